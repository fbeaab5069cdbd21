import type { Found, Place } from './found.ts';
import type { Cell, OutlineNode, Source } from './source.ts';

/** What people wrote in place of what stands in a cell of a table, or in a line of an outline. */
export interface Correction extends Place {
  /** From 0; of an outline the only one. */
  readonly column: number;
  readonly text: string;
}

const typed = (text: string, { isBold, indent }: Cell): Cell => ({
  text,
  value: null,
  day: null,
  format: '',
  isBold,
  indent,
});

function correctedLines(nodes: readonly OutlineNode[], texts: ReadonlyMap<number, string>): OutlineNode[] {
  return nodes.map((node) => ({
    ...node,
    text: texts.get(node.line) ?? node.text,
    children: correctedLines(node.children, texts),
  }));
}

/** Files with what people wrote in the place of what stands in them. */
export function withCorrections(
  sources: readonly Source[],
  corrections: readonly Correction[],
): readonly Source[] {
  if (corrections.length === 0) return sources;
  return sources.map((source): Source => {
    const own = corrections.filter(({ file, sheet }) => file === source.file && sheet === source.name);
    if (own.length === 0) return source;
    if (source.kind === 'outline') {
      return {
        ...source,
        nodes: correctedLines(source.nodes, new Map(own.map(({ row, text }) => [row, text]))),
      };
    }
    const rows = [...source.rows];
    for (const { row, column, text } of own) {
      const cells = rows[row - 1];
      const cell = cells?.[column];
      if (cells && cell) rows[row - 1] = cells.with(column, typed(text, cell));
    }
    return { ...source, rows };
  });
}

/** What two places have in common only where they are the same. */
export const placeKey = ({ file, sheet, row }: Place): string => JSON.stringify([file, sheet, row]);

/**
 * What was found, without rows that people left out. An objective that has a row to itself takes along what hangs under
 * it; one that stands beside each of its key results stays for those of other rows.
 */
export function withoutRows(found: Found, leftOut: ReadonlySet<string>): Found {
  if (leftOut.size === 0) return found;
  const isOut = ({ at }: { readonly at: Place }): boolean => leftOut.has(placeKey(at));
  const resultsOf = Map.groupBy(found.keyResults, ({ objectiveKey }) => objectiveKey);
  const isGone = (objective: Found['objectives'][number]): boolean => {
    if (!isOut(objective)) return false;
    const results = resultsOf.get(objective.key) ?? [];
    const isBeside = results.some(({ at }) => placeKey(at) === placeKey(objective.at));
    return !isBeside || results.every(isOut);
  };
  const gone = new Set(found.objectives.filter(isGone).map(({ key }) => key));
  const keyResults = found.keyResults.filter((row) => !isOut(row) && !gone.has(row.objectiveKey));
  const kept = new Set(keyResults);
  const goneResults = new Set(found.keyResults.filter((row) => !kept.has(row)).map(({ key }) => key));
  return {
    ...found,
    cycles: found.cycles.filter((row) => !isOut(row) || isNamed(found, row.key, gone)),
    people: found.people.filter((row) => !isOut(row)),
    objectives: found.objectives
      .filter(({ key }) => !gone.has(key))
      .map((row) => ({
        ...row,
        parents: row.parents.filter(({ key }) => !gone.has(key) && !goneResults.has(key)),
      })),
    keyResults: keyResults.map((row) => ({ ...row, checkIns: row.checkIns.filter((one) => !isOut(one)) })),
    initiatives: found.initiatives.filter((row) => !isOut(row) && !goneResults.has(row.keyResultKey)),
    misread: found.misread.filter((row) => !isOut(row)),
  };
}

/** Whether objectives that stay go into a cycle, whose row may be that of one that does not. */
const isNamed = ({ objectives }: Found, cycleKey: string, gone: ReadonlySet<string>): boolean =>
  objectives.some((row) => row.cycleKey === cycleKey && !gone.has(row.key));
