import type { GuestState, Refused } from '#contract/room/guest.ts';
import { deviceKey } from '../device/device-key.ts';
import { currentLanguage, onLanguage } from '../language/language.ts';
import { deliver, forgetWorkshop, undeliveredCount } from './outbox.ts';
import { isHeard, type Presence, presence, stateNow } from './presence.ts';
import { type Answer, get, post } from './server.ts';

/** How long to wait before the room is looked for again, in milliseconds: longer each time. */
const pauses = [500, 1000, 2000, 4000, 8000, 15_000];
/** A stream that is alive speaks more often than this, in milliseconds; after the longer silence the room is asked whether it is there. */
const usualPause = 7000;
const silence = 16_000;

let failures = 0;
let retry: ReturnType<typeof setTimeout> | undefined;
let quiet: ReturnType<typeof setTimeout> | undefined;
let stream: EventSource | null = null;
let spokenAt = 0;
let isLooking = false;

/** Something was heard of the room; if nothing more is for long, it is asked. */
function stillHere(): void {
  clearTimeout(quiet);
  quiet = setTimeout(() => void look(), silence);
}

/** The stream has said something. */
function spoken(): void {
  spokenAt = Date.now();
  stillHere();
}

function hear(state: GuestState): void {
  clearTimeout(retry);
  presence.set({ kind: 'inside', state, shownAt: Date.now() });
  // Where something waits, the room may be there and yet too busy to take it.
  if (undeliveredCount() === 0) failures = 0;
  isHeard.set(true);
  stillHere();
  void deliver();
}

function letGo(): void {
  stream?.close();
  stream = null;
}

function lookLater(): void {
  clearTimeout(retry);
  const pause = pauses[Math.min(failures, pauses.length - 1)] as number;
  failures += 1;
  // Not all phones of a room at once.
  retry = setTimeout(() => void look(), pause * (0.75 + Math.random() / 2));
}

function lose(): void {
  letGo();
  isHeard.set(false);
  if (presence.get().kind === 'looking') presence.set({ kind: 'looking', isInVain: true });
  lookLater();
}

function follow(): void {
  if (stream && stream.readyState !== EventSource.CLOSED) return;
  const source = new EventSource(`/events?language=${currentLanguage().id}`);
  stream = source;
  spokenAt = Date.now();
  source.onmessage = ({ data }) => {
    spoken();
    hear(JSON.parse(data as string) as GuestState);
  };
  source.addEventListener('here', () => {
    spoken();
    // What it says is said by its coming.
    void post('/here', {});
  });
  source.addEventListener('closed', () => end({ kind: 'closed' }));
  // What it means that the stream has ended is asked of the room, which answers a question with a reason.
  source.onerror = () => {
    if (stream === source) lose();
  };
}

function end(how: Presence): void {
  letGo();
  clearTimeout(quiet);
  clearTimeout(retry);
  presence.set(how);
  isHeard.set(false);
}

/** What is left when the room refuses this device; `why` it did not let it in just before. */
function refuse(refused: Refused, why: Refused | null): void {
  if (refused.code === 'room/closed') end({ kind: 'closed' });
  else end(stateNow()?.seat.state === 'seated' ? { kind: 'removed' } : { kind: 'outside', refused: why });
}

function take(answer: Answer<GuestState>, why: Refused | null = null): void {
  if (answer.kind === 'answered') {
    // What a stream did not bring, it brings no more: it ended without a word, as when a phone slept.
    const isSilent = Date.now() - spokenAt > usualPause;
    if (isSilent || answer.value.version !== stateNow()?.version) letGo();
    hear(answer.value);
    follow();
  } else if (answer.kind === 'refused' && !answer.refused.isTemporary) {
    refuse(answer.refused, why);
  } else {
    lose();
  }
}

/** Asks the room how it stands, and follows it from then on. */
export async function look(): Promise<void> {
  if (isLooking) return;
  isLooking = true;
  clearTimeout(retry);
  try {
    // What was scanned comes first: it may hand this device another seat than the one it has.
    const scanned = secretInAddress() ? await join({ secret: secretInAddress() }) : null;
    if (scanned?.kind === 'answered') return;
    if (scanned?.kind === 'unreachable') lose();
    else take(await get<GuestState>('/state'), scanned?.refused ?? null);
  } finally {
    isLooking = false;
  }
}

/** The secret of the code that was scanned, which a browser sends to nobody. */
const secretInAddress = (): string => window.location.hash.slice(1);

/** Takes the secret out of the address, so that nobody sees it there or sends it on. */
function forgetSecret(): void {
  if (window.location.hash) window.history.replaceState(null, '', window.location.pathname);
}

/** Joins the room by its secret or its six digits. */
export async function join(
  by: { readonly secret: string } | { readonly code: string },
): Promise<Answer<GuestState>> {
  const answer = await post<GuestState>('/join', { ...by, device: deviceKey() });
  if (answer.kind !== 'unreachable') forgetSecret();
  if (answer.kind === 'answered') take(answer);
  return answer;
}

/** Takes a seat. */
export async function sit(
  as: { readonly personId: string } | { readonly name: string },
): Promise<Answer<GuestState>> {
  const answer = await post<GuestState>('/seat', as);
  if (answer.kind === 'answered') hear(answer.value);
  return answer;
}

/** Goes back to the page where one joins. */
export function joinAgain(): void {
  presence.set({ kind: 'looking', isInVain: false });
  void look();
}

/** Keeps the page with the room: through sleep, lost networks and changes of the language. */
export function beginFollowing(): void {
  const lookNow = () => {
    if (document.visibilityState !== 'visible') return;
    if (presence.get().kind === 'closed' || presence.get().kind === 'removed') return;
    failures = 0;
    void look();
  };
  isHeard.subscribe(() => {
    if (!isHeard.get() && presence.get().kind === 'inside') lookLater();
  });
  window.addEventListener('online', lookNow);
  // The same page with another code: a browser only changes the address.
  window.addEventListener('hashchange', () => {
    if (secretInAddress()) void look();
  });
  window.addEventListener('offline', () => isHeard.set(false));
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) lookNow();
  });
  document.addEventListener('visibilitychange', lookNow);
  onLanguage(() => {
    letGo();
    if (stateNow()) lookNow();
  });
  void look();
}

/** Gives the seat free, and forgets what this phone kept for the workshop; one may choose again. */
export async function leave(): Promise<void> {
  const workshopId = stateNow()?.workshop.id;
  const answer = await post('/leave', {});
  if (answer.kind === 'unreachable') return;
  if (workshopId) forgetWorkshop(workshopId);
  presence.set({ kind: 'looking', isInVain: false });
  await look();
}
