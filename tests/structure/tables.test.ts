import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { type ESTree, parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { tableNames, traitsOf } from '#domain/tables/tables.ts';
import { columnsOf } from '../../src/main/plan-file/columns.ts';
import { migrations } from '../../src/main/plan-file/migrations/index.ts';
import { defineStandingRules, everyStanding } from '../../src/main/plan-file/standings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where columns are declared, and where the schema they came from is written. */
const declaring = /^src\/(?:domain\/tables|main\/plan-file\/migrations)\//u;

type Node = ESTree.Node;
interface Found {
  readonly node: Node;
  readonly place: string;
}

const read: ReadonlySet<string> = new Set([
  'ArrayExpression',
  'ObjectExpression',
  'Literal',
  'TemplateLiteral',
]);

/** The lists, objects and texts in a source, with where they stand. */
function foundIn(path: string, text: string): Found[] {
  const found: Found[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('type' in part && read.has(part.type as string)) {
      const node = part as Node;
      found.push({ node, place: `${path}:${text.slice(0, node.start).split('\n').length}` });
    }
    for (const child of Object.values(part)) visit(child);
  };
  visit(parseSync(path, text).program);
  return found;
}

const everything = ['src', 'tests']
  .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }))
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !declaring.test(path) && path !== 'tests/structure/tables.test.ts')
  .flatMap((path) => foundIn(path, readFileSync(join(root, path), 'utf8')));

/** What a literal says; undefined where it is none. */
function literal(node: Node | null): unknown {
  if (node?.type === 'Literal') return node.value;
  if (node?.type === 'TSAsExpression') return literal(node.expression);
  return undefined;
}

/** The arrays that name most columns of a table. */
const listsIn = (found: readonly Found[]): string[] =>
  found.flatMap(({ node, place }) => {
    if (node.type !== 'ArrayExpression') return [];
    const words = new Set(node.elements.map(literal).filter((value) => typeof value === 'string'));
    const listed = tableNames.filter((table) => {
      const { names, sqlNames } = columnsOf(table);
      const count = names.filter((name) => words.has(name) || words.has(sqlNames[name] as string)).length;
      return count >= 4 && count > names.length / 2;
    });
    return listed.map((table) => `${place} lists ${table}`);
  });

/** The objects that say of most columns what a blank row says. */
const blanksIn = (found: readonly Found[]): string[] =>
  found.flatMap(({ node, place }) => {
    if (node.type !== 'ObjectExpression') return [];
    const values = new Map(
      node.properties.flatMap((property): [string, unknown][] =>
        property.type === 'Property' && property.key.type === 'Identifier'
          ? [[property.key.name, literal(property.value)]]
          : [],
      ),
    );
    const spelled = tableNames.filter((table) => {
      const blank = Object.entries(traitsOf(table).blank ?? {});
      const same = blank.filter(([name, value]) => values.has(name) && values.get(name) === value);
      return same.length >= 3 && same.length >= blank.length / 2;
    });
    return spelled.map((table) => `${place} spells ${table}`);
  });

/** What stands in quotes; of what is put together, its beginning. */
const quotedIn = (found: readonly Found[]) =>
  found.flatMap(({ node, place }) => {
    if (node.type === 'Literal' && typeof node.value === 'string')
      return [{ text: node.value, isWhole: true, place }];
    if (node.type !== 'TemplateLiteral') return [];
    return [{ text: node.quasis[0]?.value.cooked ?? '', isWhole: node.quasis.length === 1, place }];
  });

const sqlNames = tableNames.map((table) => columnsOf(table).sqlName).join('|');
const writing = new RegExp(`\\b(?:INSERT (?:OR \\w+ )?INTO|UPDATE|DELETE FROM) (?:${sqlNames})\\b`, 'u');
const writesIn = (found: readonly Found[]): string[] =>
  quotedIn(found).flatMap(({ text, place }) => (writing.test(text) ? [`${place} writes`] : []));

const inProgram = everything.filter(({ place }) => place.startsWith('src/') && !/\.test\.tsx?:/u.test(place));

describe('what follows from the declaration of a table', () => {
  test('is read from it: nothing else lists columns', () => {
    expect(listsIn(everything)).toEqual([]);
  });

  test('is read from it: nothing else spells a blank row', () => {
    expect(blanksIn(everything)).toEqual([]);
  });

  test('is read from it: nothing but the writer of rows writes them', () => {
    expect(writesIn(inProgram)).toEqual([]);
  });

  test.each([
    "const columns = ['id', 'keyResultId', 'title', 'doneOn', 'rank'];",
    "const columns = ['key_result_id', 'title', 'done_on', 'rank'] as const;",
    "draft.insert('initiative', { ...input, ownerId: null, dueOn: null, state: 'open' as const });",
    'db.prepare("INSERT INTO step (id, title) VALUES (?, ?)")',
    'db.prepare(`UPDATE key_result SET weight = 1`)',
  ])('is found where a source has a copy of it: %s', (source) => {
    const found = foundIn('copy.ts', source);
    expect([...listsIn(found), ...blanksIn(found), ...writesIn(found)]).not.toEqual([]);
  });
});

describe('what is read as SQL', () => {
  const db = new Database(':memory:');
  for (const { sql } of migrations) db.exec(sql);
  defineStandingRules(db);
  // What a space is asked is no SQL of plan files: its own tests ask a real server.
  const selects = quotedIn(inProgram).filter(
    ({ text, isWhole, place }) =>
      isWhole && /^\s*(?:SELECT|WITH)\b/u.test(text) && !place.startsWith('src/main/space/'),
  );

  test.each([...selects, { text: everyStanding, place: 'where key results stand' }])(
    '$place fits the schema',
    ({ text }) => {
      expect(() => db.prepare(text)).not.toThrow();
    },
  );
});
