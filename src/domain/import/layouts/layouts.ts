import type { Found } from '../found.ts';
import type { ImportContext } from '../shapes/row-cells.ts';
import type { Sheet } from '../source.ts';
import { actionSheet } from './action-sheet.ts';
import { goalList } from './goal-list.ts';
import { goalSheet } from './goal-sheet.ts';
import type { Layout } from './layout.ts';
import { objectiveMetrics } from './objective-metrics.ts';
import { ownPlan } from './own-plan.ts';
import { relationalSet } from './relational-set.ts';
import { vivaGoals } from './viva-goals.ts';

/** Every layout that is known, the most telling first; of a sheet that several know the first reads it. */
export const layouts = [
  ownPlan,
  vivaGoals,
  objectiveMetrics,
  actionSheet,
  goalSheet,
  goalList,
  relationalSet,
] as const satisfies readonly Layout[];
export type LayoutName = (typeof layouts)[number]['name'];

/** What the known layouts found, and the sheets that are of none of them. */
export interface LayoutsRead {
  readonly found: readonly Found[];
  readonly others: readonly Sheet[];
}

/** The name of the layout that a sheet is of; null where none is known. */
export const layoutOf = (sheet: Sheet): LayoutName | null =>
  layouts.find(({ sheetsOf }) => sheetsOf([sheet]).length > 0)?.name ?? null;

/** Reads those of some sheets that are of a known layout, those of one layout together. */
export function readLayouts(sheets: readonly Sheet[], context: ImportContext): LayoutsRead {
  const found: Found[] = [];
  let others = sheets;
  for (const layout of layouts) {
    const known = new Set(layout.sheetsOf(others));
    if (known.size === 0) continue;
    found.push(layout.read([...known], context));
    others = others.filter((sheet) => !known.has(sheet));
  }
  return { found, others };
}
