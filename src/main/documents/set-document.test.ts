import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { refusal, testFolder } from '../../../tests/support/plans.ts';
import { readPdf } from '../../../tests/support/read-pdf.ts';
import { forkedProcess } from '../hosts/forked-process.ts';
import { fontsFolder } from '../paper/fonts.ts';
import { WarmPress } from '../paper/press.ts';
import type { Measured } from '../paper/setting.ts';
import { type Cut, type DocumentProgress, setDocument } from './set-document.ts';

/** Chapters of as many pages as each has lines, and a line that says where another begins. */
interface Book {
  readonly firstPage: number;
  readonly chapters: readonly { readonly id: string; readonly lines: readonly string[] }[];
}

const template = `#let book = json("/data.json")
#set document(title: "Book")
#set text(font: "Inter", lang: "en")
#set page(footer: context [page #(here().page() + book.firstPage - 1)])
#for chapter in book.chapters {
  pagebreak(weak: true)
  [#heading(chapter.id) #label(chapter.id)]
  for (at, line) in chapter.lines.enumerate() { if at > 0 { pagebreak() }; par(line) }
}`;

const press = new WarmPress(forkedProcess, { templates: [['/book/book.typ', template]], fontsFolder });
afterAll(() => press.close());

const plan = planInMemory('empty').plan();
const { signal } = new AbortController();

/** Where a chapter begins, counted from the first page of the first volume. */
function pageOf(measured: readonly Measured[], id: string): number {
  let before = 0;
  for (const { pages, places } of measured) {
    const page = places[id];
    if (page !== undefined) return before + page;
    before += pages;
  }
  return 0;
}

/** Cuts between chapters; what is said of the last one in the first is longer the later it begins. */
const cut = (linesOf: (page: number) => string[]): Cut<Book> => ({
  about: () => 1800,
  into: ({ chapters }, count) => {
    const each = Math.ceil(chapters.length / count);
    return (measured) =>
      Array.from({ length: count }, (_, at) => ({
        firstPage: 1 + (measured ?? []).slice(0, at).reduce((sum, { pages }) => sum + pages, 0),
        chapters: chapters
          .slice(at * each, (at + 1) * each)
          .map((chapter) =>
            chapter.id === 'first' ? { ...chapter, lines: linesOf(pageOf(measured ?? [], 'last')) } : chapter,
          ),
      }));
  },
});

const chapters = ['first', 'second', 'third', 'last'].map((id) => ({ id, lines: [id, 'more'] }));

async function setBook(linesOf: (page: number) => string[], isStrict = false) {
  const volumes: Uint8Array[] = [];
  const told: DocumentProgress[] = [];
  const made = await setDocument(
    press,
    plan,
    { document: 'book', data: { firstPage: 1, chapters }, cut: cut(linesOf) },
    {
      signal,
      isStrict,
      report: (progress) => told.push(progress),
      out: {
        add: async (pdf) => void volumes.push(pdf),
        clear: () => void volumes.splice(0),
      },
    },
  );
  const read = await Promise.all(
    volumes.map((pdf, at) => {
      const path = join(testFolder(), `${at}.pdf`);
      writeFileSync(path, pdf);
      return readPdf(path);
    }),
  );
  return { made, told, pages: read.map(({ pages }) => pages) };
}

test('a long document comes in volumes, whose page numbers run on and say where the others begin', async () => {
  const { made, told, pages } = await setBook((page) => [`The last begins on ${page}.`, 'more']);
  expect(made).toEqual({ pages: [2, 2, 2, 2], missing: [] });
  expect(pages.flat()).toEqual([
    'firstThelastbeginson7.page1',
    'morepage2',
    'secondsecondpage3',
    'morepage4',
    'thirdthirdpage5',
    'morepage6',
    'lastlastpage7',
    'morepage8',
  ]);
  expect(new Set(told.map(({ volume }) => volume?.number))).toEqual(new Set([1, 2, 3, 4]));
  const fractions = told.map(({ fraction }) => fraction);
  expect(fractions).toEqual(fractions.toSorted((one, other) => one - other));
});

test('where a page number moves what comes after, all volumes are set again', async () => {
  const { made, pages } = await setBook((page) => ['Sum:', ...(page > 0 ? [`${page}`] : [])]);
  expect(made.pages).toEqual([2, 2, 2, 2]);
  expect(pages.flat()[1]).toBe('7page2');
});

test('a character that no font shows is found in any volume, and refused where that is asked for', async () => {
  const nobodys = '\u{F1234}';
  const { made } = await setBook(() => [nobodys]);
  expect(made.missing).toEqual([{ character: nobodys, code: 'U+F1234', places: [] }]);
  expect(await refusal(setBook(() => [nobodys], true))).toBe('document/missing-characters');
});
