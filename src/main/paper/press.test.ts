import { copyFileSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refusal, testFolder } from '../../../tests/support/plans.ts';
import { type ReadPdf, readPdf } from '../../../tests/support/read-pdf.ts';
import { forkedProcess } from '../hosts/forked-process.ts';
import type { StartedProcess } from '../hosts/start-process.ts';
import { fontsFolder } from './fonts.ts';
import { WarmPress } from './press.ts';
import type { Typeset } from './setting.ts';

const templates: [string, string][] = [
  [
    '/words/words.typ',
    `#set document(title: "Words")
     #set text(font: "Inter", lang: "en")
     #for word in json("/data.json") { par(word) }`,
  ],
  ['/endless/endless.typ', '#for _ in range(1000000) { for _ in range(9000) { } }'],
  ['/wrong/wrong.typ', '#nothing-of-that-name'],
];

/** The processes that the press of a test started and that have not ended. */
const running = new Set<StartedProcess>();
let started = 0;
let press: WarmPress;

const pressWith = (fonts = fontsFolder) =>
  new WarmPress(
    (modulePath) => {
      const one = forkedProcess(modulePath);
      started += 1;
      running.add(one);
      one.onExit(() => running.delete(one));
      return one;
    },
    { templates, fontsFolder: fonts },
  );

beforeEach(() => {
  started = 0;
  press = pressWith();
});
afterEach(() => press.close());

const setWords = (...words: string[]) => press.set({ document: 'words', data: words });

async function read({ pdf }: Typeset): Promise<ReadPdf> {
  const path = join(testFolder(), 'set.pdf');
  writeFileSync(path, pdf);
  return readPdf(path);
}

test('documents are set one after another in one process, which is gone when the press is closed', async () => {
  expect((await read(await setWords('First'))).pages).toEqual(['First']);
  expect((await read(await setWords('Second'))).pages).toEqual(['Second']);
  expect([started, running.size]).toEqual([1, 1]);
  await press.close();
  expect(running.size).toBe(0);
});

test('two at once have a process each, and one of them is kept', async () => {
  const both = await Promise.all([setWords('One'), setWords('Other')]);
  expect((await Promise.all(both.map(read))).map(({ pages }) => pages)).toEqual([['One'], ['Other']]);
  expect(started).toBe(2);
  await expect.poll(() => running.size).toBe(1);
});

test('the stages are told while it works', async () => {
  const stages: string[] = [];
  await press.set({ document: 'words', data: ['Word'] }, { tell: (stage) => stages.push(stage) });
  expect(stages).toEqual(['set', 'write']);
});

test('what is cancelled in the middle of setting ends at once, and the next one is set', async () => {
  const cancel = new AbortController();
  const setting = press.set(
    { document: 'endless', data: null },
    { signal: cancel.signal, tell: () => cancel.abort() },
  );
  await expect(setting).rejects.toMatchObject({ name: 'AbortError' });
  await expect.poll(() => running.size).toBe(0);
  expect((await setWords('Word')).pages).toBe(1);
});

test('a process that crashes is a sentence, and the next document has another', async () => {
  const crash = () => {
    for (const one of running) one.kill();
  };
  expect(await refusal(press.set({ document: 'endless', data: null }, { tell: crash }))).toBe(
    'document/press-ended',
  );
  expect((await setWords('Word')).pages).toBe(1);
});

test('a template that is wrong is told with what is wrong in it', async () => {
  await expect(press.set({ document: 'wrong', data: null })).rejects.toMatchObject({
    code: 'document/print-failed',
    parameters: { detail: expect.stringContaining('nothing-of-that-name') },
  });
});

test('fonts that are missing, and one that is damaged, are told as such', async () => {
  const folders = ['missing', 'empty', 'damaged'].map((name) => join(testFolder(), name));
  for (const folder of folders.slice(1)) mkdirSync(folder);
  const damaged = folders[2] as string;
  for (const name of readdirSync(fontsFolder)) copyFileSync(join(fontsFolder, name), join(damaged, name));
  truncateSync(join(damaged, 'Inter-Bold.ttf'), 5000);
  for (const folder of folders) {
    const without = pressWith(folder);
    await expect(without.set({ document: 'words', data: [] })).rejects.toMatchObject({
      code: 'document/no-fonts',
      parameters: { folder },
    });
    await without.close();
  }
});

/** A character that nobody will ever have a font for: one that every program may use as it likes. */
const nobodys = '\u{F1234}';

test('a character that no font shows stands as its code, and is told', async () => {
  const set = await setWords(`Before ${nobodys} after`, 'Plain', 'Bell \u0007 rings');
  expect(set.missing).toEqual([nobodys, '\u0007']);
  const { pages, isTagged } = await read(set);
  expect(pages).toEqual(['Before[U+F1234]afterPlainBell[U+0007]rings']);
  expect(isTagged).toBe(true);
  expect(await press.missingIn({ title: nobodys })).toEqual([nobodys]);
  expect(await press.missingIn({ title: 'C:\\u0007' })).toEqual([]);
});

test('only what no font shows gives up the standard', async () => {
  const claim = (pdf: Uint8Array) => Buffer.from(pdf).includes('pdfuaid:part');
  expect(claim((await setWords('Plain – “words” → 12 %')).pdf)).toBe(true);
  expect(claim((await setWords(`With ${nobodys}`)).pdf)).toBe(false);
});

test('a document says that Tangga made it, and when by the clock of the program', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') });
  try {
    const set = await setWords('/Creator (Somebody)', '<xmp:CreatorTool>Somebody</xmp:CreatorTool>');
    const source = Buffer.from(set.pdf).toString('latin1');
    expect(source).toMatch(/\/Creator \(Tangga\) +\n/u);
    expect(source).toMatch(/<xmp:CreatorTool>Tangga<\/xmp:CreatorTool> /u);
    expect(source).toContain('/CreationDate (D:20310203040506Z)');
    expect((await read(set)).pages).toEqual([expect.stringContaining('Somebody')]);
  } finally {
    vi.useRealTimers();
  }
});

test('halves of characters, NUL, joiners, marks and other directions come through', async () => {
  const set = await setWords(
    'half \ud83e here',
    'nil\0here',
    '\u00ad',
    '\n\u00ad',
    'zero\u200bwidth',
    'e\u0301 a\u0323\u0302',
    '\u202eback\u202c',
    'שלום',
  );
  expect(set.missing).toEqual([]);
  expect((await read(set)).pages.join('')).toContain('half\ufffdhere');
  expect((await read(set)).pages.join('')).toContain('nil\ufffdhere');
});
