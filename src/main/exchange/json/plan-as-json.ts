import { tableNames } from '#domain/tables/tables.ts';
import type { PlanContent } from '../../plan-file/plan-content.ts';
import { readWhole } from '../../plan-file/whole-plan.ts';
import { withoutSecrets } from '../../plan-file/without-secrets.ts';
import { planFormatName } from './plan-json.ts';

/** A list with a line for each of its rows, so that two exports can be compared line by line. */
const lines = (rows: readonly unknown[], indent: string): string =>
  rows.length === 0
    ? '[]'
    : `[\n${rows.map((row) => `${indent}  ${JSON.stringify(row)}`).join(',\n')}\n${indent}]`;

/** A plan with its history as JSON, from which the same plan can be made again; what a room still hides stays behind. */
export function planAsJson({ db }: Pick<PlanContent, 'db'>): string {
  const { rows, history } = withoutSecrets(readWhole(db));
  const tables = tableNames.map((table) => `    ${JSON.stringify(table)}: ${lines(rows[table], '    ')}`);
  return `{
  "format": ${JSON.stringify(planFormatName)},
  "schema": ${db.pragma('user_version', { simple: true })},
  "tables": {\n${tables.join(',\n')}\n  },
  "history": ${lines(history, '  ')}
}\n`;
}
