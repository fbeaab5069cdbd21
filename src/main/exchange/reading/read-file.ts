import { extname } from 'node:path';
import type { Encoding } from '#domain/import/encodings.ts';
import type { Source } from '#domain/import/source.ts';
import { looksLikeRows } from '#domain/pasted-rows/pasted-table.ts';
import { Problem } from '#domain/problem.ts';
import { readCsv } from './csv.ts';
import { decode, isBinary } from './decode.ts';
import { readHtml } from './html.ts';
import { readJson } from './json.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { isOldOffice, isZip, readWorkbook, tablesIn } from './workbook.ts';

/** A file that is brought in; its name says less than what stands in it. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What people said about it where it was told apart wrongly. */
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: string | undefined;
}

/** A larger file than this is none that people made, in bytes. */
export const mostBytes = 200_000_000;

const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html|<table|<meta|<body|<head)/iu.test(text);
const looksLikeJson = (text: string): boolean => /^\s*[[{]/u.test(text);

/** How much of a text is looked at to tell whether its lines have cells in them, in characters. */
const sampleSize = 10_000;

const looksLikeCells = (text: string): boolean =>
  /[\r\n]/u.test(text.trim()) && looksLikeRows(text.slice(0, sampleSize));

/** Whether something is nested deeper than any reader follows. */
const isTooDeep = (error: unknown): boolean =>
  error instanceof RangeError && /call stack/u.test(error.message);

/** @throws Problem `import/unreadable` where it is nested as nothing is that people made */
function readNested(file: BroughtFile): Source[] {
  try {
    return readText(file);
  } catch (error) {
    throw isTooDeep(error) ? new Problem('import/unreadable', { file: file.name }, { cause: error }) : error;
  }
}

/** How a text is read: by what it begins with, then by its name. */
function readText(file: BroughtFile): Source[] {
  const { name, bytes, encoding, delimiter } = file;
  const decoded = decode(bytes, encoding);
  const { text } = decoded;
  if (text.trim() === '') throw new Problem('import/empty', { file: name });
  const ending = extname(name).toLowerCase();
  if (looksLikeHtml(text) || ending === '.html' || ending === '.htm') return readHtml(name, text);
  if (ending === '.json' || (ending === '' && looksLikeJson(text))) return readJson(name, text);
  if (ending === '.md' || ending === '.markdown') return readMarkdown(name, text);
  if (ending === '.csv' || ending === '.tsv' || looksLikeCells(text))
    return [readCsv(name, decoded, delimiter)];
  if (/^#{1,6}\s|^\s*\|.*\|\s*$/mu.test(text)) return readMarkdown(name, text);
  return [readPlainText(name, text)];
}

/**
 * Reads what a file holds, whatever it is called.
 * @throws Problem `import/empty`, `import/not-text`, `import/too-large`, `import/locked`, `import/unreadable`,
 * `import/not-computed`
 */
export async function readFile(file: BroughtFile): Promise<Source[]> {
  const { name, bytes } = file;
  if (bytes.length > mostBytes) throw new Problem('import/too-large', { file: name });
  if (bytes.length === 0) throw new Problem('import/empty', { file: name });
  if (isOldOffice(bytes)) return readWorkbook(name, bytes);
  if (isZip(bytes)) {
    const tables = tablesIn(name, bytes);
    return tables ? (await Promise.all(tables.map(readFile))).flat() : readWorkbook(name, bytes);
  }
  if (isBinary(bytes)) throw new Problem('import/not-text', { file: name });
  const sources = readNested(file);
  const isThere = sources.some((source) => (source.kind === 'sheet' ? source.rows : source.nodes).length > 0);
  if (!isThere) throw new Problem('import/empty', { file: name });
  return sources;
}
