import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontsFolder } from './fonts.ts';

/** The program's fonts whose letters can be measured, by the file they are in. */
const faces = {
  text: 'Inter-Regular',
  strong: 'Inter-SemiBold',
  serif: 'SourceSerif4-SemiBold',
} as const;
export type Face = keyof typeof faces;

/** Where a table of a TrueType file begins. */
function tableIn(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + count * 16; entry += 16)
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  throw new Error(`A font without a table ${name}`);
}

/** The character map of a font that knows every plane: runs of characters with the glyph of the first. */
function glyphsIn(font: Buffer): Map<number, number> {
  const cmap = tableIn(font, 'cmap');
  const glyphs = new Map<number, number>();
  const count = font.readUInt16BE(cmap + 2);
  const subtables = Array.from({ length: count }, (_, at) => cmap + font.readUInt32BE(cmap + 8 + at * 8));
  const subtable = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (subtable === undefined) throw new Error('A font without a character map of format 12');
  for (let group = 0; group < font.readUInt32BE(subtable + 12); group++) {
    const at = subtable + 16 + group * 12;
    const [first, last, glyph] = [0, 4, 8].map((offset) => font.readUInt32BE(at + offset)) as [
      number,
      number,
      number,
    ];
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}

/** How wide each character of a font is, as a fraction of its size. */
function advancesIn(font: Buffer): Map<number, number> {
  const unitsPerEm = font.readUInt16BE(tableIn(font, 'head') + 18);
  const metrics = font.readUInt16BE(tableIn(font, 'hhea') + 34);
  const hmtx = tableIn(font, 'hmtx');
  const advanceOf = (glyph: number) => font.readUInt16BE(hmtx + Math.min(glyph, metrics - 1) * 4);
  return new Map([...glyphsIn(font)].map(([code, glyph]) => [code, advanceOf(glyph) / unitsPerEm]));
}

const known = new Map<Face, Map<number, number>>();

function advancesOf(face: Face): Map<number, number> {
  const kept = known.get(face);
  if (kept) return kept;
  const advances = advancesIn(readFileSync(join(fontsFolder, `${faces[face]}.ttf`)));
  known.set(face, advances);
  return advances;
}

/** A letter that another font will show: as wide as the widest of most scripts. */
const elsewhere = 1;
const unseen = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]$/u;

/** How wide a text is in a face without breaking, as a multiple of the size of its type. */
export function widthOf(text: string, face: Face): number {
  const advances = advancesOf(face);
  let width = 0;
  for (const character of text)
    width += advances.get(character.codePointAt(0) as number) ?? (unseen.test(character) ? 0 : elsewhere);
  return width;
}
