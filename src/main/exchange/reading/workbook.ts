import { unzipSync } from 'fflate';
import {
  type Cell as BookCell,
  type Sheet as BookSheet,
  type CellValue,
  EncryptedFileError,
  formatValue,
} from 'hucre';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import type { Cell, Sheet } from '#domain/import/source.ts';
import { Problem } from '#domain/problem.ts';
import { emptyCell, sheetOf } from './cells.ts';

/** A workbook that is larger than this when it is unpacked is none that people made, in bytes. */
const mostUnpacked = 1_000_000_000;
/** Its cells hold no more text than this, in signs. */
const mostSigns = 250_000_000;

/** What holds several parts: a workbook among them. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** A file of the old kind, which is also what an encrypted workbook is wrapped in. */
export const isOldOffice = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

/** @throws Problem `import/too-large`, `import/unreadable` */
function partsOf(file: string, bytes: Uint8Array): string[] {
  const names: string[] = [];
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw new Problem('import/unreadable', { file }, { cause: error });
  }
  if (size > mostUnpacked) throw new Problem('import/too-large', { file });
  return names;
}

const isOfSystem = /(?:^|\/)(?:__MACOSX\/|\.)|\/$/u;

/**
 * The tables of an archive of text tables, as those of a plan leave; null where it is anything else.
 * @throws Problem `import/too-large`, `import/unreadable`
 */
export function tablesIn(file: string, bytes: Uint8Array): { name: string; bytes: Uint8Array }[] | null {
  const names = partsOf(file, bytes).filter((name) => !isOfSystem.test(name));
  if (names.length === 0 || !names.every((name) => /\.[ct]sv$/iu.test(name))) return null;
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => names.includes(name) });
    return Object.entries(parts).map(([name, content]) => ({
      name: name.slice(name.lastIndexOf('/') + 1),
      bytes: content,
    }));
  } catch (error) {
    throw new Problem('import/unreadable', { file }, { cause: error });
  }
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const dayOf = (date: Date): string =>
  `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;

function cellOf(value: CellValue, styled: BookCell | undefined): Cell {
  const style = styled?.style;
  const format = style?.numFmt ?? '';
  const look = { isBold: style?.font?.bold ?? false, indent: style?.alignment?.indent ?? 0, format };
  if (value instanceof Date) {
    const day = Number.isNaN(value.getTime()) ? null : dayOf(value);
    return { text: day ?? '', value: null, day, ...look };
  }
  if (typeof value === 'number') {
    const text = format && format !== 'General' ? formatValue(value, format) : String(value);
    return { text, value, day: null, ...look };
  }
  if (typeof value === 'boolean') return { text: String(value), value, day: null, ...look };
  if (value === null) return look.isBold || look.indent > 0 ? { ...emptyCell, ...look } : emptyCell;
  return { text: String(value), value: null, day: null, ...look };
}

function tableOf(file: string, { name, rows, cells, merges = [] }: BookSheet): Sheet {
  const table = rows.map((row, at) =>
    row.map((value, column) => cellOf(value ?? null, cells?.get(`${at},${column}`))),
  );
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const whole = table[startRow]?.[startCol];
    if (!whole) continue;
    for (let at = startRow; at <= Math.min(endRow, table.length - 1); at++) {
      const row = table[at] as Cell[];
      for (let column = startCol; column <= endCol; column++) row[column] = whole;
    }
  }
  return sheetOf(file, name, table);
}

const signsIn = (rows: Sheet['rows']): number =>
  rows.reduce((sum, row) => sum + row.reduce((own, { text }) => own + text.length, 0), 0);

/** How many cells are computed and hold no value: the program that wrote them never computed them. */
const uncomputedIn = (sheet: BookSheet): number =>
  [...(sheet.cells?.values() ?? [])].filter(
    ({ formula, formulaResult, value }) => formula !== undefined && (formulaResult ?? value ?? null) === null,
  ).length;

/**
 * The visible sheets of an XLSX or ODS workbook, computed cells by the values that it keeps. Nothing in it is
 * computed, carried out or fetched.
 * @throws Problem `import/locked`, `import/too-large`, `import/unreadable`, `import/not-computed`
 */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<Sheet[]> {
  if (isOldOffice(bytes)) throw new Problem('import/locked', { file });
  const names = partsOf(file, bytes);
  const read = names.includes('[Content_Types].xml') ? readXlsx : readOds;
  try {
    const book = await read(bytes, { readStyles: true });
    const shown = book.sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
    for (const sheet of shown) {
      const count = uncomputedIn(sheet);
      if (count > 0) throw new Problem('import/not-computed', { file, sheet: sheet.name, count });
    }
    const tables = shown.map((sheet) => tableOf(file, sheet)).filter(({ rows }) => rows.length > 0);
    // One long text that thousands of cells share takes little room here, and all of it wherever it is sent.
    if (tables.reduce((sum, { rows }) => sum + signsIn(rows), 0) > mostSigns)
      throw new Problem('import/too-large', { file });
    return tables;
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof EncryptedFileError) throw new Problem('import/locked', { file }, { cause: error });
    throw new Problem('import/unreadable', { file }, { cause: error });
  }
}
