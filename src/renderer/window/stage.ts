import { useEffect, useState } from 'react';
import { create } from 'zustand';

/** What can be looked at: an id, a page, a view. */
type Looked = string | number | null;

const useLooked = create<Readonly<Record<string, Looked>>>(() => ({}));

type Message =
  | { readonly kind: 'ask' }
  | { readonly kind: 'tell'; readonly at: Readonly<Record<string, Looked>> };

/** Between the windows of this computer: what one of them looks at in a room, the others look at too. */
const channel = new BroadcastChannel('tangga-stage');
const say = (message: Message): void => channel.postMessage(message);

channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data.kind === 'tell') useLooked.setState(data.at);
  else if (Object.keys(useLooked.getState()).length > 0) say({ kind: 'tell', at: useLooked.getState() });
});
say({ kind: 'ask' });

const keyOf = (workshopId: string, what: string): string => `${workshopId} ${what}`;

/** Looks at something within a room, in this window and in those that follow it. */
export function lookAt(workshopId: string, what: string, value: Looked): void {
  const key = keyOf(workshopId, what);
  if (useLooked.getState()[key] === value) return;
  useLooked.setState({ [key]: value });
  say({ kind: 'tell', at: { [key]: value } });
}

/** What a room looks at now, undefined where nobody said. */
export const lookedAtNow = (workshopId: string, what: string): Looked | undefined =>
  useLooked.getState()[keyOf(workshopId, what)];

/** What a room looks at, undefined where nobody said. */
export const useLookedAt = (workshopId: string, what: string): Looked | undefined =>
  useLooked((state) => state[keyOf(workshopId, what)]);

/**
 * What a room looks at within a step, such as the ladder that is voted on: the same in the facilitator's window and
 * on the projector. It is no part of the plan.
 */
export function useStage<T extends Looked>(
  workshopId: string,
  what: string,
  atFirst: T | (() => T),
): readonly [T, (value: T) => void] {
  const [first] = useState(atFirst);
  const looked = useLookedAt(workshopId, what);
  const isSaid = looked !== undefined;
  // Who comes later begins with what is seen here.
  useEffect(() => {
    if (!isSaid) lookAt(workshopId, what, first);
  }, [workshopId, what, isSaid, first]);
  return [isSaid ? (looked as T) : first, (value) => lookAt(workshopId, what, value)];
}
