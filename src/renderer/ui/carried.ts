import { thePlan } from '../plan-model/plan-store.ts';
import type { Intent } from '../window/intent.ts';
import { send } from '../window/send.ts';
import { tried } from '../window/tried.ts';
import type { CarryEffect } from './carry.tsx';

/** What dropping something does by a command: tried on the window's plan, sent where it would change anything. */
export function carriedBy(
  wanted: Intent,
  words: string,
  run: () => Promise<unknown> = () => send(wanted),
): CarryEffect {
  const { text, intent } = tried(thePlan(), wanted, () => words);
  return { text, run: intent && run };
}
