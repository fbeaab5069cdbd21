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
type KnownLayout = (typeof layouts)[number];
export type LayoutName = KnownLayout['name'];

/** What the known layouts found, and the sheets that are of none of them. */
export interface LayoutsRead {
  readonly found: readonly Found[];
  readonly others: readonly Sheet[];
}

/** The layouts of those of some sheets that are of a known one; of a layout several may belong together. */
export function layoutsOf(sheets: readonly Sheet[]): ReadonlyMap<Sheet, KnownLayout> {
  const known = new Map<Sheet, KnownLayout>();
  for (const layout of layouts) {
    const others = sheets.filter((sheet) => !known.has(sheet));
    for (const sheet of layout.sheetsOf(others)) known.set(sheet, layout);
  }
  return known;
}

/** Reads those of some sheets that are of a known layout, those of one layout together. */
export function readLayouts(sheets: readonly Sheet[], context: ImportContext): LayoutsRead {
  const known = layoutsOf(sheets);
  const byLayout = Map.groupBy(known.keys(), (sheet) => known.get(sheet) as KnownLayout);
  return {
    found: [...byLayout].map(([layout, some]) => layout.read(some, context)),
    others: sheets.filter((sheet) => !known.has(sheet)),
  };
}
