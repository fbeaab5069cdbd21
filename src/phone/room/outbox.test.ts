import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { GuestState, Refused } from '#contract/room/guest.ts';
import { DeviceStorage } from '../../../tests/support/device-storage.ts';
import { until } from '../../../tests/support/until.ts';
import { randomId } from '../device/random.ts';
import {
  act,
  deliver,
  followOtherWindows,
  forgetWorkshop,
  putAway,
  returned,
  undeliveredCount,
} from './outbox.ts';
import { isHeard, presence } from './presence.ts';

const workshopId = 'w';
const seated: GuestState = {
  version: 1,
  workshop: { id: workshopId, name: 'Planning', cycle: 'Q4', kind: 'planning', state: 'running' },
  seat: { state: 'seated', personId: 'p', name: 'Maya', isSecond: false },
  agenda: [],
  clock: null,
  step: null,
};

interface Sent {
  readonly id: string;
  readonly action: string;
  readonly input: { readonly text?: string; readonly estimate?: number };
}

/** What the room was sent, and what it answers: done, a refusal, or nothing as without a network. */
let sent: Sent[] = [];
let answer: 'done' | 'nothing' | Refused = 'done';

const refused = (code: string, isTemporary: boolean): Refused => ({
  code,
  text: `Because ${code}.`,
  isTemporary,
});

const put = (text: string) => act('s', 'idea.add', { key: 'k'.repeat(32), text });
const vote = (estimate: number) =>
  act('s', 'difficulty.vote', { roundId: 'r', keyResultId: 'k', estimate, reason: '' }, 'k');

const arrived = (count: number) => until(() => expect(undeliveredCount()).toBe(count));

/** Two windows of the page on one phone: what the other one does to what they keep, and where the latest parcel is kept. */
function inTwoWindows() {
  const localStorage = new DeviceStorage();
  const heard: ((event: { readonly key: string }) => void)[] = [];
  const addEventListener = (name: string, listener: (typeof heard)[number]) => {
    if (name === 'storage') heard.push(listener);
  };
  vi.stubGlobal('window', { localStorage, addEventListener });
  onTestFinished(() => void vi.unstubAllGlobals());
  followOtherWindows();
  const keys = () => Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  return {
    mine: () =>
      keys()
        .filter((key) => key.startsWith('tangga.parcel.'))
        .at(-1) ?? '',
    elsewhere: (key: string, value: object | null, isHeard = true) => {
      if (value) localStorage.setItem(key, JSON.stringify(value));
      else localStorage.removeItem(key);
      if (isHeard) for (const listener of heard) listener({ key });
    },
    keptAs: (key: string) => JSON.parse(localStorage.getItem(key) ?? 'null') as object,
  };
}

beforeEach(() => {
  forgetWorkshop(workshopId);
  sent = [];
  answer = 'done';
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as Sent);
    if (answer === 'nothing') throw new TypeError('No network');
    const said = answer === 'done' ? { isDone: true } : answer;
    return new Response(JSON.stringify(said), { status: answer === 'done' ? 200 : 409 });
  });
  presence.set({ kind: 'inside', state: seated, shownAt: 0 });
  isHeard.set(true);
});

describe('what is done on a phone', () => {
  test('is delivered in its order', async () => {
    for (const text of ['one', 'two', 'three']) put(text);
    await arrived(0);
    expect(sent.map(({ input }) => input.text)).toEqual(['one', 'two', 'three']);
  });

  test('waits without a network, and is delivered by the same id once it is back', async () => {
    answer = 'nothing';
    put('kept');
    await until(() => expect(isHeard.get()).toBe(false));
    expect(undeliveredCount()).toBe(1);
    answer = 'done';
    await deliver();
    expect(undeliveredCount()).toBe(0);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  test('waits where the room is busy, or has no seat for the phone just now', async () => {
    for (const code of ['room/too-fast', 'room/not-seated']) {
      answer = refused(code, code === 'room/too-fast');
      put(code);
      await until(() => expect(sent.at(-1)?.input.text).toBe(code));
      answer = 'done';
      await until(async () => {
        await deliver();
        expect(undeliveredCount()).toBe(0);
      });
    }
    expect(returned.get()).toEqual([]);
  });

  test('takes the place of what was done about the same and has not been sent', async () => {
    answer = 'nothing';
    vote(2);
    await until(() => expect(isHeard.get()).toBe(false));
    // The first may have arrived without an answer: it stays, and the last word is the last to come.
    for (const estimate of [3, 4, 5]) vote(estimate);
    answer = 'done';
    await until(async () => {
      await deliver();
      expect(undeliveredCount()).toBe(0);
    });
    expect(sent.map(({ input }) => input.estimate).at(-1)).toBe(5);
  });

  test('comes back with the sentence and the words where the room does not take it, and the rest goes on', async () => {
    answer = refused('room/no-longer-asked', false);
    put('too late');
    await arrived(0);
    expect(returned.get()).toMatchObject([{ sentence: 'Because room/no-longer-asked.', text: 'too late' }]);
    answer = 'done';
    put('in time');
    await arrived(0);
    const [back] = returned.get();
    if (back) putAway(back);
    expect(returned.get()).toEqual([]);
  });

  test('of another workshop stays on the phone', async () => {
    answer = 'nothing';
    put('of this one');
    await until(() => expect(isHeard.get()).toBe(false));
    answer = 'done';
    sent = [];
    const other = { ...seated, workshop: { ...seated.workshop, id: randomId() } };
    presence.set({ kind: 'inside', state: other, shownAt: 0 });
    await deliver();
    expect(sent).toEqual([]);
    presence.set({ kind: 'inside', state: seated, shownAt: 0 });
    expect(undeliveredCount()).toBe(1);
  });

  test('stays as another window sends it, and is not sent again once that has delivered it', async () => {
    const { elsewhere, mine, keptAs } = inTwoWindows();
    answer = 'nothing';
    vote(2);
    await until(() => expect(isHeard.get()).toBe(false));
    const first = mine();
    vote(3);
    const second = mine();
    expect(second).not.toBe(first);
    elsewhere(second, { ...keptAs(second), wasSent: true }, false);
    vote(5);
    expect(undeliveredCount()).toBe(3);
    for (const key of [first, second]) elsewhere(key, null, false);
    answer = 'done';
    sent = [];
    await until(async () => {
      await deliver();
      expect(undeliveredCount()).toBe(0);
    });
    const votes = sent.map(({ input }) => input.estimate);
    expect([votes.includes(3), votes.at(-1)]).toEqual([false, 5]);
  });

  test('comes back once where two windows were refused', async () => {
    const { elsewhere, mine } = inTwoWindows();
    answer = refused('room/no-longer-asked', false);
    put('too late');
    elsewhere(mine(), null, false);
    await arrived(0);
    expect(returned.get()).toEqual([]);
  });

  test('follows what another window does with what waits and with what came back', async () => {
    const { elsewhere, mine } = inTwoWindows();
    answer = 'nothing';
    put('without a network here');
    await until(() => expect(isHeard.get()).toBe(false));
    elsewhere(mine(), null);
    expect(undeliveredCount()).toBe(0);
    const back = { id: 'b', workshopId, sentence: 'Because.', text: 'too late' };
    elsewhere('tangga.returned.b', back);
    expect(returned.get()).toEqual([back]);
    const parcel = { id: 'p', workshopId, stepId: 's', action: 'idea.add', input: { text: 'of the other' } };
    elsewhere('tangga.parcel.p', { ...parcel, about: 'p', at: 1, wasSent: false });
    answer = 'done';
    await deliver();
    expect(sent.at(-1)?.input.text).toBe('of the other');
    elsewhere('tangga.returned.b', null);
    expect(returned.get()).toEqual([]);
  });
});
