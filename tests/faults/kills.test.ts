import { afterAll, beforeAll, expect, test } from 'vitest';
import { rounds, seed, Tally, timeFor, turns } from '../support/rounds.ts';
import { type At, Befallen, type End, landmarks, type Outcome, type Told } from './befallen.ts';
import { changesIn, foundIn, leftIn } from './content.ts';
import { migrationStories, severalAtOnceStory, storiesOfToday } from './stories.ts';

/*
 * A program is ended as by `kill -9` before any call of the system by which it changes something, or in the middle of one
 * that writes. Afterwards everything is there that it said was done, and of what it did last either all or nothing. Of many
 * rounds the first of each telling are such ends, and of the others it is looked at what an end would leave.
 */

/** So often each kind of work is ended; migrations share theirs, each of a number of schemas. */
const usual = 10;
const usualOfMigrations = 2;

let befallen: Befallen;
const tally = new Tally('Kills');
/** What is looked at in one go. */
const most = 64;

beforeAll(async () => {
  befallen = await Befallen.begin();
  if (!befallen.isExact)
    console.log(
      'Here is no compiler that counts calls of the system: programs are killed at moments instead.',
    );
});

afterAll(() => {
  befallen.close();
  tally.tell();
});

/** The calls at which a story is ended: one that does not write is not begun, one that writes is ended in its middle by turns. */
const endsOf = (told: Told, telling: number): At<End>[] =>
  turns(told.calls.length, landmarks(told), seed + telling).map((call, at) => ({
    call,
    how: (at + telling) % 2 === 0 ? 'kill' : 'half',
  }));

function count(name: string, kind: string, at: unknown, { done, wrong }: Outcome): void {
  tally.add(name, { [kind]: 1, 'steps done for good': done, 'lost or half done': wrong.length });
  expect({ at, wrong }).toEqual({ at, wrong: [] });
}

async function endAtMoments(name: string, times: number): Promise<void> {
  const told = await befallen.tell(name, seed);
  for (let round = 0; round < times; round++) {
    const at = { after: ((seed + round * 0.618) % 1) * told.duration };
    count(name, 'ended', at, await befallen.end(told, at));
  }
}

async function endEverywhere(name: string, times: number, usually: number): Promise<void> {
  if (!befallen.isExact) return endAtMoments(name, times);
  let killed = 0;
  for (let telling = 0, left = times; left > 0; telling++) {
    const told = await befallen.tell(name, seed + telling);
    const ends = endsOf(told, telling).slice(0, left);
    left -= ends.length;
    for (const at of ends.slice(0, usually)) {
      const outcome = await befallen.end(told, at);
      // Copies of one second share a name, of two they do not: a program may come to its end some calls earlier.
      count(name, outcome.isKilled ? 'ended' : 'came to its end before', at, outcome);
      killed += Number(outcome.isKilled);
    }
    for (let first = usually; first < ends.length; first += most)
      for (const outcome of await befallen.endings(told, ends.slice(first, first + most)))
        count(name, 'looked at as an end would leave it', outcome.at, outcome);
  }
  expect(killed).toBeGreaterThan(0);
}

test('what is kept at a call is what an end there leaves', async (context) => {
  if (!befallen.isExact) return context.skip();
  const told = await befallen.tell('backs a plan up', seed);
  const ends = endsOf(told, 0).slice(0, 6);
  const kept = await befallen.endings(told, ends);
  expect(kept.map(({ at }) => at.call).sort()).toEqual(ends.map(({ call }) => call).sort());
  for (const { at, ...outcome } of kept)
    expect(await befallen.end(told, at)).toEqual({ ...outcome, isKilled: true });
});

test.each([...storiesOfToday, severalAtOnceStory])(
  `a program that %s is killed at any step: nothing that was done is lost, and nothing is half done (seed ${seed})`,
  (name) => endEverywhere(name, rounds(usual), usual),
  timeFor(usual),
);

test.each(migrationStories)(
  `a program that %s is killed at any step: the plan is of before or of after (seed ${seed})`,
  (name) =>
    endEverywhere(
      name,
      Math.ceil(rounds(usualOfMigrations * migrationStories.length) / migrationStories.length),
      usualOfMigrations,
    ),
  timeFor(usualOfMigrations * migrationStories.length),
);

const usualTogether = 3;

test(
  `three programs change one plan at once, and one of them is killed: every change that was done is there, once (seed ${seed})`,
  async () => {
    const told = await befallen.tell('changes a plan beside others', seed);
    const calls = turns(Math.max(told.calls.length, 100), landmarks(told), seed);
    for (let round = 0; round < rounds(usualTogether); round++) {
      const { folder, done, killed } = await befallen.together(
        told,
        3,
        calls[round % calls.length] as number,
      );
      if (befallen.isExact) expect(killed).toBe(1);
      const written = await changesIn(folder);
      // The one that was killed may have written one more than it said.
      expect(written - done).toBeGreaterThanOrEqual(0);
      expect(written - done).toBeLessThanOrEqual(killed);
      // The next change takes away what the one that was killed had only begun.
      await foundIn(folder);
      expect(await leftIn(folder)).toEqual([]);
      tally.add('three at once', { ended: killed, 'changes done for good': done, written });
    }
  },
  timeFor(usualTogether, 20_000),
);
