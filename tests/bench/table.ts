import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, Measured } from './measured.ts';
import { rounded } from './timing.ts';

const verdict = ({ value, aim }: Figure): string => {
  if (aim === null) return '';
  return value <= aim ? 'met' : `missed, ${rounded(value / aim)} times`;
};

const nameOf = ({ bench, what }: Figure): string => `${bench}: ${what}`;

/** The newest figures of the runs before, by benchmark and name: a run may have measured a part of them only. */
function lastFigures(folder: string): ReadonlyMap<string, Figure> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const runs = names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Measured);
  return new Map(runs.flatMap(({ figures = [] }) => figures.map((figure) => [nameOf(figure), figure])));
}

const heads = ['work', 'against', 'value', 'last', 'at most', 'verdict'] as const;

/** Columns of figures, which end below each other. */
const figureColumns: ReadonlySet<number> = new Set([2, 3, 4]);

function lines(rows: readonly (readonly string[])[]): string {
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number) =>
    figureColumns.has(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

/** All that was measured as one table, beside the figures of the runs before, which are kept in `folder`. */
export function tableOf({ figures, unfinished }: Measured, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const before = lastFigures(folder);
  const rows = figures.map((figure) => [
    nameOf(figure),
    figure.against ?? '',
    `${figure.value} ${figure.unit}`.trim(),
    String(before.get(nameOf(figure))?.value ?? ''),
    String(figure.aim ?? ''),
    verdict(figure),
  ]);
  const rest = unfinished.map(({ bench, why }) => [bench, '', '', '', '', why]);
  return lines([heads, ...rows, ...rest]);
}

/** Keeps what was measured in `folder`, for the next run; answers its path. */
export function keep(measured: Measured, folder: string, at: Date): string {
  const path = join(folder, `${at.toISOString().replaceAll(':', '-')}.json`);
  writeFileSync(path, `${JSON.stringify(measured, null, 2)}\n`);
  return path;
}
