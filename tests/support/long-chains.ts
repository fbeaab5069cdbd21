import Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { wholeRow } from '../../src/domain/tables/tables.ts';
import { RowStatements } from '../../src/main/plan-file/row-statements.ts';
import { testDay } from './find-rows.ts';

const createdAt = '2026-11-01T00:00:00.000Z';

/**
 * Makes of an empty plan one in which everything that can hang under something of its own does, so many levels deep: teams
 * under teams, and objectives that serve objectives and key results by turns, each carried over from the one that it serves.
 */
export function hangLongChains(path: string, levels: number): string {
  const db = new Database(path);
  const statements = new RowStatements(db);
  const one = (table: string) => db.prepare(`SELECT id FROM ${table} LIMIT 1`).pluck().get() as string;
  const cycleId = one('cycle');
  const companyId = one('unit');
  let [parentId, above, rung] = [companyId, null as string | null, ''];
  db.transaction(() => {
    for (let level = 0; level < levels; level++) {
      const unit = {
        id: newId(),
        ...wholeRow('unit', { kind: 'team', parentId, name: `T${level}`, leadId: null, rank: 'a0' }),
      };
      statements.insert('unit', unit);
      parentId = unit.id;
      const own = {
        cycleId,
        level: 'company',
        unitId: companyId,
        ownerId: null,
        title: `O${level}`,
        rank: 'a0',
      } as const;
      const dates = { startsOn: testDay, endsOn: testDay, createdAt, carriedFromId: above };
      const objective = { id: newId(), ...wholeRow('objective', { ...own, ...dates }) };
      statements.insert('objective', objective);
      if (above !== null)
        statements.insert('alignment', {
          id: newId(),
          childId: objective.id,
          parentObjectiveId: level % 2 === 0 ? above : null,
          parentKeyResultId: level % 2 === 0 ? null : rung,
          isPrimary: true,
        });
      above = objective.id;
      rung = newId();
      const said = { objectiveId: above, title: `K${level}`, currency: 'IDR', rank: 'a0', createdAt };
      statements.insert('keyResult', { id: rung, ...wholeRow('keyResult', said), baseline: 0, target: 10 });
    }
  })();
  db.close();
  return path;
}
