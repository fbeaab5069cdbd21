import Database from 'better-sqlite3';
import fc from 'fast-check';
import { contentOf, label, text, title, unit } from '../../src/domain/tables/column.ts';
import { tableNames, tables } from '../../src/domain/tables/tables.ts';
import { columnsOf } from '../../src/main/plan-file/columns.ts';
import { hostileWords } from './hostile-words.ts';
import { planOnDisk } from './plans.ts';

/** How long the words of a column may be, of those that hold any. */
const lengths = new Map<unknown, number>([
  [title, 10_000],
  [text, 20_000],
  [label, 200],
  [unit, 60],
]);

/** A plan in which all words are such as somebody chose who means harm; the same words for the same seed. */
export function hostilePlan(seed: number, words: fc.Arbitrary<string> = hostileWords): string {
  const path = planOnDisk('tour');
  const db = new Database(path);
  const chosen = fc.sample(words, { seed, numRuns: 4_000 });
  let next = 0;
  for (const table of tableNames) {
    const { sqlName, sqlNames } = columnsOf(table);
    for (const [name, column] of Object.entries(tables[table].columns)) {
      const most = lengths.get(contentOf(column));
      if (most === undefined || (table === 'correction' && name === 'resets')) continue;
      const sqlColumn = sqlNames[name];
      const update = db.prepare(`UPDATE ${sqlName} SET ${sqlColumn} = ? WHERE id = ? AND ${sqlColumn} <> ''`);
      for (const id of db.prepare(`SELECT id FROM ${sqlName}`).pluck().all()) {
        const said = (chosen[next++ % chosen.length] as string).slice(0, most);
        update.run(said.trim() === '' ? 'x' : said, id);
      }
    }
  }
  db.close();
  return path;
}
