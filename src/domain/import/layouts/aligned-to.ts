import { shifted } from '../../figure/decimal.ts';

/** What a cell says that its row is aligned to. */
export interface AlignedTo {
  readonly title: string;
  /** 0 to 1; 0 means linked and not counted, null that no weight is written. */
  readonly weight: number | null;
  /** Empty where none is written. */
  readonly id: string;
}

/** What stands behind a title, and behind that nothing but the next title: titles hold brackets and commas too. */
const bracket =
  /\(\s*weight:\s*(?<weight>\d+(?:[.,]\d+)?)\s*%?\s*(?:,\s*Id:\s*(?<id>[^)\s]+)\s*)?\)\s*(?:[,;]\s*|$|(?<=\n))/giu;

/** Reads `Parent title(weight: 14.29%, Id: 2295776)`, once or several times in a cell. */
export function readAlignedTo(cell: string): readonly AlignedTo[] {
  const text = cell.trim();
  const links: AlignedTo[] = [];
  let end = 0;
  for (const match of text.matchAll(bracket)) {
    const { weight = '', id = '' } = match.groups ?? {};
    const title = text.slice(end, match.index).trim();
    links.push({ title, weight: shifted(Number(weight.replace(',', '.')), -2), id });
    end = match.index + match[0].length;
  }
  // What is left is a parent that is told by its title alone.
  const rest = text.slice(end).trim();
  return rest === '' ? links : [...links, { title: rest, weight: null, id: '' }];
}
