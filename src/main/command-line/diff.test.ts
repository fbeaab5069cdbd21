import { copyFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Problem } from '#domain/problem.ts';
import { livingKeyResults } from '../../../tests/support/find-rows.ts';
import { planOnDisk, windowOn } from '../../../tests/support/plans.ts';
import { readPdf } from '../../../tests/support/read-pdf.ts';
import { diffCommand } from './diff.ts';

let output = '';
beforeEach(() => {
  output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text, encoding, done) => {
    output += String(text);
    const ended = typeof encoding === 'function' ? encoding : done;
    ended?.(null);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A plan that went on after it was copied: a target of 12 instead of 10, a value, and a person more. */
async function planThatWentOn() {
  const path = planOnDisk('sales');
  const copy = path.replace('.tangga', ' copy.tangga');
  const window = await windowOn(path);
  const [rung] = livingKeyResults(window.plan());
  const id = rung?.id ?? '';
  const before = { title: 'Deals', kind: 'number', unit: 'deals', baseline: 4, target: 10 } as const;
  await window.client.keyResult.update({ id, ...before });
  const then = window.plan().sequence;
  copyFileSync(path, copy);
  await window.client.keyResult.update({ id, target: 12 });
  await window.client.organisation.addPerson({ name: 'Wira', jobTitle: '', email: '', unitIds: [] });
  const objective = window.plan().tables.objective.get(rung?.objectiveId);
  await window.close();
  return { path, copy, then, title: objective?.title ?? '' };
}

const told = ['Key result “Deals”: Target 10 deals → 12 deals', 'People', 'Person “Wira”: added'];

test('two files are told apart in words, by objective', async () => {
  const { path, copy, title } = await planThatWentOn();
  await diffCommand(copy, path, {});
  for (const line of [`Objective “${title}”`, ...told]) expect(output).toContain(line);
});

test('so are two moments of one, and as data', async () => {
  const { path, then, title } = await planThatWentOn();
  await diffCommand(path, undefined, { since: String(then) });
  for (const line of [`Objective “${title}”`, ...told]) expect(output).toContain(line);
  output = '';
  await diffCommand(path, undefined, { since: String(then), until: String(then + 1), json: true });
  const { from, to, subjects } = JSON.parse(output);
  expect([from.sequence, to.sequence]).toEqual([then, then + 1]);
  expect(subjects).toMatchObject([
    {
      table: 'objective',
      title: `Objective “${title}”`,
      differences: [{ kind: 'changed', table: 'keyResult', column: 'target', from: 10, to: 12 }],
    },
  ]);
});

test('a day is compared as it began with, and a plan that is the same has no difference', async () => {
  const { path, copy } = await planThatWentOn();
  await diffCommand(path, undefined, { since: '2020-01-01', until: '2020-01-02', language: 'id' });
  expect(output).toContain('Tidak ada perbedaan.');
  output = '';
  await diffCommand(copy, copy, {});
  expect(output).toContain('There is no difference.');
});

describe('what cannot be compared is said', () => {
  const problemOf = (work: Promise<void>) =>
    work.then(
      () => null,
      ({ code, parameters }: Problem) => ({ code, ...parameters }),
    );

  test.each([
    [{ since: 'spring' }, 'neither a day'],
    [{ since: '99999' }, 'neither a day'],
    [{}, 'Say what to compare with'],
    [{ since: '2026-11-01', until: '2020-01-01' }, null],
  ])('%o', async (options, sentence) => {
    const path = planOnDisk('sales');
    const problem = await problemOf(diffCommand(path, undefined, options));
    if (sentence)
      expect(problem).toMatchObject({
        code: 'command-line/usage',
        detail: expect.stringContaining(sentence),
      });
    else expect(problem).toBeNull();
  });

  test('another plan', async () => {
    const [one, other] = [planOnDisk('sales'), planOnDisk('tour')];
    expect(await problemOf(diffCommand(one, other, {}))).toEqual({
      code: 'history/nothing-in-common',
      one,
      other,
    });
  });
});

test('it is printed into a file, of files and of moments, and says where', async () => {
  const { path, copy, then } = await planThatWentOn();
  const pdf = path.replace('.tangga', '.pdf');
  await diffCommand(copy, path, { pdf });
  expect(output.trim()).toBe(pdf);
  const [text] = (await readPdf(pdf)).pages;
  for (const line of ['What changed', copy, ...told]) expect(text).toContain(line.replaceAll(' ', ''));
  output = '';
  await diffCommand(path, undefined, { since: String(then), pdf, json: true });
  expect(JSON.parse(output)).toEqual({ path: pdf, pages: 1 });
});
