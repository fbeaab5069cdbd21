import type { Delivered, Refused } from '#contract/room/guest.ts';
import { currentLanguage } from '../language/language.ts';

/** How long an answer is waited for, in milliseconds. */
const patience = 8000;

/** What a request came to: an answer, a refusal with its status, or nothing at all. */
export type Answer<Value> =
  | { readonly kind: 'answered'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'unreachable' };

const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && typeof (value as Refused).code === 'string';

async function ask<Value>(path: string, init: RequestInit): Promise<Answer<Value>> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), patience);
  try {
    const response = await fetch(path, {
      ...init,
      headers: { 'accept-language': currentLanguage().id, ...init.headers },
      cache: 'no-store',
      signal: ending.signal,
    });
    const value: unknown = response.status === 204 ? null : await response.json();
    if (isRefused(value)) return { kind: 'refused', refused: value };
    // Neither an answer nor a refusal of ours: something between us and the room spoke.
    return response.ok ? { kind: 'answered', value: value as Value } : { kind: 'unreachable' };
  } catch {
    // No network, no room, or no answer in time: said by the mark of the page, tried again later.
    return { kind: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the room for something. */
export const get = <Value>(path: string): Promise<Answer<Value>> => ask(path, { method: 'GET' });

/** Gives something to the room. */
export const post = <Value = Delivered>(path: string, body: unknown): Promise<Answer<Value>> =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
