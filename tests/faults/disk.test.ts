import { afterAll, beforeAll, expect, test } from 'vitest';
import { rounds, seed, Tally, timeFor, turns } from '../support/rounds.ts';
import { Befallen, type Fault, landmarks } from './befallen.ts';
import { storiesOfToday } from './stories.ts';

/*
 * A disk has no room any more from some call of the system on, fails, may only be read, or the system has no file left to
 * give. What a program does then is refused in a sentence or done, what was done before stays, and once the disk is well
 * again the program goes on.
 */

const usual = 6;
const faults: readonly Fault[] = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EMFILE'];
/** So often one program goes through it. */
const most = 32;

let befallen: Befallen;
const tally = new Tally('Disks that fail');

beforeAll(async () => {
  befallen = await Befallen.begin();
  if (!befallen.isExact)
    console.log('Disks that fail were left out: here is no compiler that stands them in.');
});

afterAll(() => {
  befallen.close();
  tally.tell();
});

test.for(storiesOfToday)(
  `a program that %s meets a disk that fails: there is a sentence, and nothing is lost (seed ${seed})`,
  { timeout: timeFor(usual) },
  async (name, context) => {
    if (!befallen.isExact) return context.skip();
    const count = rounds(usual);
    let times = 0;
    for (let telling = 0, round = 0; round < count; telling++) {
      const told = await befallen.tell(name, seed + telling);
      const calls = turns(told.calls.length, landmarks(told), seed + telling).slice(0, count - round);
      const all = calls.map((call) => ({ call, how: faults[(round++ + telling) % faults.length] as Fault }));
      for (let first = 0; first < all.length; first += most) {
        const some = all.slice(first, first + most);
        for (const [at, { done, refused, wrong }] of (await befallen.fail(told, some)).entries()) {
          tally.add(name, { rounds: 1, 'steps done for good': done, wrong: wrong.length });
          for (const code of refused) tally.add(name, { [`× ${code}`]: 1 });
          expect({ at: some[at], wrong }).toEqual({ at: some[at], wrong: [] });
          times += refused.length;
        }
      }
    }
    expect(times).toBeGreaterThan(0);
  },
);
