import type { ModelTable } from '../plan/plan.ts';
import type { Place } from './found.ts';

/** Two numbers of 53 bits that texts which differ hardly ever share (cyrb53). */
function digest(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/**
 * The id of the row that is made of what has this id in a file: the same one whenever the file comes again, so that it
 * is known then without anything being kept of where it came from.
 */
export const rowIdOf = (table: ModelTable, key: string): string =>
  `in-${table.toLowerCase()}-${digest(`${table} ${key}`, 1)}-${digest(`${table} ${key}`, 2)}`;

/** Whether a key is an id of its file's own, which stays when rows are sorted anew, and not made of where it stands. */
export const isOwnId = ({ key, at }: { readonly key: string; readonly at: Place }): boolean =>
  key !== '' && !key.includes(at.file);
