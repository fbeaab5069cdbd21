import { copyFileSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { accidents, firstTitle, planInFolder, rename, watch } from '../../../tests/support/accidents.ts';
import { livingObjectives } from '../../../tests/support/find-rows.ts';
import { openPlan, planOnDisk, refusal, windowOn } from '../../../tests/support/plans.ts';

describe('while a plan is open', () => {
  test.each(accidents)(
    'its file %s: that is said, nothing is written, and it goes on when it is back',
    async (_name, code, harm) => {
      const file = await openPlan(planInFolder());
      const heard = watch(file);
      await rename(file, 'Before');
      const mend = harm(file.path);
      await heard.trouble(code);
      expect(await refusal(rename(file, 'Meanwhile'))).toBe(code);
      expect(firstTitle(file)).toBe('Before');
      mend();
      await heard.wellAgain();
      await rename(file, 'After');
      expect(firstTitle(file)).toBe('After');
      file.close();
      const again = await openPlan(file.path);
      expect(firstTitle(again)).toBe('After');
      again.close();
    },
  );

  test.each(accidents)(
    'its file %s: an edit before the next look is refused as well',
    async (_name, code, harm) => {
      const file = await openPlan(planInFolder());
      await rename(file, 'Before');
      const mend = harm(file.path);
      expect(await refusal(rename(file, 'Meanwhile'))).toBe(code);
      mend();
      await rename(file, 'After');
      expect(firstTitle(file)).toBe('After');
      file.close();
    },
  );

  test.each([
    ['another plan', (path: string) => copyFileSync(planOnDisk('sales'), path)],
    ['an earlier state of it', (path: string) => copyFileSync(`${path}.earlier`, path)],
  ])(
    '%s is copied over its file: that is said, and that other one is left as it is',
    async (_name, overwrite) => {
      const path = planOnDisk('sales');
      const file = await openPlan(path);
      await rename(file, 'Before');
      copyFileSync(path, `${path}.earlier`);
      await rename(file, 'Later');
      overwrite(path);
      const bytes = readFileSync(path);
      expect(await refusal(rename(file, 'Meanwhile'))).toBe('plan-file/replaced');
      expect(readFileSync(path).equals(bytes)).toBe(true);
      file.close();
      const watched = await openPlan(path);
      const heard = watch(watched);
      await rename(watched, 'Mine');
      overwrite(path);
      await heard.replaced();
      watched.close();
    },
  );
});

describe('while another program holds the file', () => {
  const held = async () => {
    const path = planOnDisk('sales');
    const window = await windowOn(path);
    void window.plan();
    const other = new Database(path);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    return { window, file: window.window.planFile, release: () => other.close() };
  };

  test('a look and a read do not wait for it', async () => {
    const { window, file, release } = await held();
    expect(file.plan.about.name).toBe('Test plan');
    expect((await window.client.planFile.current())?.name).toBe('Test plan');
    release();
    await window.close();
  });

  test('changes wait in their order without keeping others waiting, and are made once it lets go', async () => {
    const { window, release } = await held();
    const [objective] = livingObjectives(window.plan());
    const id = objective?.id ?? '';
    const changes = ['a', 'ab', 'abc'].map((title) => window.client.objective.update({ id, title }));
    let isMade = false;
    const made = Promise.all(changes).finally(() => {
      isMade = true;
    });
    const other = await windowOn(planOnDisk('sales'));
    await other.client.objective.update({ id: livingObjectives(other.plan())[0]?.id ?? '', title: 'x' });
    expect(isMade).toBe(false);
    release();
    const receipts = await made;
    expect(receipts.map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
    expect(window.plan().tables.objective.get(id)?.title).toBe('abc');
    await other.close();
    await window.close();
  });
});

test('a change that is in the file is never said to have failed, though the file is held right behind it', async () => {
  const path = planOnDisk('sales');
  const file = await openPlan(path);
  file.waitForNobody();
  const other = new Database(path);
  // Another program takes the file as soon as the change is in it.
  const run = file.db.transaction.bind(file.db);
  file.db.transaction = ((work: () => unknown) => {
    const made = run(work);
    const immediate = () => {
      const done = made.immediate();
      other.exec('BEGIN EXCLUSIVE');
      return done;
    };
    return Object.assign(() => made(), { immediate });
  }) as unknown as typeof file.db.transaction;
  await rename(file, 'Saved');
  expect(firstTitle(file)).toBe('Saved');
  other.exec('ROLLBACK');
  other.close();
  file.close();
});
