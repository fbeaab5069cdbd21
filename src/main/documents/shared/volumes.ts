import type { Cut } from '../set-document.ts';
import type { SheetData } from './parts.ts';

/** Parts that begin on a page of their own, which a document is made of. */
interface Parts<Data, Part> {
  readonly of: (data: Data) => readonly Part[];
  readonly with: (data: Data, parts: readonly Part[]) => Data;
  /** About how many pages a part has, and what in it others link to. */
  readonly pages: (part: Part) => number;
  readonly places: (part: Part) => readonly string[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** Deals parts out in their order, so that each run has about as many pages. */
function runsOf<Part>(parts: readonly Part[], pages: (part: Part) => number, count: number): Part[][] {
  const share = sum(parts.map(pages)) / count;
  const runs: Part[][] = Array.from({ length: count }, () => []);
  let filled = 0;
  for (const part of parts) {
    runs[Math.min(count - 1, Math.floor(filled / share))]?.push(part);
    filled += pages(part);
  }
  return runs.filter((run) => run.length > 0);
}

/** Cuts a document between its parts: pages are counted through all volumes, and no link leaves its own. */
export const cutBetween = <Data extends SheetData, Part>(parts: Parts<Data, Part>): Cut<Data> => ({
  about: (data) => sum(parts.of(data).map(parts.pages)),
  into: (data, count) => {
    const all = parts.of(data);
    const runs = runsOf(all, parts.pages, count);
    const pagesOf = (measured: readonly { readonly pages: number }[]) =>
      sum(measured.map(({ pages }) => pages));
    return (measured) =>
      runs.map((run, at) => ({
        ...parts.with(data, run),
        firstPage: measured ? 1 + pagesOf(measured.slice(0, at)) : 1,
        pages: measured && pagesOf(measured),
        elsewhere: Object.fromEntries(
          runs.flatMap((other) =>
            other === run ? [] : other.flatMap(parts.places).map((place) => [place, '']),
          ),
        ),
      }));
  },
});
