import { expect, test } from 'vitest';
import { agreedOf, contentOf } from '#domain/agreement/agreed.ts';
import { fingerprintOf } from '#domain/agreement/fingerprint.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { paperPlan } from '../../../../tests/support/paper-plan.ts';
import {
  cycleWith,
  objectiveWith,
  planAbout,
  planOf,
  workshopStepWith,
  workshopWith,
} from '../../../../tests/support/rows.ts';
import { minutesAsMarkdown } from '../../exchange/markdown/minutes.ts';
import { minutesDataOf } from './minutes.ts';

const options = { paper: 'A4', today: '2026-10-06', checkInsOf: () => [] } as const;
const plan = paperPlan();
const minutes = (language: 'en' | 'id' = 'en') =>
  minutesDataOf(plan, { ...options, language, workshop: plan.tables.workshop.get('w') as Workshop });

type Part = ReturnType<typeof minutes>['parts'][number];
const partCalled = (title: string) => minutes().parts.find((part) => part.title === title) as Part;
const [onlyGroupOf, rowsOf] = [
  (part: Part) => part.groups[0],
  ({ groups: [group] }: Part) => (group && 'table' in group ? group.table.rows : []),
];

test.each([
  ['en', ['Agenda', 'Decisions', 'Open points', 'Notes', 'Gaps', 'Ideas', 'Difficulty votes']],
  ['id', ['Agenda', 'Keputusan', 'Poin terbuka', 'Catatan', 'Kesenjangan', 'Gagasan', 'Penilaian kesulitan']],
] as const)('minutes have a part for all that was kept, in %s', (language, titles) => {
  const { parts, heading, facts } = minutes(language);
  expect(parts.map(({ title }) => title)).toEqual(titles);
  expect(heading).toBe('workshop');
  expect(facts.map(({ text }) => text).slice(1)).toEqual(['place', 'ayu', 'ayu, budi', 'purpose']);
});

test('what was decided and what is open say who and by when in the same columns', () => {
  const tables = ['Decisions', 'Open points'].map((title) => onlyGroupOf(partCalled(title)));
  for (const group of tables)
    expect(group).toMatchObject({
      table: { columns: [{ holds: 'words' }, { holds: 'name' }, { holds: 'day' }] },
    });
  expect(rowsOf(partCalled('Decisions'))).toEqual([
    [{ text: 'decision', notes: [{ text: 'topic' }] }, { text: 'ayu' }, { text: '2 Nov 2026' }],
  ]);
});

test('the agenda adds up what was planned and what it took', () => {
  const rows = rowsOf(partCalled('Agenda')).map((row) => row.map(({ text }) => text));
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ['topic', '10 min', '12 min'],
    ['Look back and gaps', '10 min', '–'],
    ['In all', '20 min', '12 min'],
  ]);
  expect(onlyGroupOf(partCalled('Agenda'))).toMatchObject({ table: { hasTotal: true } });
});

test('what an idea became is a link where that has a place of its own', () => {
  const [cluster, loose] = partCalled('Ideas').groups;
  expect(cluster).toMatchObject({
    title: 'cluster (2 dots)',
    list: [
      {
        text: 'idea one',
        notes: [{ text: '2 dots' }, { text: 'became “objective company”', to: 'company' }],
      },
      { text: 'idea two', notes: [] },
    ],
  });
  expect(loose).toMatchObject({ title: 'Without a cluster', list: [{ text: 'idea three' }] });
  expect(partCalled('Difficulty votes').groups).toMatchObject([
    { title: 'objective company', place: 'company' },
  ]);
});

test('a ladder that was voted on is told from the top of its drawing down, with what its order is worth', () => {
  const votes = partCalled('Difficulty votes');
  expect(rowsOf(votes).map(([rung, vote]) => [rung?.text, vote?.text])).toEqual([
    ['3. key result company 3', '3.5'],
    ['2. key result company 2', '2.5'],
    ['1. key result company 1', '1.5'],
  ]);
  expect(onlyGroupOf(votes)).toMatchObject({
    close: 'The room kept the order of this ladder against its votes.',
  });
});

test('minutes of a meeting at which nothing was kept say so, and who is to sign', () => {
  const workshop = workshopWith({ kind: 'meeting' });
  const bare = planOf({ ...planAbout, cycle: [cycleWith()], workshop: [workshop] });
  const { parts, signed } = minutesDataOf(bare, { ...options, language: 'en', workshop });
  expect(
    parts.map(({ title, groups }) => [title, groups[0] && 'words' in groups[0] && groups[0].words]),
  ).toEqual([
    ['Agenda', false],
    ['Decisions', 'None.'],
    ['Actions', 'None.'],
  ]);
  expect(signed).toEqual({ what: 'Minutes · Planning', by: ['Facilitator', 'Date'] });
});

const inRupiah = { measure: 'currency', currency: 'IDR' };
test.each([
  [9, inRupiah, 'figure'],
  [12_500_000_000, inRupiah, 'amount'],
  [9, { measure: 'number', unit: 'ratus rupiah' }, 'figure'],
  [9, { measure: 'number', unit: 'ratus\u00a0rupiah' }, 'amount'],
] as const)('columns of figures are as wide as the largest of them needs: %s %j', (size, measured, holds) => {
  const rich = paperPlan();
  const gap = { ...rich.tables.gap.get('g'), ...measured, comparisonValue: size };
  const rows = { cycle: [cycleWith()], workshop: [workshopWith()], gap: [gap] } as never;
  const { parts } = minutesDataOf(planOf({ ...planAbout, ...(rows as object) }), {
    ...options,
    language: 'id',
    workshop: workshopWith(),
  });
  const group = parts.at(-1)?.groups[0];
  const columns = group && 'table' in group ? group.table.columns.map((column) => column.holds) : [];
  expect(columns).toEqual(['words', holds, holds, holds, holds, 'count']);
});

test('wordings that were proposed and who signed from their seat stand in the minutes, on paper and as text', () => {
  const workshop = workshopWith({ state: 'finished' });
  const person = (id: string, name: string) => ({ id, name, jobTitle: '', email: '' });
  const rows = {
    cycle: [cycleWith()],
    workshop: [workshop],
    workshopStep: [workshopStepWith({ kind: 'read-out' })],
    person: [person('a', 'Ayu'), person('b', 'Budi')],
    workshopParticipant: ['a', 'b'].map((id) => ({ id, workshopId: 'w', personId: id })),
    objective: [objectiveWith({ title: 'Win partners' })],
    proposal: [
      { id: 'p', workshopId: 'w', objectiveId: 'o', personId: 'a', text: 'Win partners', rank: 'a0' },
      { id: 'q', workshopId: 'w', objectiveId: 'o', personId: 'b', text: 'Find partners', rank: 'a1' },
    ],
    proposalReaction: [{ id: 'r', proposalId: 'p', personId: 'b', isFor: true }],
  };
  const before = planOf({ ...planAbout, ...(rows as object) });
  const signature = {
    id: 's',
    cycleId: 'c',
    personId: 'b',
    mark: JSON.stringify({ typed: 'B.' }),
    signedAt: '2026-10-06T09:00:00Z',
    fingerprint: fingerprintOf(contentOf(agreedOf(before, cycleWith()))),
  };
  const signed = planOf({ ...planAbout, ...(rows as object), signature: [signature] });
  const { parts } = minutesDataOf(signed, { ...options, language: 'en', workshop });
  const found = Object.fromEntries(parts.map((part) => [part.title, part]));
  const said = found['Proposed wordings']?.groups.flatMap((group) =>
    'table' in group ? group.table.rows : [],
  );
  expect(
    said?.map(([wording, ...cells]) => [wording?.notes?.[0]?.text, ...cells.map(({ text }) => text)]),
  ).toEqual([
    ['used', 'Ayu', '1', '0'],
    ['Instead of “Win partners”', 'Budi', '0', '0'],
  ]);
  expect(found['Signed the plan']).toMatchObject({
    lead: expect.stringMatching(/^1 of 2 has signed/u),
    groups: [{ words: 'Budi' }],
  });
  const text = minutesAsMarkdown({ plan: signed, checkInsOf: () => [] }, workshop, 'en');
  expect(text).toContain('| Find partners | Budi | 0 | 0 | Instead of “Win partners” |');
  expect(text).toContain('## Signed the plan\n\n1 of 2 has signed');
  // What was signed of another plan is no signature of this one, here as on the sign-off page.
  const changed = planOf({
    ...planAbout,
    ...(rows as object),
    signature: [{ ...signature, fingerprint: 'x' }],
  });
  expect(minutesAsMarkdown({ plan: changed, checkInsOf: () => [] }, workshop, 'en')).not.toContain(
    'Signed the plan',
  );
});
