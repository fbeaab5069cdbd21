import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { hostileWords } from '../../../tests/support/hostile-words.ts';
import { fileOf, fullPlan } from '../../../tests/support/older-plans.ts';
import { planOnDisk, testFolder, windowOn } from '../../../tests/support/plans.ts';
import { backUp } from '../plan-file/backup.ts';
import { currentVersion } from '../plan-file/migrations/index.ts';
import { openWhole } from '../plan-file/open-whole.ts';
import { keepLog, Log, logIn, note, noteFailure } from './log.ts';
import { LogFile } from './log-file.ts';
import { noteStart } from './start.ts';

afterEach(() => {
  keepLog(null);
  vi.restoreAllMocks();
});

const complaints = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);
const refused = { what: 'refused', call: 'plan.update', code: 'plan-file/locked' } as const;

test('what happens is a line of JSON each, with its time and process', () => {
  const folder = testFolder();
  keepLog(folder);
  note({ what: 'stopped' });
  note(refused);
  const lines = logIn(folder)
    .lines()
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([{ what: 'stopped', process: process.pid }, refused]);
  expect(Date.parse(lines[0].at)).toBeLessThanOrEqual(Date.now());
});

const linesIn = (folder: string) =>
  logIn(folder)
    .lines()
    .map((line) => JSON.parse(line));

test('a start tells what it is that runs, and where', () => {
  const folder = testFolder();
  keepLog(folder);
  noteStart('browser');
  const { platform, arch, version: node } = process;
  expect(linesIn(folder)).toMatchObject([{ what: 'started', host: 'browser', platform, arch, node }]);
});

test('a plan that is brought up to date tells from which schema, and its copy how long it took', async () => {
  const folder = testFolder();
  const path = fileOf(9, await fullPlan(), false);
  keepLog(folder);
  const file = await openWhole(path, (db) => backUp(db, join(folder, 'backups')).then(() => undefined));
  file.close();
  expect(linesIn(folder)).toMatchObject([
    { what: 'copied', before: null, milliseconds: expect.any(Number) },
    { what: 'migrated', from: 9, to: currentVersion, milliseconds: expect.any(Number) },
  ]);
});

test('a call that takes longer than a second is told with its name and how long it took, others are not', async () => {
  const folder = testFolder();
  const now = performance.now.bind(performance);
  const window = await windowOn(planOnDisk('empty'), {
    chooseOpen: async () => {
      vi.spyOn(performance, 'now').mockImplementation(() => now() + 5_000);
      return null;
    },
  });
  keepLog(folder);
  await window.client.planFile.current();
  await window.client.planFile.open({});
  await window.close();
  const [slow, ...others] = linesIn(folder).filter(({ what }) => what === 'slow');
  expect(slow).toMatchObject({ call: 'planFile.open' });
  expect(slow.milliseconds).toBeGreaterThanOrEqual(5_000);
  expect(others).toEqual([]);
});

test('what happens again and again is counted rather than written', () => {
  let now = 0;
  const file = new LogFile(testFolder());
  const log = new Log(file, { now: () => now });
  for (now = 0; now <= 10_000; now += 100) log.write(refused);
  log.write({ ...refused, code: 'plan-file/moved' });
  expect(file.lines().map((line) => JSON.parse(line))).toMatchObject([
    refused,
    { ...refused, again: 99 },
    { code: 'plan-file/moved' },
  ]);
});

test('a log that cannot be written breaks nothing, and says so once', () => {
  const said = complaints();
  const folder = testFolder();
  // A file in the place of its folder, which nobody's rights make up for.
  writeFileSync(join(folder, 'log'), '');
  keepLog(folder);
  for (const call of ['plan.update', 'cycle.update', 'cycle.add']) note({ ...refused, call });
  expect(said.mock.calls).toEqual([['The log of Tangga cannot be written: EEXIST']]);
});

test('of a command the log keeps failures alone, and nobody is told where it cannot be written', () => {
  const said = complaints();
  const folder = testFolder();
  const failed = { what: 'failed', where: 'verb', error: { name: 'TypeError', frames: [] } } as const;
  keepLog(folder, { isTerse: true });
  note(refused);
  note(failed);
  expect(logIn(folder).lines()).toHaveLength(1);
  const blocked = testFolder();
  writeFileSync(join(blocked, 'log'), '');
  keepLog(blocked, { isTerse: true });
  note(failed);
  expect(said).not.toHaveBeenCalled();
});

test('a full disk is told once, and the log goes on when there is room', () => {
  const said = complaints();
  const folder = testFolder();
  mkdirSync(join(folder, 'log'));
  let isFull = true;
  class Filled extends LogFile {
    override append(line: string): void {
      if (isFull) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      super.append(line);
    }
  }
  const log = new Log(new Filled(join(folder, 'log')));
  log.write(refused);
  log.write({ what: 'stopped' });
  isFull = false;
  log.write({ ...refused, call: 'cycle.add' });
  expect(said.mock.calls).toEqual([['The log of Tangga cannot be written: ENOSPC']]);
  expect(log.file.lines()).toHaveLength(1);
});

test('what fails is told with its reason and where more stands, and without its words in the log', () => {
  const said = complaints();
  const folder = testFolder();
  keepLog(folder);
  const error = new TypeError('Ayu is not there');
  noteFailure('call', error, 'plan.update');
  noteFailure('room', error);
  expect(said.mock.calls.flat()).toEqual([
    expect.stringMatching(/plan\.update: Ayu is not there$/u),
    expect.stringContaining(logIn(folder).folder),
    expect.stringMatching(/: TypeError$/u),
  ]);
  const lines = logIn(folder).lines();
  expect(lines.join()).not.toContain('Ayu');
  expect(JSON.parse(lines[0] as string)).toMatchObject({
    what: 'failed',
    where: 'call',
    call: 'plan.update',
    error: { name: 'TypeError' },
  });
});

test('what fails is told in one short line, whatever it says, and in none of a stack', () => {
  const said = complaints();
  const thrown = fc.oneof(
    hostileWords.map((words) => new Error(words)),
    hostileWords.map((words) => new RangeError(words.repeat(100), { cause: new Error(words) })),
    hostileWords,
    fc.constantFrom(null, undefined, {}, new Error('')),
  );
  fc.assert(
    fc.property(thrown, (error) => {
      said.mockClear();
      noteFailure('process', error);
      expect(said.mock.calls).toHaveLength(1);
      const [line, ...more] = said.mock.calls[0] as unknown[];
      expect(more).toEqual([]);
      expect(line).toMatch(/^[^\p{Cc}]{1,400}$/u);
      expect(line).not.toMatch(/\.[jt]s:\d+/u);
    }),
  );
});
