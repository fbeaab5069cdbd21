import { afterEach, expect, test, vi } from 'vitest';
import type { ZodType } from 'zod';
import { type InputOf, type QuestionName, questions } from '#contract/questions.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { Problem } from '#domain/problem.ts';
import { type AnyRow, type TableName, tableNames, tables } from '#domain/tables/tables.ts';
import { busyPlan } from '../../../tests/support/busy-plan.ts';
import { edit } from '../../../tests/support/edit.ts';
import { livingKeyResults, livingObjectives, testDay } from '../../../tests/support/find-rows.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Questions that are asked once and read whatever there is, or the journal of all tables. */
const ofAllTables = [...questions].flatMap(([name, reads]) =>
  reads.length === tableNames.length ? [name] : [],
);

interface Asked {
  readonly name: QuestionName;
  readonly input: unknown;
}

/** Each question that does not read all tables, of every cycle and its key results, of all and of a team. */
function everythingAsked({ plan }: TestWindow): Asked[] {
  const { tables, company } = plan();
  const keyResultIds = [...tables.keyResult.rows.keys()];
  const cycleIds = [...tables.cycle.rows.keys()];
  const unitId = [...tables.unit.rows.keys()].find((id) => id !== company.id) ?? '';
  const team = { kind: 'team', unitId } as const;
  const asked = <Name extends QuestionName>(name: Name, input: InputOf<Name>): Asked => ({ name, input });
  return [
    asked('checkIn.list', { keyResultIds }),
    asked('plan.readings', { cycleIds }),
    asked('import.current', {}),
    ...livingObjectives(plan()).map(({ id }) => asked('insights.objectiveOverTime', { id })),
    ...cycleIds.flatMap((cycleId) => [
      asked('checkIn.listIn', { cycleId, keyResultIds }),
      asked('checkIn.movements', { cycleId, since: '2026-08-01' }),
      ...[{ kind: 'all' } as const, team].flatMap((scope) => [
        asked('insights.overTime', { cycleId, scope }),
        asked('insights.fallingConfidence', { cycleId, scope }),
        asked('insights.requests', { cycleId, scope }),
      ]),
    ]),
  ];
}

type Procedures = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;

/** What each question is answered, as text; all that are asked by one name together. */
async function answersTo(window: TestWindow, asked: readonly Asked[]): Promise<Map<QuestionName, string>> {
  const answers = new Map<QuestionName, string>();
  for (const { name, input } of asked) {
    const [group, procedure] = name.split('.') as [string, string];
    const answer = await (window.client as unknown as Procedures)[group]?.[procedure]?.(input);
    answers.set(name, `${answers.get(name) ?? ''}${JSON.stringify(answer)}\n`);
  }
  return answers;
}

const isOf = (table: TableName, column: string, value: unknown): boolean =>
  (tables[table].columns as Record<string, ZodType>)[column]?.safeParse(value).success ?? false;

const ofLadders = new Set(
  [...questions].flatMap(([name, reads]) =>
    name === 'plan.readings' || ofAllTables.includes(name) ? [] : reads,
  ),
);

/** In which ways a row is changed: of each column something like it, or what another row holds. */
const ways = ['like', 'of another'] as const;

/** What a row could hold instead. */
interface Try {
  readonly table: TableName;
  readonly id: string;
  readonly way: (typeof ways)[number];
  readonly values: Record<string, unknown>;
}

/** What some rows of a table could hold instead. */
function otherRows(table: TableName, rows: readonly AnyRow[]): Try[] {
  const columns = Object.keys(tables[table].columns).filter((column) => column !== 'id');
  // Where a question reads a table beside the past, more of its rows are tried.
  const most = ofLadders.has(table) ? 4 : 1;
  const some = Array.from(
    { length: most + 1 },
    (_, part) => rows[Math.floor((part * (rows.length - 1)) / most)],
  ).filter((row) => row !== undefined);
  const like = (old: unknown) =>
    typeof old === 'boolean'
      ? !old
      : typeof old === 'number'
        ? old / 2
        : typeof old === 'string'
          ? `${old} x`
          : null;
  const ofNext = (old: unknown, column: string, row: AnyRow) => {
    const at = rows.indexOf(row);
    const others = [...rows.slice(at + 1), ...rows.slice(0, at)].map((other) => other[column]);
    return others.find((value) => value !== old && value !== null);
  };
  return [...new Set(some)].flatMap((row) =>
    ways.map((way) => {
      const choose = way === 'like' ? like : ofNext;
      const chosen = columns.map((column) => [column, choose(row[column], column, row)] as const);
      return {
        table,
        id: row.id,
        way,
        values: Object.fromEntries(
          chosen.filter(([column, value]) => value !== row.id && isOf(table, column, value)),
        ),
      };
    }),
  );
}

/** Makes the changes that the file takes, all in one change set where it takes all; answers the numbers of what was made. */
function tryChanges({ window: { planFile } }: TestWindow, { table, id, values }: Try): number[] {
  const write = (some: Record<string, unknown>): number[] => {
    const { sequence } = planFile.plan;
    try {
      const receipt = edit(planFile, 'test', (change) => {
        change.update(table, id, some as never);
        return { id, subject: '' };
      });
      return receipt.sequence > sequence ? [receipt.sequence] : [];
    } catch (error) {
      const isRefused =
        error instanceof Problem || String((error as { code?: string }).code).startsWith('SQLITE_CONSTRAINT');
      if (!isRefused) throw error;
      return [];
    }
  };
  const all = write(values);
  return all.length > 0
    ? all
    : Object.entries(values).flatMap(([column, value]) => write({ [column]: value }));
}

/** A plan in which everything can be asked: teams within teams, and everybody less sure than before and in need of something. */
async function askablePlan(): Promise<TestWindow> {
  const window = await windowOn(planOnDisk());
  await busyPlan(window);
  const { client, plan } = window;
  const [team] = [...plan().tables.unit.rows.values()].filter(({ kind }) => kind === 'team');
  await client.organisation.addTeam({ name: 'Within', parentId: team?.id ?? '', leadId: null });
  // One that is over and was not closed.
  await client.cycle.add({ name: 'A fortnight', startsOn: '2026-11-01', endsOn: '2026-11-14' });
  const said = [
    { checkedOn: '2026-10-20', confidence: 80, note: '' },
    { checkedOn: '2026-11-20', confidence: 30, note: 'We need training' },
  ];
  const entries = livingKeyResults(plan()).flatMap(({ id }) =>
    said.map((one) => ({ ...one, keyResultId: id, value: 1 })),
  );
  await client.checkIn.record({ entries });
  const cycleId = currentCycle(plan(), testDay)?.id ?? '';
  const { id: causeId } = await client.review.addCause({ cycleId, name: 'Time', reviewIds: [] });
  const personId = [...plan().tables.person.rows.keys()].at(-1) ?? '';
  await client.review.voteCause({ causeId, personId, isFor: true });
  window.window.planFile.db.pragma('synchronous = OFF');
  return window;
}

test('an answer changes with the tables that its question names, and with no other', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  const window = await askablePlan();
  const file = window.window.planFile;
  const asked = everythingAsked(window);
  const names = new Set(asked.map(({ name }) => name));
  expect(new Set([...names, ...ofAllTables])).toEqual(new Set(questions.keys()));
  const checkIn = file.checkIns
    .of(livingKeyResults(window.plan()).map(({ id }) => id))
    .sort((a, b) => (a.checkedOn < b.checkedOn ? -1 : 1));
  const rows = { ...file.snapshot().rows, checkIn } as unknown as Record<TableName, AnyRow[]>;
  const triesOf = new Map(tableNames.map((table) => [table, otherRows(table, rows[table])]));
  const readersOf = (table: TableName) =>
    [...names].filter((name) => questions.get(name)?.some((read) => read === table));
  const changedBy = new Map([...names].map((name) => [name, new Set<TableName>()]));
  const answers = (of: readonly QuestionName[]) =>
    answersTo(
      window,
      asked.filter(({ name }) => of.includes(name)),
    );
  const known = new Map<QuestionName, string>();
  /** Whose answers are others while some changes stand. */
  const changedWith = async (changes: readonly Try[], of: readonly QuestionName[]) => {
    for (const [name, answer] of await answers(of.filter((one) => !known.has(one)))) known.set(name, answer);
    const made = changes.flatMap((change) => tryChanges(window, change));
    const after = made.length > 0 ? await answers(of) : known;
    const changed = of.filter((name) => after.get(name) !== known.get(name));
    for (const _ of made) file.undo();
    // Some answers tell of what was undone as well.
    for (const name of [...changed, ...changes.flatMap(({ table }) => readersOf(table))]) known.delete(name);
    return changed;
  };
  /** What nobody reads, all of it changed at once; only where an answer changes, table by table. */
  const expectNone = async (some: readonly TableName[], of: readonly QuestionName[]): Promise<void> => {
    const all = some.flatMap((table) => triesOf.get(table) ?? []);
    for (const way of ways) {
      const changes = all.filter((change) => change.way === way);
      const changed = await changedWith(changes, of);
      if (changed.length > 0 && some.length > 1) for (const table of some) await expectNone([table], changed);
      else for (const name of changed) changedBy.get(name)?.add(some[0] as TableName);
    }
  };
  const unread = tableNames.filter((table) => readersOf(table).length === 0);
  await expectNone(unread, [...names]);
  for (const table of tableNames.filter((one) => !unread.includes(one))) {
    const readers = readersOf(table);
    await expectNone(
      [table],
      [...names].filter((name) => !readers.includes(name)),
    );
    let missing = readers;
    for (const change of triesOf.get(table) ?? []) {
      if (missing.length === 0) break;
      const changed = await changedWith([change], missing);
      for (const name of changed) changedBy.get(name)?.add(table);
      missing = missing.filter((name) => !changed.includes(name));
    }
  }
  const sorted = (of: (name: QuestionName) => Iterable<TableName>) =>
    Object.fromEntries([...names].map((name) => [name, [...of(name)].sort()]));
  expect(sorted((name) => changedBy.get(name) ?? [])).toEqual(sorted((name) => questions.get(name) ?? []));
  await window.close();
});
