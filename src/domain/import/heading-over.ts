import { subjectOf } from './columns/heads.ts';
import { readCycleName } from './cycle-name.ts';
import type { Found } from './found.ts';
import type { SheetMapping } from './mapping.ts';
import { readMark } from './marked-title.ts';
import { keyOfPlace } from './shapes/finding.ts';
import type { ObjectiveOver } from './shapes/table-rows.ts';
import type { Outline, OutlineNode, Sheet } from './source.ts';

const lineOf = (nodes: readonly OutlineNode[], text: string): number | undefined =>
  nodes
    .map((node) => (node.kind === 'heading' && node.text === text ? node.line : lineOf(node.children, text)))
    .find((line) => line !== undefined);

/** Sheets of workbooks have names that were not given to say anything. */
const isWorkbook = /\.(?:xls[xmb]?|ods|json)$/iu;

const rowsThatName = ['objective', 'parent', 'parentId', 'type', 'id'] as const;

/**
 * The objective that the heading over a table names, where the table itself names none: one that the text around it
 * tells already, else a further one.
 */
export function headingOver(
  { file, name }: Sheet,
  { columns }: SheetMapping,
  outlines: readonly Outline[],
  told: readonly Found[],
): ObjectiveOver | null {
  const around = outlines.filter((outline) => outline.file === file);
  const hasRole = (...roles: readonly string[]) => columns.some(({ role }) => roles.includes(role));
  if (name === '' || hasRole(...rowsThatName)) return null;
  const line = around.map(({ nodes }) => lineOf(nodes, name)).find((found) => found !== undefined);
  const objective = told
    .flatMap(({ objectives }) => objectives)
    .find(({ at }) => at.file === file && at.row === line);
  const { sort, title } = readMark(name);
  if (objective) return { key: objective.key, title: objective.title, at: null };
  const isNamed = sort === 'objective' || (hasRole('keyResult') && !isWorkbook.test(file));
  const isOther = sort !== 'objective' && (subjectOf(name) !== null || readCycleName(name) !== null);
  const at = { file, sheet: name, row: line ?? 1 };
  return isNamed && !isOther && title !== '' ? { key: keyOfPlace(at), title, at } : null;
}
