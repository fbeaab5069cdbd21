import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { testFolder } from '../../../tests/support/plans.ts';
import { lookOut } from './lookout.ts';

/** How long the test's own waiting is between two questions; its timers are not those of the lookout. */
const patience = { timeout: 60_000, interval: 10 };

describe('a file that is looked out for', () => {
  let ending: AbortController;
  let path: string;
  let looks: number;
  let isWell: boolean;

  beforeEach(() => {
    ending = new AbortController();
    path = join(testFolder(), 'folder', 'plan.tangga');
    mkdirSync(dirname(path));
    writeFileSync(path, 'a plan');
    looks = 0;
    isWell = true;
  });
  afterEach(() => ending.abort());

  const begin = (pace: { busy: number; idle: number }) =>
    lookOut(
      path,
      async () => {
        looks += 1;
        return isWell;
      },
      ending.signal,
      pace,
    );

  /** Waits until it was looked as often as it is after anything happened; it rests then. */
  const atRest = async () => {
    let before = -1;
    await expect
      .poll(
        () => {
          const isSame = before === looks;
          before = looks;
          return isSame;
        },
        { ...patience, interval: 200 },
      )
      .toBe(true);
    return looks;
  };
  // Nothing but what the system tells wakes it: the next look by the clock is an hour away.
  const hourly = { busy: 5, idle: 3_600_000 };

  test.runIf(process.platform === 'linux')(
    'is looked at when somebody writes it, and not otherwise',
    async () => {
      const over = begin(hourly);
      const before = await atRest();
      writeFileSync(path, 'another plan');
      await expect.poll(() => looks, patience).toBeGreaterThan(before);
      ending.abort();
      await over;
    },
  );

  test.runIf(process.platform === 'linux')(
    'is looked at when it is moved away, and often until it is back',
    async () => {
      const over = begin(hourly);
      const before = await atRest();
      isWell = false;
      renameSync(path, `${path}.elsewhere`);
      await expect.poll(() => looks, patience).toBeGreaterThan(before + 20);
      isWell = true;
      await atRest();
      const after = looks;
      renameSync(`${path}.elsewhere`, path);
      await expect.poll(() => looks, patience).toBeGreaterThan(after);
      ending.abort();
      await over;
    },
  );
});

test('an idle file is looked at four times a minute', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const ending = new AbortController();
    const path = join(testFolder(), 'plan.tangga');
    let looks = 0;
    const over = lookOut(
      path,
      async () => {
        looks += 1;
        return true;
      },
      ending.signal,
    );
    await vi.advanceTimersByTimeAsync(2_000);
    const before = looks;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks - before).toBeLessThanOrEqual(process.platform === 'linux' ? 4 : 240);
    expect(looks - before).toBeGreaterThan(0);
    ending.abort();
    await over;
  } finally {
    vi.useRealTimers();
  }
});
