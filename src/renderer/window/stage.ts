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

function lookAt(key: string, value: Looked): void {
  if (useLooked.getState()[key] === value) return;
  useLooked.setState({ [key]: value });
  say({ kind: 'tell', at: { [key]: value } });
}

/**
 * What a room looks at within a step, such as the ladder that is voted on: the same in the facilitator's window and
 * on the projector. It is no part of the plan.
 */
export function useStage<T extends Looked>(
  workshopId: string,
  what: string,
  atFirst: T | (() => T),
): readonly [T, (value: T) => void] {
  const key = `${workshopId} ${what}`;
  const [first] = useState(atFirst);
  const looked = useLooked((state) => state[key]);
  useEffect(() => {
    if (useLooked.getState()[key] === undefined) lookAt(key, first);
  }, [key, first]);
  return [looked === undefined ? first : (looked as T), (value) => lookAt(key, value)];
}
