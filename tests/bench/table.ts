import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, measured, rounded } from './timing.ts';

const verdict = ({ value, aim }: Figure): string => {
  if (aim === null) return '';
  return value <= aim ? 'met' : `missed, ${rounded(value / aim)} times`;
};

/** The newest figures of the runs before, by benchmark and name: a run may have measured a part of them only. */
function lastFigures(folder: string): ReadonlyMap<string, Figure> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const runs = names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Figure[]);
  return new Map(runs.flat().map((figure) => [`${figure.bench}: ${figure.what}`, figure]));
}

function lines(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const isFigure = (column: number) => column > 0 && column < 4;
  const cell = (text: string, column: number) =>
    isFigure(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

/**
 * Prints all that was measured as one table, beside the last run's figures and the aims, and keeps it as JSON in
 * `folder` for the next run.
 */
export function closeTable(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const before = lastFigures(folder);
  const figures = measured();
  const rows = figures.map((figure) => {
    const { bench, what, value, unit, aim } = figure;
    const last = before.get(`${bench}: ${what}`);
    return [
      `${bench}: ${what}`,
      `${value} ${unit}`.trim(),
      last ? String(last.value) : '',
      aim === null ? '' : String(aim),
      verdict(figure),
    ];
  });
  console.log(`\n${lines([['', 'now', 'last', 'at most', ''], ...rows])}`);
  const path = join(folder, `${new Date().toISOString().replaceAll(':', '-')}.json`);
  writeFileSync(path, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`\nKept in ${path}`);
}
