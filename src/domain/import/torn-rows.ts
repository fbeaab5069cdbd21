import type { Found, Misread, Place } from './found.ts';
import { keyOfPlace } from './shapes/finding.ts';
import type { Sheet } from './source.ts';

/** Whether a mark was opened in a cell and not closed: it begins with one that pairs with no other. */
const isTorn = (text: string): boolean => text.trim().startsWith('"') && text.split('"').length % 2 === 0;

/** The rows of tables in which a quotation mark was left open: their cells may have been cut anywhere. */
export const tornRows = (sheets: readonly Sheet[]): readonly Misread[] =>
  sheets
    .filter(({ told }) => told.isTorn)
    .flatMap(({ file, name, rows }) =>
      rows.flatMap((cells, index): Misread[] => {
        const column = cells.findIndex(({ text }) => isTorn(text));
        if (column < 0) return [];
        const at = { file, sheet: name, row: index + 1 };
        return [{ at, column, code: 'row-torn', text: cells[column]?.text ?? '' }];
      }),
    );

/** What was found without what stands in torn rows; objectives stay, for what hangs under them. */
export function withoutTorn(found: Found, torn: readonly Misread[]): Found {
  if (torn.length === 0) return found;
  const places = new Set(torn.map(({ at }) => keyOfPlace(at)));
  const isWhole = ({ at }: { readonly at: Place }): boolean => !places.has(keyOfPlace(at));
  const keyResults = found.keyResults.filter(isWhole);
  const kept = new Set(keyResults.map(({ key }) => key));
  return {
    ...found,
    keyResults,
    initiatives: found.initiatives.filter((one) => isWhole(one) && kept.has(one.keyResultKey)),
    misread: [...torn, ...found.misread.filter(isWhole)],
    leftOut: found.leftOut.filter(isWhole),
  };
}
