import { afterAll, beforeAll, expect, test } from 'vitest';
import { rounds, seed, timeFor, turns } from '../support/rounds.ts';
import { Befallen, landmarks, type Told } from './befallen.ts';
import { changesIn, foundIn, leftIn } from './content.ts';
import { migrationStories, severalAtOnceStory, storiesOfToday } from './stories.ts';

/*
 * A program is ended as by `kill -9` before any call of the system by which it changes something, or in the middle of one
 * that writes. Afterwards everything is there that it said was done, and of what it did last either all or nothing.
 */

/** So often each kind of work is ended; migrations share theirs, each of a number of schemas. */
const usual = 14;
const usualOfMigrations = 3;

let befallen: Befallen;
const all = { kills: 0, done: 0 };

beforeAll(async () => {
  befallen = await Befallen.begin();
  if (!befallen.isExact)
    console.log(
      'Here is no compiler that counts calls of the system: programs are killed at moments instead.',
    );
});

afterAll(() => {
  befallen.end();
  console.log(`${all.kills} kills (seed ${seed}): ${all.done} steps had been done for good, none was lost.`);
});

/** The moments at which a story is ended, the first ones of each telling before any comes again. */
function* endings(told: Told, from: number) {
  if (told.calls === '')
    for (let at = 0; at < 100; at++) yield { after: ((from + at * 0.618) % 1) * told.duration };
  else for (const call of turns(told.calls.length, landmarks(told), from)) yield { call };
}

async function endEverywhere(name: string, count: number): Promise<void> {
  for (let telling = 0, round = 0; round < count; telling++) {
    const told = await befallen.tell(name, seed + telling);
    for (const at of endings(told, seed + telling)) {
      if (round++ === count) return;
      // A call that does not write is not begun, one that writes is ended in its middle by turns.
      const how = (round + telling) % 2 === 0 ? 'half' : 'kill';
      const { wrong, done, isKilled } = await befallen.befall(told, how, at);
      expect({ at, how, wrong }).toEqual({ at, how, wrong: [] });
      if (befallen.isExact) expect(isKilled).toBe(true);
      all.kills += isKilled ? 1 : 0;
      all.done += done;
    }
  }
}

test.each([...storiesOfToday, severalAtOnceStory])(
  `a program that %s is killed at any step: nothing that was done is lost, and nothing is half done (seed ${seed})`,
  (name) => endEverywhere(name, rounds(usual)),
  timeFor(usual),
);

test.each(migrationStories)(
  `a program that %s is killed at any step: the plan is of before or of after (seed ${seed})`,
  (name) =>
    endEverywhere(
      name,
      Math.ceil(rounds(usualOfMigrations * migrationStories.length) / migrationStories.length),
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
      all.kills += killed;
      all.done += done;
    }
  },
  timeFor(usualTogether, 20_000),
);
