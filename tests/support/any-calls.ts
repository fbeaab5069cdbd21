import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { backupFolder } from '../../src/main/desk/store.ts';
import { hostileWords } from './hostile-words.ts';
import type { TestWindow } from './plans.ts';
import { everyProcedure, fitting, inputFor, type Leaves, likely, type RandomCall } from './random-calls.ts';

/** Stands for a file, the path of one, or what nobody looks into before, until the call is made. */
type Stand =
  | { readonly stand: 'path' | 'file'; readonly at: number }
  | { readonly stand: 'junk'; readonly take: () => unknown };

const standing = (stand: 'path' | 'file'): fc.Arbitrary<Stand> => fc.nat(40).map((at) => ({ stand, at }));

/** Where nothing listens, or nothing can. */
const addresses = fc.oneof(
  fc.constantFrom(
    'postgres://a@127.0.0.1:1/b',
    'postgres://127.0.0.1:0',
    'https://127.0.0.1:1',
    '',
    'x',
    '//',
  ),
  hostileWords.map((words) => `postgres://127.0.0.1:1/${words}`),
);

/** What fits a schema as badly as anything can. */
const odd: Leaves = {
  text: fc.oneof(
    likely.text,
    hostileWords,
    fc.constantFrom('__proto__', 'constructor', 'toString', 'x'.repeat(200)),
  ),
  number: fc.oneof(likely.number, fc.constantFrom(1.5, -1e-9, 99.999, 2 ** 31)),
  date: fc.oneof(
    likely.date,
    fc.constantFrom(
      '2024-02-29',
      '1900-01-01',
      '1970-01-01',
      '2026-10-31',
      '2199-12-31',
      '9999-12-31',
      '0001-01-01',
    ),
  ),
  instead: (property, format) => {
    if (format === 'binary') return standing('file');
    if (property === 'path' || property === 'copy') return standing('path');
    return property === 'url' ? addresses : null;
  },
  most: 5,
};

/** Lists within lists, deeper than any that is meant. */
const deep = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { id: value };
  return value;
};

/** What no schema asks for. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, 2 ** 53),
  fc.constantFrom<unknown>(
    '',
    'x',
    [],
    {},
    [[]],
    10n ** 30n,
    new Date(Number.NaN),
    new Date(0),
    new Set([1]),
  ),
  fc.constant(JSON.parse('{"__proto__":{"id":"x"},"constructor":1,"id":"__proto__"}')),
  fc.constantFrom(100, 20_000).map(deep),
  fc.constantFrom(3_000, 300_000).map((length) => Array.from({ length }, () => 'x')),
  fc.constant('x'.repeat(2_000_000)),
  fc.jsonValue(),
);

/** Puts something else into one place of a value. */
function broken(value: unknown, at: number, instead: unknown): unknown {
  if (typeof value !== 'object' || value === null || at % 4 === 0) return instead;
  const names = Object.keys(value);
  const name = names[at % (names.length + 1)];
  if (name === undefined) return Array.isArray(value) ? [...value, instead] : { ...value, further: instead };
  if (Array.isArray(value))
    return value.map((part, index) => (String(index) === name ? broken(part, at >> 2, instead) : part));
  const { [name]: part, ...rest } = value as Record<string, unknown>;
  return at % 5 === 0 ? rest : { ...rest, [name]: broken(part, at >> 2, instead) };
}

const inputOf = (schema: (typeof everyProcedure)[number]['input']): fc.Arbitrary<unknown> => {
  if (!schema) return fc.constant(undefined);
  const fits = fitting(schema, '', odd);
  return fc.oneof(
    { weight: 5, arbitrary: fits },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fits, fc.nat(10_000), junk)
        .map(([value, at, instead]) => broken(value, at, { stand: 'junk', take: () => instead })),
    },
  );
};

const callOf = ({ group, name, input }: (typeof everyProcedure)[number]): fc.Arbitrary<RandomCall> =>
  inputOf(input).map((value) => ({ group, name, input: value }));

/** Leaves the plan, or waits for others; asked less often, so that there is a plan to ask. */
const seldom = new Set([
  'planFile.close',
  'planFile.create',
  'planFile.open',
  'backup.recover',
  'space.test',
]);

/** A call of any procedure of the contract, with what its schema lets through and what it does not. */
export const anyCall: fc.Arbitrary<RandomCall> = fc.oneof(
  ...everyProcedure.map((procedure) => ({
    weight: seldom.has(`${procedure.group}.${procedure.name}`) ? 1 : 6,
    arbitrary: callOf(procedure),
  })),
);

/** Every procedure once, but for those that leave the plan, each with an input that fits. */
export const everyCall: fc.Arbitrary<RandomCall[]> = fc.tuple(
  ...everyProcedure
    .filter(({ group, name }) => !seldom.has(`${group}.${name}`))
    .map(({ group, name, input }) =>
      (input ? fitting(input, '', odd) : fc.constant(undefined)).map((value) => ({
        group,
        name,
        input: value,
      })),
    ),
);

/** Files such as are brought in. */
const contents: readonly (readonly [name: string, content: string | Uint8Array])[] = [
  ['goals.csv', 'Objective,Key result,Target\nWin,Ten,10\n'],
  ['goals.csv', 'Tujuan;Hasil utama;Target\n"Menang;;\n\0;=1+1;9e999'],
  ['empty.csv', ''],
  ['book.xlsx', 'PK\u0003\u0004 and nothing more'],
  ['page.pdf', '%PDF-1.7\n%%EOF'],
  ['outline.md', `# A\n${'- '.repeat(400)}x`],
  ['deep.json', '['.repeat(50_000)],
  ['plan.json', '{"format":"tangga","version":1}'],
  ['answers.html', '<html><script type="application/json">{}</script>'],
  ['\u001b[31m/../x', new Uint8Array([255, 254, 0, 0])],
];

/** What lies about in a folder that calls may name: plans, what is none, folders, nothing. */
export function placesIn(folder: string, window: TestWindow, plan: string): readonly string[] {
  const own = join(folder, 'own');
  mkdirSync(join(own, 'a folder'), { recursive: true });
  writeFileSync(join(own, 'text.tangga'), 'no plan');
  writeFileSync(join(own, 'empty.tangga'), '');
  writeFileSync(join(own, 'page.pdf'), '%PDF-1.7\n%%EOF');
  return [
    plan,
    plan,
    ...[
      'text.tangga',
      'empty.tangga',
      'page.pdf',
      'a folder',
      'nothing.tangga',
      'new.tangga',
      'x\0y',
      `${'😀'.repeat(80)}`,
    ].map((name) => join(own, name)),
    join(own, 'no folder', 'x.tangga'),
    backupFolder(window.desk.store.folder),
    '',
  ];
}

/** The input of a call with rows, files and places for what stands for them. */
export function inputAmong(window: TestWindow, places: readonly string[], call: RandomCall): unknown {
  const file = window.window.openFile;
  const checkIns = file?.db.open
    ? (file.db.prepare('SELECT id FROM check_in ORDER BY id').pluck().all() as string[])
    : [];
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    if ('stand' in value) {
      const standing = value as Stand;
      if (standing.stand === 'junk') return standing.take();
      if (standing.stand === 'path') return places[standing.at % places.length];
      const [name = '', content = ''] = contents[standing.at % contents.length] ?? [];
      return new File([content as string], name);
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, put(part)]));
  };
  const input = file ? inputFor(file.plan, call, checkIns) : call.input;
  return put(input);
}
