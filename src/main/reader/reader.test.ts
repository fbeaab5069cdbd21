import { expect, test } from 'vitest';
import { refusal } from '../../../tests/support/plans.ts';
import { forkedProcess } from '../hosts/forked-process.ts';
import { Reader } from './reader.ts';

const csv = { name: 'a.csv', bytes: Buffer.from('Title;Target\nA;1') };

test('a file is read in a process of its own, which is gone then', async () => {
  let pid = 0;
  let ended: Promise<unknown> = Promise.resolve();
  const reader = new Reader((path) => {
    const one = forkedProcess(path);
    ended = new Promise((resolve) => one.onExit(resolve));
    pid += 1;
    return one;
  });
  const [sheet] = await reader.sources(csv);
  expect(sheet).toMatchObject({ kind: 'sheet', told: { delimiter: ';' } });
  await ended;
  expect(pid).toBe(1);
});

test('a refusal comes with its code and the file', async () => {
  const reader = new Reader(forkedProcess);
  await expect(
    reader.sources({ name: 'b.xlsx', bytes: Buffer.from('PK\u0003\u0004 and no more') }),
  ).rejects.toMatchObject({
    code: 'import/unreadable',
    parameters: { file: 'b.xlsx' },
  });
});

test('reading ends when it takes too long, when it is cancelled, and when its process dies', async () => {
  expect(await refusal(new Reader(forkedProcess, 1).sources(csv))).toBe('import/took-too-long');
  const cancel = new AbortController();
  const read = new Reader(forkedProcess).sources(csv, cancel.signal);
  cancel.abort(new Error('enough'));
  await expect(read).rejects.toThrow('enough');
  const dying = new Reader((path) => {
    const one = forkedProcess(path);
    one.kill();
    return one;
  });
  expect(await refusal(dying.sources(csv))).toBe('import/too-large');
  const crashing = new Reader((path) => ({
    ...forkedProcess(path),
    onExit: (listener) => listener('SIGSEGV'),
  }));
  expect(await refusal(crashing.sources(csv))).toBe('import/reading-ended');
});
