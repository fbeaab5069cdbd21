import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stepsOf } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { Guest, quietPort, secretOf, workshopIn } from '../../../tests/support/guests.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';

let window: TestWindow;
let workshopId: string;

const noteKey = () => randomBytes(24).toString('base64url');
const person = (index: number) =>
  participantsOf(window.plan(), workshopId)[index] ?? expect.fail('No such participant.');
const gaps = () => window.plan().tables.gap.where('workshopId', workshopId);
const drafts = () => window.plan().tables.proposal.where('workshopId', workshopId);
const keyResults = (proposalId: string) =>
  window
    .plan()
    .tables.proposalKeyResult.where('proposalId', proposalId)
    .map(({ title }) => title);
const lastDone = async () => (await window.client.history.list({ limit: 1 }))[0];

async function guestOf(index: number): Promise<Guest> {
  const room =
    window.desk.rooms.status(window.window.planFile) ??
    (await window.client.room.open({ workshopId, port: quietPort() }));
  const guest = new Guest(room.port);
  await guest.join(secretOf(room));
  await guest.sit(person(index).id);
  return guest;
}

const written = async (guest: Guest): Promise<readonly string[]> => {
  const { step } = await guest.state();
  return step?.kind === 'preparation' ? step.written : expect.fail(`It is at ${step?.kind}.`);
};

beforeEach(async () => {
  window = await windowOn(planOnDisk());
  workshopId = await workshopIn(window, ['ideas', 'objectives'], 4, 'Q4 2026');
});
afterEach(() => window.close());

describe('before a workshop begins', () => {
  test('ideas, gaps and drafts are brought along, each once however often it is delivered', async () => {
    const guest = await guestOf(1);
    const [idea, gap, draft] = [noteKey(), noteKey(), noteKey()];
    const delivery = randomUUID();
    const words = { text: 'Win them back', keyResults: ['Churn from 10 to 5 %', '20 calls a week'] };
    expect(await guest.act(workshopId, 'idea.add', { key: idea, text: 'Call first' })).toBe('done');
    expect(
      await guest.act(workshopId, 'gap.put', { key: gap, text: 'Repeat orders', cause: 'No calls' }),
    ).toBe('done');
    for (let time = 0; time < 2; time += 1)
      expect(await guest.act(workshopId, 'draft.put', { key: draft, ...words }, delivery)).toBe('done');
    expect(await lastDone()).toMatchObject({
      action: 'workshop.propose-wording',
      author: person(1).name,
      subject: 'Win them back',
    });
    expect(gaps()).toMatchObject([{ measureName: 'Repeat orders', cause: 'No calls' }]);
    expect(drafts()).toMatchObject([{ text: 'Win them back', personId: person(1).id }]);
    expect(keyResults(drafts()[0]?.id ?? '')).toEqual(words.keyResults);
    expect([...(await written(guest))].sort()).toEqual(
      [idea, gap, draft].map((key) => key.slice(0, 8)).sort(),
    );
    const told = JSON.stringify(await guest.state());
    for (const text of ['Call first', 'Repeat orders', 'Win them back']) expect(told).not.toContain(text);
  });

  test('one’s own may be changed and taken back until it begins, and nobody else’s', async () => {
    const guest = await guestOf(0);
    const [gap, draft] = [noteKey(), noteKey()];
    await guest.act(workshopId, 'gap.put', { key: gap, text: 'Margin', cause: '' });
    await guest.act(workshopId, 'gap.put', { key: gap, text: 'Gross margin', cause: 'Discounts' });
    await guest.act(workshopId, 'draft.put', {
      key: draft,
      text: 'Sell dearer',
      keyResults: ['Margin 40 %'],
    });
    await guest.act(workshopId, 'draft.put', { key: draft, text: 'Sell at our price', keyResults: [] });
    expect(gaps()).toMatchObject([{ measureName: 'Gross margin', cause: 'Discounts' }]);
    expect(drafts().map(({ text }) => text)).toEqual(['Sell at our price']);
    expect(keyResults(drafts()[0]?.id ?? '')).toEqual([]);
    const other = await guestOf(1);
    const mine = { key: draft, text: 'Mine now', keyResults: [] };
    expect(await other.act(workshopId, 'draft.put', mine)).toBe('room/note-missing');
    expect(await other.act(workshopId, 'draft.remove', { key: draft })).toBe('room/note-missing');
    expect(await guest.act(workshopId, 'gap.remove', { key: gap })).toBe('done');
    expect(await guest.act(workshopId, 'draft.remove', { key: draft })).toBe('done');
    expect([...gaps(), ...drafts()]).toEqual([]);
    await window.client.workshop.start({ id: workshopId });
    expect(await guest.act(workshopId, 'gap.put', { key: gap, text: 'Late', cause: '' })).toBe(
      'room/no-longer-asked',
    );
    const [first] = stepsOf(window.plan(), workshopId);
    expect(await guest.act(first?.id ?? '', 'draft.put', mine)).toBe('room/no-longer-asked');
  });

  test('nobody’s name is written with an unnamed idea, which stays its device’s when the workshop begins', async () => {
    const guest = await guestOf(2);
    const key = noteKey();
    await guest.act(workshopId, 'idea.add', { key, text: 'Ask them' });
    expect(await lastDone()).toMatchObject({ author: '', subject: 'Planning with phones' });
    await window.client.workshop.start({ id: workshopId });
    const { step } = await guest.state();
    expect(step).toMatchObject({ kind: 'ideas', hidden: [key.slice(0, 8)] });
    expect(await guest.act(step?.id ?? '', 'idea.change', { key, text: 'Ask them first' })).toBe('done');
    expect(window.plan().tables.idea.where('workshopId', workshopId)).toMatchObject([
      { text: 'Ask them first', authorId: null, isRevealed: false },
    ]);
  });

  test('a draft becomes an objective with its key results, by one click and one undo', async () => {
    const guest = await guestOf(0);
    const words = { text: 'Win them back', keyResults: ['Five calls', 'Two visits'] };
    await guest.act(workshopId, 'draft.put', { key: noteKey(), ...words });
    const [draft] = drafts();
    const { id } = await window.client.workshop.takeProposal({
      id: draft?.id ?? '',
      owner: { kind: 'company' },
    });
    const rungs = () =>
      window
        .plan()
        .tables.keyResult.where('objectiveId', id)
        .map(({ title }) => title);
    expect(rungs()).toEqual(words.keyResults);
    expect(await written(guest)).toEqual([]);
    await window.client.history.undo();
    expect(rungs()).toEqual([]);
  });
});
