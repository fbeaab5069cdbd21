import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { explainProblem } from '#contract/sentences/problems.ts';
import type { ProblemCode } from '#domain/problem.ts';
import { salesTemplates } from '#domain/template/built-in.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import type { Language } from '../../src/texts/languages.ts';
import { type Outcome, show, tangga } from '../support/command-line.ts';
import { newFolder } from '../support/open-tangga.ts';
import { readPdf, withoutSpaces } from '../support/read-pdf.ts';
import { openToOthers } from '../support/rights.ts';

/** The one line a refused command says, in plain words. */
const sentence = (code: ProblemCode, parameters: Record<string, string>, language: Language = 'en') => {
  const { sentence: what, advice } = explainProblem(code, parameters, language);
  return `${what} ${advice}\n`;
};

const refused = (outcome: Outcome, code: number, error: string) =>
  expect(outcome).toEqual({ code, out: '', error });

test.describe('tangga new', () => {
  for (const language of ['en', 'id'] as const) {
    test(`makes the seven sales objectives in ${language}, each with its ladder`, async () => {
      const folder = newFolder();
      const path = join(folder, 'sales.tangga');
      const made = await tangga(
        ['new', path, '--sample', 'sales', '--language', language, '--name', 'Plan 7'],
        folder,
      );
      expect(made).toEqual({ code: 0, out: `${path}\n`, error: '' });
      const { objectives } = await show(path, folder);
      expect(
        objectives.map(({ title, keyResults }) => [title, keyResults.map((rung) => rung.title)]),
      ).toEqual(
        salesTemplates.map((template) => [
          template.title[language],
          template.keyResults.map((rung) => rung.title[language]),
        ]),
      );
    });
  }

  test('does not write over a file, and needs its folder', async () => {
    const folder = newFolder();
    const path = join(folder, 'kept.tangga');
    writeFileSync(path, 'mine');
    refused(await tangga(['new', path], folder), 1, sentence('plan-file/exists', { path }));
    expect(readFileSync(path, 'utf8')).toBe('mine');
    const nowhere = join(folder, 'none', 'x.tangga');
    const missing = sentence('plan-file/folder-missing', { folder: join(folder, 'none') });
    refused(await tangga(['new', nowhere], folder), 1, missing);
  });
});

test.describe('what cannot be opened says why, in the user’s language', () => {
  for (const language of ['en', 'id'] as const) {
    const ending = `_${language === 'en' ? 'GB' : 'ID'}.UTF-8`;
    test(`a text, a cut plan, a missing plan, in ${language}`, async () => {
      const folder = newFolder();
      const env = { LC_ALL: `${language}${ending}` };
      const letter = join(folder, 'letter.tangga');
      writeFileSync(letter, 'Dear team, this is not a plan.');
      const notAPlan = sentence('plan-file/not-a-plan', { path: letter }, language);
      refused(await tangga(['show', letter], folder, env), 1, notAPlan);
      const cut = join(folder, 'cut.tangga');
      await tangga(['new', cut, '--sample', 'tour'], folder);
      truncateSync(cut, 20_000);
      const damaged = sentence('plan-file/damaged', { path: cut }, language);
      refused(await tangga(['show', cut], folder, env), 1, damaged);
      const gone = join(folder, 'gone.tangga');
      const notFound = sentence('plan-file/not-found', { path: gone }, language);
      refused(await tangga(['open', gone, '--no-window'], folder, env), 1, notFound);
    });
  }

  test('with --json the error is JSON with a stable code', async () => {
    const folder = newFolder();
    const { code, error } = await tangga(['show', join(folder, 'gone.tangga'), '--json'], folder);
    expect(code).toBe(1);
    expect(JSON.parse(error)).toMatchObject({ error: { code: 'plan-file/not-found' } });
  });
});

for (const words of [
  ['sing'],
  ['new'],
  ['new', 'x.tangga', '--sample', 'none'],
  ['open', '--port', '99999999'],
  ['pdf', 'x.tangga', '--document', 'novel', '--out', 'x.pdf'],
]) {
  test(`bad usage ends with 2 and one sentence: tangga ${words.join(' ')}`, async () => {
    const outcome = await tangga(words, newFolder());
    expect(outcome.code).toBe(2);
    expect(outcome.error.trim().split('\n')).toHaveLength(1);
    expect(outcome.error).toContain('tangga --help');
  });
}

test.describe('tangga check', () => {
  for (const language of ['en', 'id'] as const) {
    test(`tells what could be said better, in ${language}`, async () => {
      const folder = newFolder();
      const path = join(folder, 'tour.tangga');
      await tangga(['new', path, '--sample', 'tour', '--language', language], folder);
      const told = await tangga(['check', path], folder);
      expect(told.code).toBe(0);
      expect(told.out).toContain('(objective/unaligned)');
      const { out } = await tangga(['check', path, '--json', '--cycle', 'Q4 2026'], folder);
      const { hints } = JSON.parse(out) as { hints: { rule: string; title: string; language: string }[] };
      const title =
        language === 'en' ? 'CRM training for 20 representatives' : 'Pelatihan CRM untuk 20 tenaga penjual';
      expect(hints).toContainEqual(
        expect.objectContaining({ rule: 'objective/few-key-results', title, language }),
      );
      expect(told.out.trimEnd().split('\n').at(-1)).toBe(
        `${hints.length} ${language === 'en' ? 'hints' : 'saran'}`,
      );
    });
  }
});

test('the reference plan is the same for the same seed and day', async () => {
  const folder = newFolder();
  const made = await Promise.all(
    ['a', 'b', 'c'].map(async (name, index) => {
      const path = join(folder, `${name}.tangga`);
      const seed = index === 2 ? '8' : '7';
      await tangga(
        ['new', path, '--sample', 'reference', '--people', '20', '--seed', seed, '--name', 'R'],
        folder,
      );
      const { objectives } = await show(path, join(folder, name));
      return objectives.map((row) => [
        row.id,
        row.title,
        row.owner,
        row.keyResults.map((rung) => rung.title),
      ]);
    }),
  );
  expect(made[0]).toEqual(made[1]);
  expect(made[0]).not.toEqual(made[2]);
  expect(made[0]?.length).toBeGreaterThan(70);
});

test.describe('the wall poster', () => {
  for (const [paper, size] of [
    ['A3', '1191 x 842'],
    ['A1', '2384 x 1684'],
  ] as const) {
    test(`is one legible sheet of ${paper} with every objective`, async () => {
      const folder = newFolder();
      const path = join(folder, 'tour.tangga');
      await tangga(['new', path, '--sample', 'tour', '--name', 'Tour'], folder);
      const out = join(folder, 'poster.pdf');
      const printed = await tangga(
        ['pdf', path, '--document', 'poster', '--paper', paper, '--out', out],
        folder,
      );
      expect(printed).toEqual({ code: 0, out: `${out}\n`, error: '' });
      const pdf = await readPdf(out);
      expect(pdf.pages).toHaveLength(1);
      expect(`${Math.round(pdf.width)} x ${Math.round(pdf.height)}`).toBe(size);
      expect(pdf.isTagged).toBe(true);
      expect(pdf.fonts.every((font) => /^(Inter|SourceSerif4)/u.test(font))).toBe(true);
      for (const { title, endsOn, keyResults } of (await show(path, folder)).objectives) {
        if (endsOn <= '2026-10') continue;
        // Nothing on the wall is cut off.
        for (const text of [title, ...keyResults.map((rung) => rung.title)])
          expect(pdf.pages[0]).toContain(withoutSpaces(text));
      }
      expect(pdf.smallestText).toBeGreaterThanOrEqual(5);
    });
  }

  test('lists what a graph would make too small to read, and says what it leaves out', async () => {
    const folder = newFolder();
    const path = join(folder, 'large.tangga');
    await tangga(['new', path, '--sample', 'reference', '--people', '60'], folder);
    const { objectives } = await show(path, folder);
    const titled = (page: string, level: string) =>
      objectives.filter((row) => row.level === level && page.includes(withoutSpaces(row.title)));
    const levelsOn: Record<string, readonly string[]> = {
      A1: ['company', 'team', 'individual'],
      A3: ['company', 'team'],
    };
    for (const [paper, shown] of Object.entries(levelsOn)) {
      const out = join(folder, `${paper}.pdf`);
      await tangga(['pdf', path, '--document', 'poster', '--paper', paper, '--out', out], folder);
      const pdf = await readPdf(out);
      expect(pdf.pages).toHaveLength(1);
      const [page] = pdf.pages as [string];
      for (const level of shown) {
        expect(titled(page, level)).toEqual(objectives.filter((row) => row.level === level));
      }
      const isWhole = shown.length === 3;
      expect(page.includes(withoutSpaces('the lowest levels are left out'))).toBe(!isWhole);
      expect(pdf.smallestText).toBeGreaterThanOrEqual(5);
    }
  });

  test('is not printed on a paper for books', async () => {
    const folder = newFolder();
    const path = join(folder, 'tour.tangga');
    await tangga(['new', path, '--sample', 'tour'], folder);
    const words = ['pdf', path, '--document', 'poster', '--paper', 'A4', '--out', join(folder, 'x.pdf')];
    const outcome = await tangga(words, folder);
    expect(outcome.code).toBe(2);
    expect(outcome.error).toContain('A3, A2, A1');
  });
});

test.describe('tangga pdf', () => {
  for (const [language, paper, size] of [
    ['en', 'A4', '595 x 842'],
    ['id', 'Letter', '612 x 792'],
  ] as const) {
    test(`prints the tour in ${language} on ${paper}`, async () => {
      const folder = newFolder();
      const path = join(folder, 'tour.tangga');
      await tangga(['new', path, '--sample', 'tour', '--language', language, '--name', 'Tour'], folder);
      const out = join(folder, 'book.pdf');
      const words = ['pdf', path, '--document', 'plan-book', '--out', out, '--paper', paper, '--json'];
      const printed = await tangga([...words, '--cycle', 'Q4 2026'], folder);
      expect(printed.error).toBe('');
      const pdf = await readPdf(out);
      expect(JSON.parse(printed.out)).toEqual({ path: out, pages: pdf.pages.length });
      expect(pdf.language).toBe(language);
      expect(`${Math.round(pdf.width)} x ${Math.round(pdf.height)}`).toBe(size);
      const hardest = language === 'en' ? 'hardest' : 'tersulit';
      for (const { title } of (await show(path, folder)).objectives.filter(
        ({ endsOn }) => endsOn > '2026-10',
      )) {
        // The contents name the page that the objective is on.
        const own = withoutSpaces(title);
        const at = pdf.pages.findIndex(
          (text, index) => index > 3 && text.includes(own) && text.includes(hardest),
        );
        const contents = pdf.pages[1] as string;
        const line = contents.slice(contents.indexOf(own) + own.length);
        expect(/^\D*(\d+)/u.exec(line)?.[1], `page of “${title}”`).toBe(String(at + 1));
      }
    });
  }

  test('an unknown cycle names the ones there are, an empty one says there is nothing to print', async () => {
    const folder = newFolder();
    const path = join(folder, 'empty.tangga');
    await tangga(['new', path], folder);
    const words = ['pdf', path, '--document', 'plan-book', '--out', join(folder, 'x.pdf')];
    const unknown = await tangga([...words, '--cycle', 'Q9'], folder);
    expect(unknown.code).toBe(2);
    expect(unknown.error).toMatch(/There is no cycle “Q9”; there are: Q\d 20\d\d\./u);
    const [name] = (await show(path, folder)).cycles.map((cycle) => cycle.name);
    refused(await tangga(words, folder), 1, sentence('document/empty', { cycle: name ?? '' }));
  });

  test('a full disk leaves no half document behind', async () => {
    const folder = newFolder();
    const path = join(folder, 'tour.tangga');
    await tangga(['new', path, '--sample', 'tour'], folder);
    const small = join(folder, 'small');
    mkdirSync(small);
    test.skip(process.getuid?.() !== 0, 'Only root may mount a small disk.');
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', small], { stdio: 'ignore' });
    } catch {
      test.skip(true, 'This machine does not let a small disk be mounted.');
    }
    try {
      const out = join(small, 'book.pdf');
      const outcome = await tangga(['pdf', path, '--document', 'plan-book', '--out', out], folder);
      refused(outcome, 1, sentence('document/cannot-write', { path: out }));
      expect(existsSync(out) || existsSync(`${out}.part`)).toBe(false);
    } finally {
      execFileSync('umount', ['-l', small]);
    }
  });
});

test.describe('documents of a team', () => {
  test('tell of its objectives and what they serve, and of its people alone', async () => {
    const folder = newFolder();
    const path = join(folder, 'tour.tangga');
    await tangga(['new', path, '--sample', 'tour', '--name', 'Tour'], folder);
    const out = join(folder, 'paper.pdf');
    const pdf = (...words: string[]) => tangga(['pdf', path, '--out', out, '--document', ...words], folder);
    const textOf = async (...words: string[]) => {
      expect(await pdf(...words)).toEqual({ code: 0, out: `${out}\n`, error: '' });
      return readPdf(out);
    };
    const own = withoutSpaces('Every new customer knows the next step');
    const served = withoutSpaces('A better welcome for new customers');
    const other = withoutSpaces('Shorten the sales cycle from 60 to 55 days');
    const success = ['--team', 'Customer success'];
    for (const words of [
      ['plan-book', ...success],
      ['poster', ...success],
      ['plan-book', '--person', 'Nadia Kusuma'],
    ]) {
      const { pages } = await textOf(...words);
      const all = pages.join('');
      expect([all.includes(own), all.includes(served), all.includes(other)], words.join(' ')).toEqual([
        true,
        true,
        false,
      ]);
      expect(all).toContain(withoutSpaces(words.at(-1) as string));
    }
    const book = await textOf('plan-book', ...success);
    const signed = book.pages.at(-1) as string;
    expect(signed).toContain(withoutSpaces('Nadia Kusuma'));
    expect(signed).not.toContain(withoutSpaces('Maya Putri'));
    const filled = (await textOf('worksheets', '--filled', ...success)).pages;
    expect(filled.every((page) => page.includes(withoutSpaces('Customer success')))).toBe(true);
    expect(filled.join('')).toContain(own);
    const pagers = (await textOf('one-pager', ...success)).pages.join('');
    expect(pagers).toContain(withoutSpaces('Nadia Kusuma'));
    expect(pagers).not.toContain(withoutSpaces('Maya Putri'));
    const minutes = await pdf('guide', ...success);
    expect([minutes.code, minutes.error]).toEqual([2, expect.stringContaining('plan-book')]);
    const both = await pdf('plan-book', ...success, '--person', 'Nadia Kusuma');
    expect([both.code, both.error]).toEqual([2, expect.stringContaining('--person')]);
    const nothing = await pdf('plan-book', '--team', 'No such team');
    expect([nothing.code, nothing.error]).toEqual([2, expect.stringContaining('No such team')]);
  });
});

test.describe('papers of a workshop', () => {
  test('one-pagers are split into a file each, and a person is found by name', async () => {
    const folder = newFolder();
    const path = join(folder, 'tour.tangga');
    await tangga(['new', path, '--sample', 'tour'], folder);
    const out = join(folder, 'pagers');
    const pdf = (...words: string[]) => tangga(['pdf', path, '--out', out, '--document', ...words], folder);
    const split = await pdf('one-pager', '--split', '--json');
    const files = split.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string; pages: number });
    expect(files.map((file) => file.path)).toContain(join(out, 'Maya Putri.pdf'));
    expect(files).toHaveLength(7);
    const maya = await readPdf(join(out, 'Maya Putri.pdf'));
    expect(maya.pages[0]).toContain(withoutSpaces('Offers that a customer can sign on the phone'));
    expect(maya.pages.join('')).not.toContain(withoutSpaces('Rizky Akbar'));
    const nobody = await pdf('one-pager', '--person', 'Nobody at all');
    expect([nobody.code, nobody.error]).toEqual([2, expect.stringContaining('Nobody at all')]);
    expect((await pdf('plan-book', '--split')).code).toBe(2);
  });

  test('without a workshop there are no minutes, but a guide for the default agenda', async () => {
    const folder = newFolder();
    const path = join(folder, 'tour.tangga');
    await tangga(['new', path, '--sample', 'tour'], folder);
    const out = join(folder, 'paper.pdf');
    const pdf = (...words: string[]) => tangga(['pdf', path, '--out', out, '--document', ...words], folder);
    const minutes = await pdf('minutes');
    expect([minutes.code, minutes.error]).toEqual([2, expect.stringContaining('There is no workshop')]);
    expect((await pdf('guide', '--workshop', 'Never held')).error).toContain('Never held');
    expect((await pdf('guide')).code).toBe(0);
    expect((await readPdf(out)).pages.join('')).toContain(withoutSpaces(en.method.difficulty.why));
    expect((await pdf('worksheets')).code).toBe(0);
    expect((await readPdf(out)).pages).toHaveLength(2);
  });
});

test.describe('tangga export', () => {
  test('writes a calendar file, and Markdown to standard output', async () => {
    const folder = newFolder();
    const plan = join(folder, 'tour.tangga');
    await tangga(['new', plan, '--sample', 'tour', '--language', 'id', '--name', 'Wisata'], folder);
    const calendar = join(folder, 'plan.ics');
    const saved = await tangga(['export', plan, '--as', 'ics', '--out', calendar], folder);
    expect([saved.code, saved.out.trim()]).toEqual([0, calendar]);
    expect(readFileSync(calendar, 'utf8')).toContain('SUMMARY:Check-in mingguan: Wisata');
    const markdown = await tangga(['export', plan, '--as', 'plan-markdown', '--language', 'en'], folder);
    expect(markdown.out).toContain('# Wisata');
    const minutes = await tangga(['export', plan, '--as', 'minutes-markdown', '--cycle', 'Q0'], folder);
    expect([minutes.code, minutes.out]).toEqual([2, '']);
    const nowhere = await tangga(
      ['export', plan, '--as', 'ics', '--out', join(folder, 'no', 'x.ics')],
      folder,
    );
    expect([nowhere.code, nowhere.out]).toEqual([1, '']);
  });
});

test('whatever is written is its owner’s alone', async () => {
  test.skip(process.platform === 'win32', 'Windows keeps rights of its own.');
  const folder = newFolder();
  const plan = join(folder, 'plan.tangga');
  await tangga(['new', plan, '--sample', 'sales'], folder);
  await tangga(['pdf', plan, '--document', 'poster', '--out', join(folder, 'poster.pdf')], folder);
  await tangga(['export', plan, '--as', 'json', '--out', join(folder, 'plan.json')], folder);
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of ['plan.tangga', 'poster.pdf', 'plan.json']) expect(written).toContain(name);
  expect(openToOthers(folder)).toEqual([]);
});
