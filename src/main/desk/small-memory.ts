import { statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

/** Verbs that live on: what they soon forget comes to more than what they keep. */
const lasting: ReadonlySet<string> = new Set(['open', 'room']);

/** A file of more than this is read with all the room that there is, in bytes. */
const largeFile = 8 * 1024 * 1024;

/** A later engine may not know what it is told, and would tell standard error of it. */
const latestKnownEngine = 14;

/**
 * Has the engine make the room for what is soon forgotten no larger than it is. By itself it doubles that again and again
 * where much of it is kept, as while a program or a plan is loaded, up to 64 MB twice, and gives nothing of it back.
 */
export function keepMemoryAsItIs(): void {
  if (Number.parseInt(process.versions.v8, 10) <= latestKnownEngine)
    setFlagsFromString('--semi-space-growth-factor=1');
}

/** Whether a word of a command names much: a large file, or the plan of a thousand people that is made. */
const isLarge = (word: string): boolean =>
  word.endsWith('reference') || (statSync(word, { throwIfNoEntry: false })?.size ?? 0) > largeFile;

/** Has a command about a small plan keep no more room than it fills. */
export function keepMemorySmall([, , verb, ...words]: readonly string[]): void {
  if (verb !== undefined && lasting.has(verb)) return;
  try {
    if (!words.some(isLarge)) keepMemoryAsItIs();
  } catch {
    // What cannot be looked at is told of by the verb that reads it.
  }
}
