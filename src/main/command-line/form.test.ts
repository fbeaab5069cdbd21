import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answersFormat, answersVersion } from '#domain/room/preparation-limits.ts';
import { workshopIn } from '../../../tests/support/guests.ts';
import { planOnDisk, testFolder, windowOn } from '../../../tests/support/plans.ts';
import { runCommandLine } from './run.ts';

beforeEach(() => {
  vi.stubEnv('TANGGA_DATA', testFolder());
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const run = (...words: string[]) => runCommandLine(['node', 'tangga', ...words]);

test('answers are taken in from the command line, and what is refused is told and ends with 1', async () => {
  const out: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((said, encoding, done) => {
    out.push(String(said));
    const ended = typeof encoding === 'function' ? encoding : done;
    ended?.(null);
    return true;
  });
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const path = planOnDisk();
  const window = await windowOn(path);
  const workshopId = await workshopIn(window, ['ideas'], 2, 'Q4 2026');
  const planId = window.plan().about.id;
  await window.close();
  const folder = testFolder();
  const answers = {
    format: answersFormat,
    version: answersVersion,
    planId,
    workshopId,
    id: 'f'.repeat(32),
    savedAt: '2026-11-20T08:00:00.000Z',
    person: { id: null, name: 'Wulan Sari' },
    areNamed: false,
    ideas: [{ key: 'i'.repeat(32), text: 'Call first' }],
    gaps: [],
    drafts: [],
    removed: [],
  };
  const good = join(folder, 'good.json');
  const bad = join(folder, 'bad.json');
  writeFileSync(good, JSON.stringify(answers));
  writeFileSync(bad, JSON.stringify({ ...answers, planId: 'another' }));
  expect(await run('form', path, '--read', good, bad)).toBe(1);
  expect(out.join('')).toContain('good.json: Wulan Sari: 1 idea taken in.');
  expect(told.mock.calls.join('\n')).toContain('bad.json');
  out.length = 0;
  expect(await run('form', path, '--read', good, '--workshop', 'Planning with phones', '--json')).toBe(0);
  expect(JSON.parse(out.join(''))).toMatchObject([{ kind: 'already', file: 'good.json' }]);
  expect(await run('form', path, '--read', join(folder, 'none.json'))).toBe(1);
  expect(await run('form', path)).toBe(2);
  expect(await run('form', path, '--read', good, '--out', 'x.html')).toBe(2);
});
