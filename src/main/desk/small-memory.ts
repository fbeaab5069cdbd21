import { statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

/** Verbs that live on: what they soon forget comes to more than what they keep. */
const lasting: ReadonlySet<string> = new Set(['open', 'room']);

/** A file of more than this is read with all the room that there is, in bytes. */
const largeFile = 8 * 1024 * 1024;

/** A later engine may not know what it is told, and would tell standard error of it. */
const latestKnownEngine = 14;

/** Whether a word of a command names much: a large file, or the plan of a thousand people that is made. */
const isLarge = (word: string): boolean =>
  word.endsWith('reference') || (statSync(word, { throwIfNoEntry: false })?.size ?? 0) > largeFile;

/**
 * Has a command about a small plan keep no more room than it fills: by itself the engine makes that of what is soon
 * forgotten sixteen times as large while the program loads, of which all is kept.
 */
export function keepMemorySmall([, , verb, ...words]: readonly string[]): void {
  if (Number.parseInt(process.versions.v8, 10) > latestKnownEngine) return;
  if (verb !== undefined && lasting.has(verb)) return;
  try {
    if (!words.some(isLarge)) setFlagsFromString('--semi-space-growth-factor=1');
  } catch {
    // What cannot be looked at is told of by the verb that reads it.
  }
}
