import { fold } from '../../search/fold.ts';
import { shapeNamed, type TableShape } from '../columns/table-shape.ts';
import type { Found } from '../found.ts';
import { objectiveOf } from '../layouts/rows-found.ts';
import { Finding } from './finding.ts';
import { relatedRows } from './related.ts';
import { type ImportContext, RowCells } from './row-cells.ts';
import { readColumns, readRows } from './rows.ts';
import { type MappedSheet, type Table, tableOf } from './table-rows.ts';
import { readTree } from './tree.ts';

export type { ImportContext, MappedSheet };

/** Tables are read after those that they refer to. */
const order: readonly TableShape[] = [
  'cycles',
  'teams',
  'people',
  'objectives',
  'rows',
  'columns',
  'tree',
  'keyResults',
  'initiatives',
  'alignments',
  'checkIns',
  'remarks',
];

function readTable(shape: TableShape, table: Table, finding: Finding, context: ImportContext): void {
  switch (shape) {
    case 'rows':
      readRows(table, finding, context);
      break;
    case 'columns':
      readColumns(table, finding, context);
      break;
    case 'tree':
      readTree(table, finding, context);
      break;
    default:
      for (const row of table.rows) {
        const cells = new RowCells(table, row, context);
        relatedRows[shape](cells, finding);
        finding.misread.push(...cells.misread);
      }
  }
}

/** Teams name the team over them by its id or its name. */
function hangTeams(finding: Finding): void {
  for (const team of new Set(finding.teams.values())) {
    const over = team.parentKey === null ? null : finding.team(team.parentKey, team.at);
    for (const name of [team.key, fold(team.name)])
      finding.teams.set(fold(name), { ...team, parentKey: over });
  }
}

/**
 * Reads tables as their mappings say. They may refer to each other by ids and titles, in whatever order they come.
 * Every row becomes an entry, is misread, or is left out with the reason.
 */
export function readTables(tables: readonly MappedSheet[], context: ImportContext): Found {
  const finding = new Finding();
  const known = tables.map((mapped) => ({
    table: tableOf(mapped, context.language),
    over: mapped.over,
    shape: shapeNamed(mapped.mapping.shape),
  }));
  for (const { table, over } of known) {
    if (!over?.at) continue;
    const { at, key, title } = over;
    const cycleKey = table.cycleName === '' ? null : finding.cycle(table.cycleName, at);
    finding.addObjective(objectiveOf({ at, key, title, cycleKey }), '');
  }
  for (const { table } of known) finding.leftOut.push(...table.leftOut);
  for (const shape of order) {
    for (const { table } of known.filter((one) => one.shape === shape))
      readTable(shape, table, finding, context);
    if (shape === 'teams') hangTeams(finding);
  }
  return finding.found();
}
