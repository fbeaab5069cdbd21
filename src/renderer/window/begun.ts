import { type PackedSnapshot, unpacked } from '#domain/plan/packed-snapshot.ts';
import type { PlanSnapshot } from '#domain/plan/plan.ts';
import type { Language } from '#texts/languages.ts';
import { bringFirstTexts } from '#texts/texts.ts';
import { callHeaders, isElectron, startSession } from './session.ts';

/*
 * What every window asks first, asked in the browser host before the rest of its code is here: this is a file of its own,
 * which needs nothing of that. Whoever asks the same later gets these answers.
 */

const answers = new Map<string, Promise<Response>>();

const addressOf = (call: string) => `${location.origin}/rpc/${call}`;

/** Asks the contract something that takes nothing. */
function ask(call: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...callHeaders() };
  return fetch(addressOf(call), { method: 'POST', headers, body: '{}' });
}

/** What an answer holds, which goes on to whoever asks later; null where it is a refusal. */
const read = async <T>(answer: Response): Promise<T | null> =>
  answer.ok ? ((await answer.clone().json()) as { json: T }).json : null;

async function bringTextsFor(about: Promise<Response>): Promise<void> {
  const told = await read<{ readonly preferences: { readonly language: Language } }>(await about);
  if (told) await bringFirstTexts(told.preferences.language);
}

/** Asked as it is, not by the contract, whose answer would hold it as a text to be read once more. */
async function askForSnapshot(): Promise<PlanSnapshot | null> {
  const answer = await fetch(`${location.origin}/snapshot`, { method: 'POST', headers: callHeaders() });
  return answer.status === 200 ? unpacked((await answer.json()) as PackedSnapshot) : null;
}

/** Once the address of this page shows the browser host that the page is its own. */
export const session: Promise<void> = startSession();

let snapshot = isElectron ? null : begin();

function begin(): Promise<PlanSnapshot | null> {
  const about = session.then(() => ask('desktop/about'));
  const current = session.then(() => ask('planFile/current'));
  answers.set(addressOf('desktop/about'), about);
  answers.set(addressOf('planFile/current'), current);
  // What goes wrong here is told by whoever asks later.
  bringTextsFor(about).catch(() => undefined);
  return session.then(askForSnapshot).catch(() => null);
}

/** The answer to a question that was asked already, once. */
export function begunAnswer(address: string): Promise<Response> | null {
  const answer = answers.get(address) ?? null;
  answers.delete(address);
  return answer;
}

/** The rows of the plan that the window begins with, once; null where it has none, or they are to be asked for again. */
export function begunSnapshot(): Promise<PlanSnapshot | null> | null {
  const rows = snapshot;
  snapshot = null;
  return rows;
}
