import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ImportEvent, ImportPreview } from '#contract/import.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

const csv = `Objective,Key result,Owner,Baseline,Target,Current
Win new customers,Trial sign-ups a week,Ayu Lestari,10,40,25
Win new customers,Sign-ups,Ayu Lestari,ten or so,40,
Win new customers,Price page rewritten,Dewi,,,
`;

const file = (name: string, text: string): File => new File([text], name);

/** Has a window read files; answers the number of what it has then. */
async function read({ client, window }: TestWindow, files: File[], isFurther = false): Promise<number> {
  const cycleId = [...window.planFile.plan.tables.cycle.rows.keys()][0] ?? '';
  const events: ImportEvent[] = [];
  for await (const event of await client.import.read({ files, cycleId, isFurther })) events.push(event);
  const last = events.at(-1);
  if (last?.kind !== 'done') throw new Error('Reading has no end.');
  expect(events.slice(0, -1)).toHaveLength(files.length);
  return last.version;
}

async function previewOf({ client }: TestWindow, version: number): Promise<ImportPreview> {
  const preview = await client.import.preview({ version });
  if (!preview) throw new Error('Nothing is read in this state.');
  return preview;
}

const rowsOf = ({ client }: TestWindow, version: number, isToLookAt = false) =>
  client.import
    .rows({ version, part: 0, from: 0, count: 50, isToLookAt })
    .then((some) => some ?? { total: 0, rows: [] });

test('files are held against the plan row by row, corrected in place and taken as one step', async () => {
  const window = await windowOn(planOnDisk('empty'));
  const { client } = window;
  const first = await read(window, [file('okr.csv', csv)]);
  const preview = await previewOf(window, first);
  expect(preview).toMatchObject({
    subject: 'okr.csv',
    needsCycle: true,
    problem: null,
    isTouched: false,
    counts: { created: { objective: 1, keyResult: 2, person: 2 } },
    toLookAt: { count: 1, first: [{ part: 0, misread: { at: { row: 3 }, column: 3, text: 'ten or so' } }] },
  });
  expect(preview.parts).toMatchObject([
    { rows: 5, headRow: 1, encoding: 'utf-8', delimiter: ',', reading: 'recognised', toLookAt: 1 },
  ]);
  expect(preview.parts[0]?.columns.map(({ role }) => role)).toEqual([
    'objective',
    'keyResult',
    'owner',
    'baseline',
    'target',
    'current',
  ]);
  const { rows } = await rowsOf(window, first);
  expect(rows.map(({ outcome }) => outcome)).toMatchObject([
    { kind: 'left-out', why: 'head' },
    { kind: 'taken', isMilestone: false },
    { kind: 'misread', reasons: [{ column: 3, code: expect.any(String) }] },
    { kind: 'taken', isMilestone: true },
    { kind: 'left-out', why: 'empty' },
  ]);
  expect(await rowsOf(window, first, true)).toMatchObject({ total: 1, rows: [{ row: 3 }] });

  const { version } = await client.import.decide({ kind: 'cell', part: 0, row: 3, column: 3, text: '10' });
  // A state that is over is answered with nothing rather than with another one.
  expect(await client.import.preview({ version: first })).toBeNull();
  const mended = await previewOf(window, version);
  expect(mended).toMatchObject({
    isTouched: true,
    counts: { created: { keyResult: 3 } },
    toLookAt: { count: 0 },
  });
  expect(mended.coming).toMatchObject([
    {
      isClosed: false,
      objectives: [{ title: 'Win new customers', rungs: [{ number: 1 }, { number: 2 }, { number: 3 }] }],
    },
  ]);
  const { sequence, cycleId } = await client.import.bring({ version });
  expect(window.plan().sequence).toBe(sequence);
  expect(cycleId).toBe(mended.cycleId);
  expect([...window.plan().tables.keyResult.rows.values()]).toHaveLength(3);
  expect(await client.import.current({})).toEqual({ version: null });
  await client.history.undo();
  expect(window.plan().tables.objective.rows.size).toBe(0);
  await client.history.redo();
  expect(
    await previewOf(window, await read(window, [file('okr.csv', csv.replace('ten or so', '10'))])),
  ).toMatchObject({
    isNew: false,
  });
  await window.close();
});

test('a row that is left out stays out, with what hangs under it, and comes again', async () => {
  const window = await windowOn(planOnDisk('empty'));
  const text = '# Objective: Grow\n\n- KR: 20 calls\n\n# Objective: Hire\n\n- KR: 3 people\n';
  const read1 = await read(window, [file('okr.md', text)]);
  const lines = await rowsOf(window, read1);
  const grow = lines.rows[0]?.row ?? 0;
  const out = await window.client.import.decide({ kind: 'row', part: 0, row: grow, isLeftOut: true });
  expect(await previewOf(window, out.version)).toMatchObject({
    counts: { created: { objective: 1, keyResult: 1 } },
    toLookAt: { count: 0 },
  });
  const again = await window.client.import.decide({ kind: 'row', part: 0, row: grow, isLeftOut: false });
  expect(await previewOf(window, again.version)).toMatchObject({
    counts: { created: { objective: 2, keyResult: 2 } },
  });
  await window.close();
});

test('who somebody is, is decided once for every row', async () => {
  const window = await windowOn(planOnDisk('empty'));
  const { client } = window;
  await client.organisation.addPerson({ name: 'Dewi Lestari', unitIds: [], jobTitle: '', email: '' });
  const [dewi] = [...window.plan().tables.person.rows.keys()];
  const version = await read(window, [file('okr.csv', csv)]);
  expect((await previewOf(window, version)).people).toMatchObject([
    { name: 'Ayu Lestari', kind: 'new', isMade: true, isDecided: false },
    { name: 'Dewi', kind: 'similar', candidates: [dewi], isMade: true, isDecided: false },
  ]);
  const said = await client.import.decide({ kind: 'person', name: 'Dewi', personId: dewi ?? null });
  const { people, counts } = await previewOf(window, said.version);
  expect(people[1]).toMatchObject({ personId: dewi, isMade: false, isDecided: true });
  expect(counts.created.person).toBe(1);
  await window.close();
});

test('how a table is read can be changed, is remembered under its head once it was taken, and forgotten', async () => {
  const window = await windowOn(planOnDisk('empty'));
  const { client } = window;
  const odd = 'Aim,What we count,Whose\nGrow,Calls,Ayu\n';
  await read(window, [file('odd.csv', odd)]);
  let state = (await client.import.decide({ kind: 'head-row', part: 0, headRow: 1 })).version;
  for (const [column, role] of [
    [0, 'objective'],
    [1, 'keyResult'],
    [2, 'owner'],
  ] as const)
    state = (await client.import.decide({ kind: 'role', part: 0, column, role })).version;
  const changed = await previewOf(window, state);
  expect(changed).toMatchObject({
    parts: [{ reading: 'changed', shape: 'rows' }],
    counts: { created: { objective: 1, keyResult: 1, person: 1 } },
  });
  await client.import.bring({ version: state });
  const again = await read(window, [file('other-name.csv', odd.replace('Calls', 'Visits'))]);
  expect(await previewOf(window, again)).toMatchObject({
    parts: [{ reading: 'remembered' }],
    counts: { created: { keyResult: 1 }, same: { objective: 1 } },
  });
  const forgotten = await client.import.decide({ kind: 'as-recognised', part: 0 });
  expect((await previewOf(window, forgotten.version)).parts).toMatchObject([{ reading: 'recognised' }]);
  expect(window.desk.store.mappings).toEqual([]);
  await window.close();
});

test('a text is read again in another encoding, and files of one name are told apart', async () => {
  const window = await windowOn(planOnDisk('empty'));
  await read(window, [file('okr.csv', csv)]);
  const version = await read(window, [file('okr.csv', csv)], true);
  expect((await previewOf(window, version)).parts.map((part) => part.file)).toEqual([
    'okr.csv',
    'okr (2).csv',
  ]);
  const unknown = { part: 1, encoding: '+10% sales' as 'utf-8', delimiter: ';' };
  expect(await refusal(window.client.import.readAgain(unknown))).toBe('plan/invalid-input');
  const again = await window.client.import.readAgain({ part: 1, encoding: null, delimiter: ';' });
  expect((await previewOf(window, again.version)).parts).toMatchObject([
    { delimiter: ',' },
    { delimiter: ';' },
  ]);
  await window.close();
});

test('what is not understood is saved as a table under its head', async () => {
  const window = await windowOn(planOnDisk('empty'));
  await read(window, [file('okr.csv', csv)]);
  const [saved] = await window.client.import.saveFailed({ language: 'en' });
  expect(saved?.name).toBe('okr not understood.csv');
  expect(readFileSync(saved?.path ?? '', 'utf8')).toMatch(
    /^Objective,Key result,[^\n]+Reason\r\n[^\n]*ten or so/u,
  );
  await window.close();
});

test('nothing is read of several files where one of them cannot be', async () => {
  const window = await windowOn(planOnDisk('empty'));
  await expect(read(window, [file('okr.csv', csv), file('empty.csv', '')])).rejects.toMatchObject({
    data: { code: 'import/empty' },
  });
  expect(await window.client.import.current({})).toEqual({ version: null });
  await window.close();
});
