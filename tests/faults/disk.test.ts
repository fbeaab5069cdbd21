import { afterAll, beforeAll, expect, test } from 'vitest';
import { rounds, seed, timeFor, turns } from '../support/rounds.ts';
import { Befallen, type How, landmarks } from './befallen.ts';
import { storiesOfToday } from './stories.ts';

/*
 * A disk has no room any more from some call of the system on, fails, may only be read, or the system has no file left to
 * give. What a program does then is refused in a sentence or done, what was done before stays, and once the disk is well
 * again the program goes on.
 */

const usual = 6;
const faults: readonly How[] = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EMFILE'];

let befallen: Befallen;
const codes = new Map<string, number>();

beforeAll(async () => {
  befallen = await Befallen.begin();
  if (!befallen.isExact)
    console.log('Disks that fail were left out: here is no compiler that stands them in.');
});

afterAll(() => {
  befallen.end();
  console.log(
    `Refused (seed ${seed}): ${[...codes].map(([code, count]) => `${count} × ${code}`).join(', ')}`,
  );
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
      for (const call of turns(told.calls.length, landmarks(told), seed + telling)) {
        if (round === count) break;
        const how = faults[(round++ + telling) % faults.length] as How;
        const { wrong, refused, isKilled } = await befallen.befall(told, how, { call });
        expect({ call, how, wrong, isKilled }).toEqual({ call, how, wrong: [], isKilled: false });
        for (const code of refused) codes.set(code, (codes.get(code) ?? 0) + 1);
        times += refused.length;
      }
    }
    expect(times).toBeGreaterThan(0);
  },
);
