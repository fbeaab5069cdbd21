import {
  type ImportColumn,
  type ImportPart,
  type ImportPreview,
  type ImportRow,
  mostImportRows,
} from '#contract/import.ts';
import { isFilled, valueSortOf } from '#domain/import/columns/column-values.ts';
import { shapeNamed } from '#domain/import/columns/table-shape.ts';
import { comingOf } from '#domain/import/coming.ts';
import { countsOf } from '#domain/import/counted.ts';
import type { Misread } from '#domain/import/found.ts';
import type { LayoutName } from '#domain/import/layouts/layouts.ts';
import type { OutlineNode, Sheet, Source } from '#domain/import/source.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import type { BroughtFiles } from './brought-files.ts';

/** So many people and rows to look at are told of at once. */
const mostPeople = 200;
const mostToLookAt = 100;
/** So many cells tell how wide a column is. */
const sample = 60;

const isOf =
  ({ file, name }: Source) =>
  ({ at }: Misread): boolean =>
    at.file === file && at.sheet === name;

function columnsOf(sheet: Sheet, brought: BroughtFiles): ImportColumn[] {
  const { mapping } = brought.readingOf(sheet);
  const rows = sheet.rows.slice(mapping.headRow);
  return mapping.columns.flatMap((column, at): ImportColumn[] => {
    const cells = rows.flatMap((row) => row[at] ?? []);
    const filled = cells.filter(isFilled);
    if (filled.length === 0 && column.head === '') return [];
    const lengths = [column.head.length, ...filled.slice(0, sample).map(({ text }) => text.length)];
    return [
      {
        at,
        ...column,
        hasFigures: valueSortOf(cells) === 'figures',
        hasDays: column.dayOrder !== null || valueSortOf(cells) === 'days',
        length: Math.max(...lengths),
      },
    ];
  });
}

/** A line of an outline as a row, with how deep it stands. */
interface Line {
  readonly node: OutlineNode;
  readonly depth: number;
}

const linesOf = (nodes: readonly OutlineNode[], depth = 0): Line[] =>
  nodes.flatMap((node) => [{ node, depth }, ...linesOf(node.children, depth + 1)]);

function partOf(
  source: Source,
  layout: LayoutName | null,
  brought: BroughtFiles,
  misread: readonly Misread[],
): ImportPart {
  const { file, name, kind } = source;
  const rowsToLookAt = new Set(misread.filter(isOf(source)).map(({ at }) => at.row)).size;
  const shared = { file, name, kind, layout, toLookAt: rowsToLookAt };
  if (source.kind === 'outline') {
    return {
      ...shared,
      rows: linesOf(source.nodes).length,
      shape: null,
      headRow: 0,
      columns: [],
      reading: 'recognised',
      encoding: null,
      delimiter: null,
      isTorn: false,
    };
  }
  const { mapping, since } = brought.readingOf(source);
  return {
    ...shared,
    rows: source.rows.length,
    shape: shapeNamed(mapping.shape),
    headRow: mapping.headRow,
    columns: columnsOf(source, brought),
    reading: since,
    ...source.told,
  };
}

/** Which of all rows of a part one is, from 0. */
const indexOf = (source: Source, row: number): number =>
  source.kind === 'sheet' ? row - 1 : linesOf(source.nodes).findIndex(({ node }) => node.line === row);

/** What would become of files, as their window shows it. */
export function importPreview(brought: BroughtFiles, planFile: PlanFile): ImportPreview {
  const { found, proposal, trial, outcomes } = brought.against(planFile);
  const { parts, layouts } = brought;
  const { toLookAt } = outcomes;
  const partAt = new Map(parts.map(({ file, name }, index) => [JSON.stringify([file, name]), index]));
  const problem = trial.kind === 'refused' ? trial.problem : null;
  return {
    version: brought.version,
    subject: brought.subject,
    parts: parts.map((part) => partOf(part, layouts.get(part) ?? null, brought, toLookAt)),
    cycleId: brought.cycleId,
    needsCycle: found.objectives.some(({ cycleKey }) => cycleKey === null),
    counts: {
      created: countsOf(proposal, 'created').byTable,
      changed: countsOf(proposal, 'changed').byTable,
      same: countsOf(proposal, 'same').byTable,
    },
    problem: problem && { code: problem.code, parameters: { ...problem.parameters } },
    isNew: trial.kind === 'does',
    isTouched: brought.isTouched,
    people: proposal.people.slice(0, mostPeople).map((person) => ({
      ...person,
      candidates: [...person.candidates],
      isDecided: brought.isDecided(person.name),
    })),
    toLookAt: {
      count: toLookAt.length,
      first: toLookAt.slice(0, mostToLookAt).flatMap((misread) => {
        const part = partAt.get(JSON.stringify([misread.at.file, misread.at.sheet]));
        const source = part === undefined ? undefined : parts[part];
        if (part === undefined || !source) return [];
        return [{ part, index: indexOf(source, misread.at.row), misread }];
      }),
    },
    coming: comingOf(proposal, trial.kind === 'does' ? trial.plan : planFile.plan),
  };
}

/** Which rows of a part are asked for. */
interface Asked {
  readonly part: number;
  readonly from: number;
  readonly count: number;
  readonly isToLookAt: boolean;
}

/** Some rows of a part, with what becomes of each. */
export function importRows(
  brought: BroughtFiles,
  planFile: PlanFile,
  { part, from, count, isToLookAt }: Asked,
): { total: number; rows: ImportRow[] } {
  const { outcomes } = brought.against(planFile);
  const source = brought.partAt(part);
  const all = rowsOf(source);
  const asked = isToLookAt ? new Set(outcomes.toLookAt.filter(isOf(source)).map(({ at }) => at.row)) : null;
  const some = asked ? all.filter(({ row }) => asked.has(row)) : all;
  const shown = some.slice(from, from + Math.min(count, mostImportRows));
  return {
    total: some.length,
    rows: shown.map(({ row, cells: cellsOf }) => {
      const cells = cellsOf();
      const outcome = outcomes.of(source.file, source.name, row);
      const isEmpty = outcome.kind === 'silent' && cells.every(({ text }) => text.trim() === '');
      return {
        row,
        cells,
        corrected: brought.correctedIn(source, row),
        outcome: isEmpty ? { kind: 'left-out', why: 'empty' } : outcome,
      };
    }),
  };
}

interface LazyRow {
  readonly row: number;
  readonly cells: () => ImportRow['cells'];
}

const rowsOf = (source: Source): LazyRow[] =>
  source.kind === 'outline'
    ? linesOf(source.nodes).map(({ node, depth }) => ({
        row: node.line,
        cells: () => [{ text: node.text, isBold: node.isBold || node.kind === 'heading', indent: depth }],
      }))
    : source.rows.map((cells, index) => ({
        row: index + 1,
        cells: () => cells.map(({ text, isBold, indent }) => ({ text, isBold, indent })),
      }));
