import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from '../../tests/support/plans.ts';
import { ensureFolder } from './ensure-folder.ts';

const codeOf = (work: () => void): unknown => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
};

const onPosix = test.skipIf(process.platform === 'win32');

onPosix('a folder is made with those above it, which may be there already, and may be a link', () => {
  const folder = testFolder();
  ensureFolder(join(folder, 'a/b/c'), 0o700);
  expect(statSync(join(folder, 'a/b')).mode & 0o777).toBe(0o700);
  ensureFolder(join(folder, 'a/b/c'));
  symlinkSync(join(folder, 'a'), join(folder, 'link'));
  ensureFolder(join(folder, 'link/d'));
  expect(readdirSync(join(folder, 'a')).sort()).toEqual(['b', 'd']);
});

onPosix('where no folder can be made the system says so, at once', () => {
  const folder = testFolder();
  writeFileSync(join(folder, 'file'), '');
  symlinkSync(join(folder, 'nowhere'), join(folder, 'loose'));
  mkdirSync(join(folder, 'made'));
  expect(codeOf(() => ensureFolder(join(folder, 'file')))).toBe('EEXIST');
  expect(codeOf(() => ensureFolder(join(folder, 'file/x')))).toBe('ENOTDIR');
  expect(codeOf(() => ensureFolder(join(folder, 'made', 'x'.repeat(300))))).toBe('ENAMETOOLONG');
  expect(codeOf(() => ensureFolder(join(folder, 'loose')))).toMatch(/^(?:EEXIST|ENOENT)$/u);
});

// In a process that can be ended: a call that never comes back is what this is about.
test.runIf(process.platform === 'linux')('also below /proc, where none can', () => {
  const module = JSON.stringify(join(import.meta.dirname, 'ensure-folder.ts'));
  const script = `import(${module}).then(({ ensureFolder }) => ensureFolder('/proc/tangga/x')).catch(({ code }) => console.log(code))`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', timeout: 20_000 });
  expect(stdout).toBe('ENOENT\n');
});

test('no other part of the program makes several folders at once', () => {
  const found = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.ts$/u.test(path))
    .filter((path) =>
      /mkdir(?:Sync)?\([^;]*recursive/u.test(readFileSync(join(import.meta.dirname, path), 'utf8')),
    );
  expect(found).toEqual([]);
});
