import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The program's own fonts cannot be read: there is nothing to set a document in. */
export class FontsMissing extends Error {
  readonly folder: string;

  constructor(folder: string, options?: ErrorOptions) {
    super(`no whole fonts in ${folder}`, options);
    this.folder = folder;
  }
}

/** What a TrueType file begins with. */
const trueType = 0x00010000;

/** Whether a font holds all of its tables; the typesetter passes over one that does not, without a word. */
function isWhole(font: Buffer): boolean {
  if (font.length < 12 || font.readUInt32BE(0) !== trueType) return false;
  const tables = font.readUInt16BE(4);
  if (font.length < 12 + tables * 16) return false;
  for (let table = 0; table < tables; table++) {
    const entry = 12 + table * 16;
    if (font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12) > font.length) return false;
  }
  return tables > 0;
}

/**
 * The program's own fonts, read here: the typesetter itself cannot look into a packed program.
 * @throws FontsMissing where there are none, or one is damaged
 */
export function readFonts(folder: string): Buffer[] {
  try {
    const fonts = readdirSync(folder)
      .filter((name) => name.endsWith('.ttf'))
      .map((name) => readFileSync(join(folder, name)));
    if (fonts.length > 0 && fonts.every(isWhole)) return fonts;
  } catch (error) {
    throw new FontsMissing(folder, { cause: error });
  }
  throw new FontsMissing(folder);
}
