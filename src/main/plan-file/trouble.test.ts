import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { PlanEvent } from '#contract/plan.ts';
import { edit } from '../../../tests/support/edit.ts';
import { livingObjectives } from '../../../tests/support/find-rows.ts';
import { openPlan, planOnDisk, refusal, testFolder, windowOn } from '../../../tests/support/plans.ts';
import { until } from '../../../tests/support/until.ts';
import type { PlanFile } from './plan-file.ts';

const rename = (file: PlanFile, title: string) =>
  Promise.resolve().then(() =>
    edit(file, 'test.rename', (change, plan) => {
      const [objective] = livingObjectives(plan);
      if (!objective) throw new Error('The sample has objectives.');
      change.update('objective', objective.id, { title });
      return { id: objective.id, subject: title };
    }),
  );

const firstTitle = (file: PlanFile) => livingObjectives(file.plan)[0]?.title;

/** The events of a plan that is watched, in the order they come. */
function watch(file: PlanFile) {
  const events: PlanEvent[] = [];
  file.subscribe((event) => events.push(event));
  const heard = (isIt: (event: PlanEvent) => boolean) =>
    until(() => {
      if (!events.some(isIt)) throw new Error(`Heard only ${JSON.stringify(events)}`);
    });
  return {
    trouble: (code: string) => heard((event) => event.kind === 'trouble' && event.problem?.code === code),
    wellAgain: () => heard((event) => event.kind === 'trouble' && event.problem === null),
    replaced: () => heard((event) => event.kind === 'replaced'),
  };
}

/** What befalls the file of an open plan, and how it is put right again. */
const accidents: readonly [name: string, code: string, harm: (path: string) => () => void][] = [
  [
    'is renamed',
    'plan-file/moved',
    (path) => {
      renameSync(path, `${path}.elsewhere`);
      return () => renameSync(`${path}.elsewhere`, path);
    },
  ],
  [
    'loses its folder',
    'plan-file/moved',
    (path) => {
      renameSync(dirname(path), `${dirname(path)}-elsewhere`);
      return () => renameSync(`${dirname(path)}-elsewhere`, dirname(path));
    },
  ],
  [
    'has a file in the place of its folder',
    'plan-file/moved',
    (path) => {
      renameSync(dirname(path), `${dirname(path)}-elsewhere`);
      writeFileSync(dirname(path), '');
      return () => {
        rmSync(dirname(path));
        renameSync(`${dirname(path)}-elsewhere`, dirname(path));
      };
    },
  ],
  [
    'has a loop of links in its place',
    'plan-file/out-of-reach',
    (path) => {
      renameSync(path, `${path}.elsewhere`);
      symlinkSync(path, path);
      return () => {
        rmSync(path);
        renameSync(`${path}.elsewhere`, path);
      };
    },
  ],
  [
    'is emptied',
    'plan-file/damaged',
    (path) => {
      const bytes = readFileSync(path);
      truncateSync(path, 0);
      return () => writeFileSync(path, bytes);
    },
  ],
  [
    'is cut short',
    'plan-file/damaged',
    (path) => {
      const bytes = readFileSync(path);
      truncateSync(path, 5_000);
      return () => writeFileSync(path, bytes);
    },
  ],
  [
    'is overwritten with something else',
    'plan-file/not-a-plan',
    (path) => {
      const bytes = readFileSync(path);
      writeFileSync(path, 'Dear team, '.repeat(9_000));
      return () => writeFileSync(path, bytes);
    },
  ],
];

describe('while a plan is open', () => {
  test.each(accidents)(
    'its file %s: that is said, nothing is written, and it goes on when it is back',
    async (_name, code, harm) => {
      const folder = join(testFolder(), 'plans');
      mkdirSync(folder);
      const file = await openPlan(planOnDisk('sales', 'en', folder));
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
      const folder = join(testFolder(), 'plans');
      mkdirSync(folder);
      const file = await openPlan(planOnDisk('sales', 'en', folder));
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
