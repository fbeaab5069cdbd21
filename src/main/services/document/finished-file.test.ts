import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planOnDisk, refusal, testFolder } from '../../../../tests/support/plans.ts';
import { FinishedFiles, refusePlan, saveFinished } from './finished-file.ts';

const numbered = (name: string, number: number, of: number) => `${name} ${number} of ${of}`;
const asPromise = async (work: () => unknown) => work();

test('a plan is never replaced, whatever its name and however it is reached', async () => {
  const folder = testFolder();
  const plan = planOnDisk('tour', 'en', folder);
  const disguised = join(folder, 'looks-like-paper.pdf');
  writeFileSync(disguised, readFileSync(plan));
  const link = join(folder, 'link.pdf');
  symlinkSync(plan, link);
  for (const path of [plan, disguised, link, join(folder, 'not-there-yet.tangga')])
    expect(await refusal(saveFinished({ kind: 'chosen', path }, 'paper'))).toBe('document/is-plan');
  expect(readFileSync(plan).subarray(0, 6).toString()).toBe('SQLite');
});

test('a folder, a device and a folder that is none are no places for a file', async () => {
  const folder = testFolder();
  const pipe = join(folder, 'pipe.pdf');
  execFileSync('mkfifo', [pipe]);
  expect(await refusal(asPromise(() => refusePlan(folder, 'pdf')))).toBe('plan-file/is-folder');
  expect(await refusal(asPromise(() => refusePlan(pipe, 'pdf')))).toBe('document/cannot-write');
  expect(await refusal(asPromise(() => refusePlan(join(folder, 'none', 'a.pdf'), 'pdf')))).toBe(
    'plan-file/folder-missing',
  );
});

test('what vanishes while a document is made is a sentence, and nothing is left', async () => {
  const folder = join(testFolder(), 'stick');
  mkdirSync(folder);
  const files = new FinishedFiles({ kind: 'chosen', path: join(folder, 'book.pdf') });
  await files.add('first');
  rmSync(folder, { recursive: true });
  expect(await refusal(files.add('second'))).toBe('document/cannot-write');
  expect(await refusal(files.give(numbered))).toMatch(/document\/cannot-write|plan-file\/folder-missing/u);
  files.clear();
  expect(existsSync(folder)).toBe(false);
});

test('volumes have their names together, replace nothing, and leave nothing where they are given up', async () => {
  const folder = testFolder();
  const path = join(folder, 'book.pdf');
  writeFileSync(path, 'another book');
  writeFileSync(join(folder, 'book 2 of 2.pdf'), 'nobody asked about this one');
  const files = new FinishedFiles({ kind: 'chosen', path });
  for (const content of ['one', 'two']) await files.add(content);
  expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
  expect(await files.give(numbered)).toEqual([
    join(folder, 'book 2 1 of 2.pdf'),
    join(folder, 'book 2 2 of 2.pdf'),
  ]);
  expect(readFileSync(join(folder, 'book 2 2 of 2.pdf'), 'utf8')).toBe('two');
  expect(readFileSync(path, 'utf8')).toBe('another book');
  const before = readdirSync(folder);
  const cancelled = new FinishedFiles({ kind: 'chosen', path });
  await cancelled.add('three');
  cancelled.clear();
  expect(readdirSync(folder)).toEqual(before);
});
