import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { kindsOfRows } from '#domain/space/grounds.ts';
import type { MemberRight } from '#domain/space/member.ts';
import { tableNames } from '#domain/tables/tables.ts';
import { type Postgres, serverStart, startPostgres } from '../../../tests/support/postgres.ts';
import { until } from '../../../tests/support/until.ts';
import type { PlacedSet } from '../plan-file/follow-space.ts';
import type { SpaceSet } from '../plan-file/shared-journal.ts';
import { initSpace } from './init-space.ts';
import { Space } from './space.ts';
import { spaceAddress } from './space-address.ts';

/*
 * The database alone: what a program that is not ours could send. Every change set here is made by hand, and no rule of
 * the program stands between it and the space.
 */

const database = 'space';
const people = { olga: 'owner', paul: 'planner', ida: 'own-work', rita: 'reader' } as const;
type Role = keyof typeof people;

let server: Postgres;
let address: (role: string) => string;
const passwords = new Map<string, string>();
const open = new Set<Space>();
let plan = '';
let plans = 0;
let made = 0;
const nextId = () => {
  made += 1;
  return `set-${made}`;
};

const come = async (role: string): Promise<Space> => {
  const space = await Space.connect(spaceAddress(address(role)), { password: passwords.get(role) });
  open.add(space);
  return space;
};

type Rows = SpaceSet['changes'];
const set = (author: string, changes: Rows, id = nextId()): SpaceSet => ({
  id,
  at: '2026-11-26T09:00:00.000Z',
  action: 'objective.update',
  subject: 'x',
  kind: 'do',
  target: null,
  isUndoable: true,
  command: null,
  author,
  machine: 'laptop',
  schema: 9,
  changes,
});

const name = (role: string) => role[0]?.toUpperCase() + role.slice(1);
const person = (role: string) => `person-${role}`;
const added = (table: Rows[number]['table'], rowId: string, after: Record<string, unknown>) => ({
  table,
  rowId,
  before: null,
  after: { id: rowId, ...after },
});
const changed = (
  table: Rows[number]['table'],
  rowId: string,
  after: Record<string, unknown>,
  before: Record<string, unknown> = {},
) => ({ table, rowId, before, after });
const removed = (table: Rows[number]['table'], rowId: string, before: Record<string, unknown>) => ({
  table,
  rowId,
  before,
  after: null,
});

const objective = (ownerId: string | null, unitId: string | null, cycleId = 'open') => ({
  cycleId,
  ownerId,
  unitId,
  endsOn: '2026-12-31',
  title: 'x',
});

beforeAll(async () => {
  server = await startPostgres();
  for (const role of [...Object.keys(people), 'maker', 'stranger'])
    passwords.set(role, await server.role(role));
  address = await server.database(database, 'maker');
  await initSpace(await come('maker'));
}, serverStart);

afterAll(() => server.stop(), serverStart);

beforeEach(async () => {
  for (const space of open) await space.close();
  open.clear();
  plans += 1;
  plan = `plan-${plans}`;
  const olga = await come('olga');
  await olga.share(
    { id: plan, name: 'Plan', schema: 9 },
    { name: 'Olga', personId: person('olga') },
    [],
    Buffer.from('file'),
  );
  for (const [role, may] of Object.entries(people) as [Role, MemberRight][])
    if (role !== 'olga')
      await olga.seat(plan, {
        role,
        name: name(role),
        may,
        personId: person(role),
        teams: role === 'ida' ? ['sales'] : [],
      });
  await olga.append(plan, 0, [
    set('Olga', [
      added('cycle', 'open', { state: 'running', endsOn: '2026-12-31' }),
      added('cycle', 'closed', { state: 'closed', endsOn: '2026-09-30' }),
      added('objective', 'of-ida', objective(person('ida'), null)),
      added('objective', 'of-sales', objective(person('paul'), 'sales')),
      added('objective', 'of-paul', objective(person('paul'), null)),
      added('objective', 'over', { ...objective(person('ida'), null, 'closed'), endsOn: '2026-09-30' }),
      added('objective', 'lives-on', { ...objective(person('ida'), null, 'closed'), endsOn: '2026-12-31' }),
      added('keyResult', 'rung-of-paul', { objectiveId: 'of-paul', ownerId: null }),
      added('keyResult', 'rung-of-ida', { objectiveId: 'of-paul', ownerId: person('ida') }),
      added('keyResult', 'rung-over', { objectiveId: 'over', ownerId: null }),
      added('checkIn', 'check-over', { keyResultId: 'rung-over', authorId: null }),
      added('checkIn', 'check-of-paul', { keyResultId: 'rung-of-paul', authorId: null }),
      added('agreement', 'signed', { cycleId: 'open', content: 'as agreed' }),
      added('signatory', 'signed-by', { agreementId: 'signed', personId: person('paul'), name: 'Paul' }),
    ]),
  ]);
});

/** Pushes as a role, under its own name unless another is said. */
const push = async (role: Role | 'stranger', changes: Rows, author = name(role)) => {
  const space = await come(role);
  const known = await server.sql(`SELECT last FROM tangga.plan WHERE id = '${plan}'`, database);
  return space.append(plan, Number(known[0]?.last), [set(author, changes)]);
};

const lastPosition = async () =>
  Number((await server.sql(`SELECT last FROM tangga.plan WHERE id = '${plan}'`, database))[0]?.last);

test('what a space is told of tables is what the program declares', async () => {
  const rows = await server.sql('SELECT * FROM tangga.kind ORDER BY table_name', database);
  expect(rows.map((row) => row.table_name)).toEqual([...tableNames].sort());
  for (const kind of kindsOfRows)
    expect(rows.find((row) => row.table_name === kind.table)).toEqual({
      table_name: kind.table,
      closes_with: kind.closesWith,
      stays_open: kind.staysOpen,
      belongs_with: kind.belongsWith,
      is_own_work: kind.isOwnWork,
      is_remark: kind.isRemark,
      is_kept: kind.isKept,
    });
});

const allAfter = async (space: Space): Promise<PlacedSet[]> => {
  const all: PlacedSet[] = [];
  for await (const some of space.after(plan, 0)) all.push(...some);
  return all;
};

const quote = `'); DROP SCHEMA tangga CASCADE; --`;

test.each<[string, Role | 'stranger', Rows, string | undefined, string]>([
  ['a stranger', 'stranger', [changed('objective', 'of-ida', { title: 'y' })], undefined, 'space/no-member'],
  ['a reader', 'rita', [changed('objective', 'of-ida', { title: 'y' })], undefined, 'space/not-allowed'],
  [
    'a planner as the owner',
    'paul',
    [changed('objective', 'of-ida', { title: 'y' })],
    'Olga',
    'space/another-author',
  ],
  [
    'the same in other letters',
    'paul',
    [changed('objective', 'of-ida', { title: 'y' })],
    ' olga ',
    'space/another-author',
  ],
  [
    'own work as nobody',
    'ida',
    [changed('objective', 'of-ida', { title: 'y' })],
    'Somebody',
    'space/another-author',
  ],
  [
    'another’s objective',
    'ida',
    [changed('objective', 'of-paul', { title: 'y' })],
    undefined,
    'space/not-own-work',
  ],
  [
    'another’s rung',
    'ida',
    [changed('keyResult', 'rung-of-paul', { target: 1 })],
    undefined,
    'space/not-own-work',
  ],
  [
    'another’s check-in',
    'ida',
    [changed('checkIn', 'check-of-paul', { value: 1 })],
    undefined,
    'space/not-own-work',
  ],
  [
    'a check-in there',
    'ida',
    [added('checkIn', 'c', { keyResultId: 'rung-of-paul', authorId: null })],
    undefined,
    'space/not-own-work',
  ],
  [
    'a check-in as another',
    'ida',
    [added('checkIn', 'c', { keyResultId: 'rung-of-ida', authorId: person('paul') })],
    undefined,
    'space/another-author',
  ],
  [
    'an objective for another',
    'ida',
    [added('objective', 'o', objective(person('paul'), null))],
    undefined,
    'space/not-own-work',
  ],
  [
    'an objective of another team',
    'ida',
    [added('objective', 'o', objective(person('paul'), 'marketing'))],
    undefined,
    'space/not-own-work',
  ],
  [
    'taking an objective over',
    'ida',
    [changed('objective', 'of-paul', { ownerId: person('ida') })],
    undefined,
    'space/not-own-work',
  ],
  [
    'giving one away',
    'ida',
    [changed('objective', 'of-ida', { ownerId: person('paul') })],
    undefined,
    'space/not-own-work',
  ],
  [
    'removing another’s, called one’s own',
    'ida',
    [removed('objective', 'of-paul', objective(person('ida'), null))],
    undefined,
    'space/not-own-work',
  ],
  [
    'a row made again under a known id',
    'ida',
    [added('objective', 'of-paul', objective(person('ida'), null))],
    undefined,
    'space/not-understood',
  ],
  [
    'a row of another table by its id',
    'ida',
    [changed('keyResult', 'of-paul', { title: 'y' })],
    undefined,
    'space/not-understood',
  ],
  ['a person', 'ida', [changed('person', person('paul'), { name: 'y' })], undefined, 'space/not-own-work'],
  ['a workshop', 'ida', [added('workshop', 'w', { cycleId: 'open' })], undefined, 'space/not-own-work'],
  ['a closed cycle', 'paul', [changed('objective', 'over', { title: 'y' })], undefined, 'space/cycle-closed'],
  [
    'a rung of it',
    'paul',
    [changed('keyResult', 'rung-over', { target: 1 })],
    undefined,
    'space/cycle-closed',
  ],
  [
    'a check-in of it',
    'paul',
    [changed('checkIn', 'check-over', { value: 1 })],
    undefined,
    'space/cycle-closed',
  ],
  [
    'a new check-in in it',
    'olga',
    [added('checkIn', 'c', { keyResultId: 'rung-over' })],
    undefined,
    'space/cycle-closed',
  ],
  [
    'moving into it',
    'paul',
    [changed('objective', 'of-paul', { cycleId: 'closed', endsOn: '2026-09-30' })],
    undefined,
    'space/cycle-closed',
  ],
  [
    'an own objective in it',
    'ida',
    [changed('objective', 'over', { title: 'y' })],
    undefined,
    'space/cycle-closed',
  ],
  ['what was signed', 'olga', [changed('agreement', 'signed', { content: 'y' })], undefined, 'space/signed'],
  ['its removal', 'olga', [removed('agreement', 'signed', { cycleId: 'open' })], undefined, 'space/signed'],
  ['who signed', 'paul', [changed('signatory', 'signed-by', { name: 'y' })], undefined, 'space/signed'],
  [
    'a table that no plan has',
    'olga',
    [changed('pg_authid' as 'plan', 'x', { a: 1 })],
    undefined,
    'space/not-understood',
  ],
  [
    'no change',
    'olga',
    [{ table: 'plan', rowId: 'x', before: null, after: null }],
    undefined,
    'space/not-understood',
  ],
  ['SQL for a table', 'olga', [changed(quote as 'plan', 'x', { a: 1 })], undefined, 'space/not-understood'],
])('%s is refused by the database', async (_, role, changes, author, code) => {
  await expect(push(role, changes, author)).rejects.toMatchObject({ code });
  expect(await lastPosition()).toBe(1);
});

test.each<[string, Role, Rows, string | undefined]>([
  ['own work', 'ida', [changed('objective', 'of-ida', { title: 'y' })], undefined],
  [
    'an own rung of another’s objective',
    'ida',
    [changed('keyResult', 'rung-of-ida', { target: 1 })],
    undefined,
  ],
  [
    'a check-in of it',
    'ida',
    [added('checkIn', 'c', { keyResultId: 'rung-of-ida', authorId: person('ida') })],
    undefined,
  ],
  ['the work of a team that was given', 'ida', [changed('objective', 'of-sales', { title: 'y' })], undefined],
  [
    'what lives on beyond its closed cycle',
    'ida',
    [changed('objective', 'lives-on', { title: 'y' })],
    undefined,
  ],
  [
    'a ladder added with its objective',
    'ida',
    [
      added('objective', 'o', objective(person('ida'), null)),
      added('keyResult', 'k', { objectiveId: 'o', ownerId: null }),
      added('step', 's', { keyResultId: 'k' }),
    ],
    undefined,
  ],
  ['a planner, anything', 'paul', [changed('objective', 'of-ida', { title: 'y' })], undefined],
  [
    'somebody without a seat at a planner’s computer',
    'paul',
    [changed('objective', 'of-ida', { title: 'y' })],
    'Guest',
  ],
  [
    'opening a closed cycle',
    'paul',
    [changed('cycle', 'closed', { state: 'running' }), changed('objective', 'over', { title: 'y' })],
    undefined,
  ],
  ['forgetting who signed', 'paul', [changed('signatory', 'signed-by', { personId: null })], undefined],
  [
    'SQL in every field',
    'paul',
    [added('objective', quote, { ...objective(quote, null), title: quote, [quote]: quote })],
    quote,
  ],
])('%s is taken', async (_, role, changes, author) => {
  expect(await push(role, changes, author)).toBe(2);
});

test('what was refused once leaves no trace, whatever came before it in the same push', async () => {
  const ida = await come('ida');
  const good = set('Ida', [changed('objective', 'of-ida', { title: 'y' })]);
  const bad = set('Ida', [changed('objective', 'of-paul', { title: 'y' })]);
  await expect(ida.append(plan, 1, [good, bad])).rejects.toMatchObject({ code: 'space/not-own-work' });
  expect(await lastPosition()).toBe(1);
  expect(await ida.append(plan, 1, [good])).toBe(2);
});

test('a push on an old state is told so, one that came before is answered as it was', async () => {
  const [paul, ida] = [await come('paul'), await come('ida')];
  const first = set('Paul', [changed('objective', 'of-paul', { title: 'y' })]);
  expect(await paul.append(plan, 1, [first])).toBe(2);
  const late = set('Ida', [changed('objective', 'of-ida', { title: 'y' })]);
  await expect(ida.append(plan, 1, [late])).rejects.toMatchObject({ code: 'space/behind' });
  expect(await ida.append(plan, 2, [late])).toBe(3);
  expect(await paul.append(plan, 1, [first])).toBe(2);
  await expect(ida.append(plan, 3, [{ ...first, author: 'Ida' }])).rejects.toMatchObject({
    code: 'space/not-understood',
  });
  expect(await lastPosition()).toBe(3);
});

test('members push at once and the order has no gap', async () => {
  const spaces = await Promise.all(Array.from({ length: 5 }, () => come('paul')));
  const one = async (space: Space, row: number) => {
    const mine = set('Paul', [added('objective', `o${row}`, objective(person('paul'), null))]);
    for (let base = 1; ; )
      try {
        return await space.append(plan, base, [mine]);
      } catch (error) {
        if ((error as { code?: string }).code !== 'space/behind') throw error;
        base = (await space.plan(plan))?.last ?? 0;
      }
  };
  const positions = await Promise.all(spaces.flatMap((space, at) => [one(space, at)]));
  expect(positions.sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6]);
});

test('a member sees the change sets of its plans alone, and writes no table', async () => {
  const ida = await come('ida');
  const sets = await allAfter(ida);
  expect(sets.map(({ position, member, set: { author } }) => [position, member, author])).toEqual([
    [1, 'olga', 'Olga'],
  ]);
  const stranger = await come('stranger');
  expect((await stranger.plans()).map(({ id }) => id)).not.toContain(plan);
  expect(await allAfter(stranger)).toEqual([]);
  expect(await stranger.members(plan)).toEqual([]);
  for (const statement of [
    `INSERT INTO tangga.change_set (plan_id, position, id, member, body) VALUES ('${plan}', 2, 'x', 'ida', '{}')`,
    `UPDATE tangga.change_set SET body = '{}'`,
    'DELETE FROM tangga.change_set',
    `UPDATE tangga.member SET may = 'owner'`,
    'SELECT * FROM tangga.ground',
    `SELECT tangga.take(tangga.me('${plan}'), '{}'::jsonb)`,
  ])
    await expect(ida.carryOut(statement)).rejects.toMatchObject({ code: 'space/no-rights' });
});

test('where somebody is can be said by a member alone, is bounded, and is seen by members alone', async () => {
  const [ida, paul, stranger] = [await come('ida'), await come('paul'), await come('stranger')];
  const place = { screen: 'plan', row: { table: 'objective' as const, id: 'of-ida' }, typing: 'title' };
  // At most five times a second: both are asked in one breath.
  const said = await ida.read(
    z.object({ first: z.boolean(), second: z.boolean() }),
    'SELECT tangga.say_here($1, $2, $3) AS first, tangga.say_here($1, $2, $4) AS second',
    [plan, 'laptop', JSON.stringify(place), JSON.stringify({ ...place, typing: null })],
  );
  expect(said).toEqual([{ first: true, second: false }]);
  const here = [{ role: 'ida', name: 'Ida', machine: 'laptop', place }];
  expect(await paul.whoIsHere(plan, 'other')).toEqual(here);
  expect(await stranger.whoIsHere(plan, 'other')).toEqual([]);
  await expect(stranger.sayHere(plan, 'x', place)).rejects.toMatchObject({ code: 'space/no-member' });
  await expect(paul.carryOut('DELETE FROM tangga.presence')).rejects.toMatchObject({
    code: 'space/no-rights',
  });
  // What a program that is not ours says is no place, or longer than one.
  await paul.carryOut(`SELECT tangga.say_here('${plan}', 'forged', '{"screen":5}')`);
  expect(await olgaSees()).toEqual(here);
  await expect(
    paul.carryOut(`SELECT tangga.say_here('${plan}', 'long', repeat('x', 501))`),
  ).rejects.toMatchObject({ code: 'space/not-understood' });
  await ida.sayGone(plan, 'laptop');
  expect(await olgaSees()).toEqual([]);
});

const olgaSees = async () => (await come('olga')).whoIsHere(plan, 'of-olga');

test('a member who writes own work alone makes no program too old for the others', async () => {
  const ida = await come('ida');
  const newer = {
    ...set('Ida', [changed('objective', 'of-ida', { title: 'y' })]),
    schema: 99,
  };
  await expect(ida.append(plan, 1, [newer])).rejects.toMatchObject({ code: 'space/not-understood' });
  await expect(ida.append(plan, 1, [{ ...newer, schema: 1e9 }])).rejects.toMatchObject({
    code: 'space/not-understood',
  });
  expect(await (await come('paul')).append(plan, 1, [{ ...newer, author: 'Paul' }])).toBe(2);
});

test('notifications of a stranger say nothing that is believed', async () => {
  const [ida, stranger] = [await come('ida'), await come('stranger')];
  const heard: unknown[] = [];
  await ida.listen(plan, (what) => heard.push(what));
  for (const what of ['99999999999999999999', 'x', 'here now', "'; DROP TABLE plan; --", '7'])
    await stranger.carryOut(`SELECT pg_notify('tangga', '${plan} ' || ${quoted(what)})`);
  await until(() => expect(heard).toEqual([{ kind: 'here' }, { kind: 'position', position: 7 }]));
});

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

test('members are seated, leave and change their role by owners alone, and one owner stays', async () => {
  const [olga, paul] = [await come('olga'), await come('paul')];
  const one = { role: 'stranger', name: 'Stella', may: 'planner', personId: null, teams: [] } as const;
  await expect(paul.seat(plan, one)).rejects.toMatchObject({ code: 'space/not-allowed' });
  await expect(olga.seat(plan, { ...one, name: ' ida ' })).rejects.toMatchObject({
    code: 'space/name-taken',
  });
  await expect(olga.unseat(plan, 'olga')).rejects.toMatchObject({ code: 'space/last-owner' });
  await olga.rotate(plan, 'ida', 'stranger');
  expect(await (await come('stranger')).plan(plan)).toBeDefined();
  expect(await (await come('ida')).plan(plan)).toBeUndefined();
  await paul.unseat(plan, 'paul');
  expect(await paul.plan(plan)).toBeUndefined();
  expect((await olga.members(plan)).find(({ role }) => role === 'paul')).toMatchObject({
    name: 'Paul',
    hasLeft: true,
  });
});

test('a snapshot comes back as it was kept, in parts', async () => {
  const olga = await come('olga');
  const content = Buffer.alloc(9_000_000, 'abcdefg');
  await olga.keepSnapshot(plan, 1, content);
  const found = await olga.snapshot(plan);
  expect(found?.position).toBe(1);
  expect(Buffer.compare(Buffer.from(found?.content ?? []), content)).toBe(0);
  await expect((await come('paul')).keepSnapshot(plan, 1, content)).rejects.toMatchObject({
    code: 'space/not-allowed',
  });
});

test('making a space twice changes nothing, and a newer one is told so', async () => {
  const maker = await come('maker');
  expect(await initSpace(maker)).toBe(false);
  await maker.assertKnown();
  await maker.carryOut('UPDATE tangga.space SET version = 99');
  await expect(initSpace(maker)).rejects.toMatchObject({ code: 'space/newer' });
  await expect(maker.assertKnown()).rejects.toMatchObject({ code: 'space/newer' });
  expect(await maker.passesRights()).toBe(true);
  expect(await (await come('ida')).passesRights()).toBe(false);
});
