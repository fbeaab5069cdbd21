import { thePlan } from '../plan-model/plan-store.ts';
import { type Intent, tried } from '../window/intent.ts';
import { send } from '../window/send.ts';
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

/** Where a row goes among those of a place: it stays where it is among them, else it is the last. */
export function placeAmong(rows: readonly { readonly id: string }[], id: string): number {
  const at = rows.findIndex((row) => row.id === id);
  return at < 0 ? rows.length : at;
}
