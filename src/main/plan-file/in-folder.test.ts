import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder } from './in-folder.ts';

test('what a program that was ended left in the folder for temporary files goes with the next, what others use stays', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const [mine, theirs] = await inFolder((folder) => {
    const other = basename(folder).replace(`-${process.pid}-`, `-${child.pid}-`);
    return [folder, join(dirname(folder), other)] as const;
  });
  expect(existsSync(mine)).toBe(false);
  mkdirSync(theirs);
  writeFileSync(join(theirs, 'plan.tangga'), 'whole');
  await inFolder(() => undefined);
  expect(existsSync(theirs)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await inFolder(() => undefined);
  expect(existsSync(theirs)).toBe(false);
});
