import type { ActionInput, ActionName, Delivered, Refused } from '#contract/room/guest.ts';
import { randomId } from '../device/random.ts';
import { allKept, forget, forgetAll, keep, kept, onKeptElsewhere } from '../device/storage.ts';
import { storeOf, useStore } from '../device/store.ts';
import { isHeard, presence, stateNow } from './presence.ts';
import { post } from './server.ts';

/** Something that was done on this phone and is not known to have arrived. */
export interface Parcel<Name extends ActionName = ActionName> {
  readonly id: string;
  readonly workshopId: string;
  readonly stepId: string;
  readonly action: Name;
  readonly input: ActionInput<Name>;
  /** What it is about: a later one about the same takes its place while it waits. */
  readonly about: string;
  /** The order in which things were done. */
  readonly at: number;
  /** Whether it was sent before: it may have arrived. */
  readonly wasSent: boolean;
}

/** Something that the room did not take, with what was written. */
export interface Returned {
  readonly id: string;
  readonly workshopId: string;
  readonly sentence: string;
  readonly text: string;
}

const waitingIn = 'parcel.';
const returnedIn = 'returned.';

const keptWaiting = (): readonly Parcel[] =>
  [...allKept<Parcel>(waitingIn)].sort((one, other) => one.at - other.at);

/** A parcel as another window may have left it; null where it waits no more. */
const asKept = ({ id }: Parcel): Parcel | null => kept<Parcel>(waitingIn + id);

/** What waits to be delivered, in its order. */
const waiting = storeOf(keptWaiting());

/** What was delivered but does not stand in the state that is shown yet. */
const settling = storeOf<readonly Parcel[]>([]);

/** What the room did not take, until it is put away. */
export const returned = storeOf<readonly Returned[]>(allKept<Returned>(returnedIn));

/** Follows what another window of the page does: what waits is delivered by either, what came back is put away in both. */
export function followOtherWindows(): void {
  const readWaiting = () => waiting.set(keptWaiting());
  const readReturned = () => returned.set(allKept<Returned>(returnedIn));
  onKeptElsewhere(waitingIn, readWaiting);
  onKeptElsewhere(returnedIn, readReturned);
  window.addEventListener('pageshow', ({ persisted }) => {
    // A page that was put aside has heard nothing.
    if (!persisted) return;
    readWaiting();
    readReturned();
  });
}

/** Refusals after which it may still arrive: once the seat is there again. */
const seatCodes = new Set(['room/not-seated', 'room/waiting', 'room/closed', 'room/seat-missing']);

/** The words of an input, which nobody should have to write again. */
const textOf = (input: object): string =>
  ['text', 'name', 'note', 'reason', 'cause', 'keyResults']
    .flatMap((field) => (input as Record<string, unknown>)[field] ?? [])
    .filter((value) => typeof value === 'string' && value !== '')
    .join('\n');

/** Does something in the step that is shown: it is kept on this phone, shown at once, and delivered. */
export function act<Name extends ActionName>(
  stepId: string,
  action: Name,
  input: ActionInput<Name>,
  about: string = randomId(),
): void {
  const workshopId = stateNow()?.workshop.id;
  if (!workshopId) return;
  const others = waiting.get();
  const place = others.findIndex(
    (one) => one.about === about && one.action === action && asKept(one)?.wasSent === false,
  );
  const known = others[place];
  const parcel: Parcel<Name> = {
    id: known?.id ?? randomId(),
    workshopId,
    stepId,
    action,
    input,
    about,
    at: known?.at ?? Math.max(Date.now(), (others.at(-1)?.at ?? 0) + 1),
    wasSent: false,
  };
  keep(waitingIn + parcel.id, parcel);
  waiting.set(known ? others.with(place, parcel) : [...others, parcel]);
  void deliver();
}

function replace(parcel: Parcel, by: readonly Parcel[]): void {
  waiting.set(waiting.get().flatMap((one) => (one.id === parcel.id ? by : [one])));
}

function takeBack(parcel: Parcel, refused: Refused): void {
  const text = textOf(parcel.input);
  const back = { id: parcel.id, workshopId: parcel.workshopId, sentence: refused.text, text };
  keep(returnedIn + back.id, back);
  returned.set([...returned.get(), back]);
}

/** Puts away what the room did not take. */
export function putAway({ id }: Returned): void {
  forget(returnedIn + id);
  returned.set(returned.get().filter((one) => one.id !== id));
}

let isDelivering = false;

/** Delivers what waits, one after the other, as long as the room takes it. */
export async function deliver(): Promise<void> {
  if (isDelivering) return;
  isDelivering = true;
  try {
    for (;;) {
      const state = stateNow();
      if (state?.seat.state !== 'seated') return;
      const next = waiting.get().find(({ workshopId }) => workshopId === state.workshop.id);
      if (!next || !(await deliverOne(next))) return;
    }
  } finally {
    isDelivering = false;
  }
}

/** Delivers one thing; false where the rest has to wait. */
async function deliverOne(parcel: Parcel): Promise<boolean> {
  const { id, stepId, action, input } = parcel;
  if (asKept(parcel) === null) {
    // Another window delivered it, or forgot it with its workshop.
    replace(parcel, []);
    return true;
  }
  const sent = { ...parcel, wasSent: true };
  keep(waitingIn + id, sent);
  replace(parcel, [sent]);
  const answer = await post<Delivered>('/act', { id, stepId, action, input });
  const refused = refusalIn(answer);
  if (answer.kind === 'unreachable' || refused?.isTemporary || (refused && seatCodes.has(refused.code))) {
    isHeard.set(false);
    return false;
  }
  const isWaitingStill = asKept(parcel) !== null;
  forget(waitingIn + id);
  if (!refused) settling.set([...settling.get(), sent]);
  else if (isWaitingStill) takeBack(parcel, refused);
  replace(parcel, []);
  return true;
}

function refusalIn(answer: Awaited<ReturnType<typeof post<Delivered>>>): Refused | null {
  if (answer.kind === 'refused') return answer.refused;
  return answer.kind === 'answered' && !('isDone' in answer.value) ? answer.value : null;
}

// A state that came after the answer has in it what was delivered.
presence.subscribe(() => settling.set([]));

/** What was done in this workshop by one action and does not stand in the state yet, the earliest first. */
export function useUndelivered<Name extends ActionName>(action: Name): readonly Parcel<Name>[] {
  const parcels = [...useStore(settling), ...useStore(waiting)];
  const workshopId = stateNow()?.workshop.id;
  return parcels.filter(
    (parcel): parcel is Parcel<Name> => parcel.action === action && parcel.workshopId === workshopId,
  );
}

/** Whether the room has not answered for something yet. */
export const isUnanswered = (parcel: Parcel): boolean => waiting.get().some(({ id }) => id === parcel.id);

/** Whether something waits on this phone for the room to be back. */
export const isWaiting = (parcel: Parcel): boolean => !isHeard.get() && isUnanswered(parcel);

/** How many things of this workshop have not been delivered. */
export function undeliveredCount(): number {
  const here = stateNow()?.workshop.id;
  return waiting.get().filter(({ workshopId }) => workshopId === here).length;
}

/** Draws again when anything is sent, delivered or given back. */
export function useOutbox(): void {
  useStore(waiting);
  useStore(isHeard);
}

/** Forgets all that this phone keeps for a workshop. */
export function forgetWorkshop(workshopId: string): void {
  const isOther = (one: { readonly workshopId: string }) => one.workshopId !== workshopId;
  for (const { id } of waiting.get().filter((one) => !isOther(one))) forget(waitingIn + id);
  for (const { id } of returned.get().filter((one) => !isOther(one))) forget(returnedIn + id);
  waiting.set(waiting.get().filter(isOther));
  returned.set(returned.get().filter(isOther));
  forgetAll(`draft.${workshopId}.`);
  forgetAll(`note.${workshopId}.`);
}
