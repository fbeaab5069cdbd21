import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPlan, planOnDisk, testFolder } from '../../../tests/support/plans.ts';
import { NewFile } from './new-file.ts';
import { createPlanFile } from './open.ts';

test('what has a name keeps it: each further file of that name gets the next one', () => {
  const folder = testFolder();
  const texts = ['one', 'two', 'three'];
  const made = texts.map(() => new NewFile(folder));
  for (const [index, file] of made.entries()) writeFileSync(file.path, texts[index] as string);
  const paths = made.map((file) => file.giveFree('Plan', 'tangga'));
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(texts);
  expect(readdirSync(folder).sort()).toEqual(['Plan 2.tangga', 'Plan 3.tangga', 'Plan.tangga']);
});

test('a link that leads nowhere is a name that is taken', () => {
  const folder = testFolder();
  symlinkSync(join(folder, 'nowhere'), join(folder, 'Plan.tangga'));
  const file = new NewFile(folder);
  writeFileSync(file.path, 'plan');
  expect(file.giveFree('Plan', 'tangga')).toBe(join(folder, 'Plan 2.tangga'));
});

test('a plan that cannot be filled leaves nothing behind', () => {
  const folder = testFolder();
  const failing = () => {
    throw new Error('no');
  };
  expect(() => createPlanFile({ path: join(folder, 'p.tangga') }, failing)).toThrow('no');
  expect(readdirSync(folder)).toEqual([]);
});

test('a plan under that name is left as it is', () => {
  const path = planOnDisk('sales');
  const before = readFileSync(path);
  expect(() => createPlanFile({ path }, () => undefined)).toThrow('plan-file/exists');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a program that was ended in the middle leaves nothing under the name, and the next one tidies up', async () => {
  const folder = testFolder();
  // The name that the program under another process id gives, while that runs and after it was killed.
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const mine = new NewFile(folder);
  const theirs = mine.path.replace(`-${process.pid}-`, `-${child.pid}-`);
  writeFileSync(theirs, 'half');
  writeFileSync(`${theirs}-journal`, 'half');
  new NewFile(folder);
  expect(readdirSync(folder)).toHaveLength(2);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const path = createPlanFile({ folder, name: 'Plan' }, (file) => {
    file.seed((change) => {
      const about = {
        name: 'Plan',
        language: 'en',
        currency: 'USD',
        owner: '',
        ladderUpsideDown: false,
      } as const;
      change.insert('plan', { ...about, createdAt: new Date().toISOString() });
      change.insert('unit', { parentId: null, kind: 'company', name: 'Us', leadId: null, rank: 'a0' });
      const days = { startsOn: '2026-10-01', endsOn: '2026-12-31' };
      change.insert('cycle', { name: 'Q4', ...days });
      return { subject: 'Plan' };
    });
  });
  expect(readdirSync(folder)).toEqual(['Plan.tangga']);
  (await openPlan(path)).close();
});

test('what a plan begins with names only what is there, as all that is written later', () => {
  const folder = testFolder();
  const make = () =>
    createPlanFile({ folder, name: 'Plan' }, (file) => {
      file.seed((draft) => {
        draft.insert('person', { id: 'p', name: 'Dewi', rank: 'a0' });
        draft.insert('membership', { unitId: 'nowhere', personId: 'p' });
        return { subject: 'Plan' };
      });
    });
  expect(make).toThrow('plan/reference-missing');
  expect(readdirSync(folder)).toEqual([]);
});
