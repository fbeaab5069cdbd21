import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { problemData } from '#contract/base.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import type { Command } from '#domain/commands/command.ts';
import { commands } from '#domain/commands/commands.ts';
import { languages } from '#texts/languages.ts';
import { anyCall, everyCall, inputAmong, placesIn } from '../../../tests/support/any-calls.ts';
import { contentOf } from '../../../tests/support/content-of.ts';
import { oddPlan, planKinds } from '../../../tests/support/odd-plans.ts';
import { type TestWindow, testFolder, windowOn } from '../../../tests/support/plans.ts';
import type { RandomCall } from '../../../tests/support/random-calls.ts';
import { rounds, seed, Tally, timeFor } from '../../../tests/support/rounds.ts';
import { lookAtStranger } from '../plan-file/door/look.ts';

/*
 * Every procedure of the contract is asked by what its schema lets through and what it does not, of plans that were let in.
 * `npm run test:rounds -- whatever-is-asked --minutes 60` goes on for longer.
 */

const minutes = Number(process.env.TANGGA_MINUTES ?? 0);
/** One for each kind of plan, where nobody asks for more. */
const most = rounds(minutes > 0 ? Number.POSITIVE_INFINITY : planKinds.length);
const randomCalls = 20;
/** Every procedure is asked once in so many rounds. */
const turns = 3;
/**
 * Nobody waits for an answer as long as this, in milliseconds: more than files may take to be read, which are given up then in
 * a sentence. A run of many minutes has what other work leaves of the computer.
 */
const patience = minutes > 0 ? 600_000 : 90_000;

type Procedures = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;
type Groups = Readonly<Record<string, Readonly<Record<string, Command>> | undefined>>;

const isStream = (answer: unknown): answer is AsyncIterator<unknown> & AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

/** Makes a call and hears all that it answers; a stream that goes on for ever is left again. */
async function ask(window: TestWindow, { group, name }: RandomCall, input: unknown): Promise<void> {
  const answer = await (window.client as unknown as Procedures)[group]?.[name]?.(input);
  if (!isStream(answer)) return;
  if (name === 'watch') {
    await answer.return?.();
    return;
  }
  for await (const _ of answer);
}

/** What is wrong with how a call was refused; null where it was refused in a sentence. */
function faultOf(error: unknown): string | null {
  const told = problemData.safeParse((error as { data?: unknown }).data);
  if (!told.success) return `threw ${String(error)}`;
  const { code, parameters } = told.data;
  if (code === 'unexpected') return `unexpected: ${parameters.detail}`;
  // The words of plans may look like places for words.
  const harmless = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, typeof value === 'string' ? 'x' : value]),
  );
  for (const language of languages)
    for (const part of Object.values(explainProblem(code, harmless, language)))
      if (part.trim() === '' || /\{\w+\}|undefined|\[object/u.test(part)) return `says “${part}” for ${code}`;
  return null;
}

const shown = (input: unknown): string => {
  try {
    return (
      JSON.stringify(input, (_, part) => (typeof part === 'bigint' ? String(part) : part)) ?? 'nothing'
    ).slice(0, 600);
  } catch (error) {
    return String(error);
  }
};

const tally = new Tally('Whatever is asked');

/** Calls this and that of one plan; answers what was not as it has to be. */
async function play(number: number): Promise<string[]> {
  const path = await oddPlan(number);
  const kind = planKinds[number % planKinds.length] as string;
  const folder = testFolder();
  const window = await windowOn(path);
  const places = placesIn(folder, window, path);
  const faults: string[] = [];
  const make = async (call: RandomCall): Promise<void> => {
    const { group, name } = call;
    const file = window.window.openFile;
    const command = (commands as unknown as Groups)[group]?.[name];
    const before = file && command ? contentOf(window) : '';
    const sequence = file?.plan.sequence ?? 0;
    const input = inputAmong(window, places, call);
    const say = (fault: string) =>
      faults.push(`round ${number}: ${group}.${name} ${fault}\n    ${shown(input)}`);
    const begin = performance.now();
    let outcome = 'answered';
    try {
      await ask(window, call, input);
    } catch (error) {
      const fault = faultOf(error);
      if (fault) say(fault);
      outcome = fault ? 'failed' : 'refused in a sentence';
    }
    tally.add(kind, { calls: 1, [outcome]: 1 });
    const took = performance.now() - begin;
    if (took > patience) say(`took ${Math.round(took)} ms`);
    const isWritten = file && file === window.window.openFile && file.plan.sequence > sequence;
    if (!isWritten || !command || command.isPassedOver) return;
    const done = contentOf(window);
    try {
      await window.client.history.undo();
      if (contentOf(window) !== before) say('is not undone as it was');
      await window.client.history.redo();
      if (contentOf(window) !== done) say('is not done again as it was');
    } catch (error) {
      say(`is not undone: ${faultOf(error) ?? (error as { data?: { code: string } }).data?.code}`);
    }
  };
  for (const call of fc.sample(anyCall, { seed: number, numRuns: randomCalls })) await make(call);
  await window.window.openPlan(path);
  const [all = []] = fc.sample(everyCall, { seed: number, numRuns: 1 });
  // Each kind of plan comes to all of them in time.
  const turn = (number + Math.floor(number / planKinds.length)) % turns;
  for (const [index, call] of all.entries()) if (index % turns === turn) await make(call);
  await window.close();
  await lookAtStranger(path, testFolder()).catch((error: unknown) => {
    faults.push(`round ${number}: the plan is not let in again: ${String(error)}`);
  });
  tally.add(kind, { rounds: 1 });
  return faults;
}

test(
  `whatever is asked of whatever plan is answered, or refused in a sentence (seed ${seed})`,
  async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const end = minutes > 0 ? performance.now() + minutes * 60_000 : Number.POSITIVE_INFINITY;
    const faults: string[] = [];
    for (let round = 0; round < most && performance.now() < end; round++) {
      const found = await play(seed + round);
      for (const fault of found) process.stderr.write(minutes > 0 ? `${fault}\n` : '');
      faults.push(...found);
    }
    tally.tell();
    expect(faults).toEqual([]);
  },
  minutes * 60_000 + timeFor(minutes > 0 ? 0 : planKinds.length, 20_000),
);
