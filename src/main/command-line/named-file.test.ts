import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusal, testFolder } from '../../../tests/support/plans.ts';
import { bytesOfNamed } from './named-file.ts';

test('a file is read whole, a folder or one that is not there is told as that', async () => {
  const folder = testFolder();
  writeFileSync(join(folder, 'a'), 'words');
  expect((await bytesOfNamed(join(folder, 'a'))).toString()).toBe('words');
  expect(await refusal(bytesOfNamed(folder))).toBe('plan-file/is-folder');
  expect(await refusal(bytesOfNamed(join(folder, 'b')))).toBe('plan-file/not-found');
});

test.skipIf(process.platform === 'win32')(
  'a pipe of the shell is read to its end, one that nobody writes into has none to wait for, and a device no end',
  async () => {
    const pipe = join(testFolder(), 'pipe');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    expect((await bytesOfNamed(pipe, 0)).length).toBe(0);
    // Open for both, so that there is a writer before anybody reads; it writes and ends a moment later.
    const writing = spawn('sh', [
      '-c',
      'exec 3<>"$0"; echo begun; head -c 300000 /dev/zero >&3; exec 3>&-',
      pipe,
    ]);
    await new Promise((resolve) => writing.stdout.once('data', resolve));
    expect((await bytesOfNamed(pipe)).length).toBe(300_000);
    // Whoever writes may as well come after whoever reads.
    const reading = bytesOfNamed(pipe, 60_000);
    const late = spawn('sh', ['-c', 'echo words > "$0"', pipe]);
    expect((await reading).toString()).toBe('words\n');
    late.kill();
    expect(await refusal(bytesOfNamed('/dev/zero'))).toBe('import/too-large');
    expect((await bytesOfNamed('/dev/null')).length).toBe(0);
  },
);
