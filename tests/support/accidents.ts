import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlanEvent } from '#contract/plan.ts';
import type { PlanFile } from '../../src/main/plan-file/plan-file.ts';
import { edit } from './edit.ts';
import { livingObjectives } from './find-rows.ts';
import { planOnDisk, testFolder } from './plans.ts';
import { until } from './until.ts';

/** Renames the first objective of a plan. */
export const rename = (file: PlanFile, title: string) =>
  Promise.resolve().then(() =>
    edit(file, 'test.rename', (change, plan) => {
      const [objective] = livingObjectives(plan);
      if (!objective) throw new Error('The sample has objectives.');
      change.update('objective', objective.id, { title });
      return { id: objective.id, subject: title };
    }),
  );

export const firstTitle = (file: PlanFile) => livingObjectives(file.plan)[0]?.title;

/** The events of a plan that is watched, in the order they come. */
export function watch(file: PlanFile) {
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
export const accidents: readonly [name: string, code: string, harm: (path: string) => () => void][] = [
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

/** A plan in a folder of its own, which may be renamed with it. */
export function planInFolder(): string {
  const folder = join(testFolder(), 'plans');
  mkdirSync(folder);
  return planOnDisk('sales', 'en', folder);
}
