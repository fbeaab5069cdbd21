import { copyFileSync, globSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inputOf } from '#domain/commands/carry-out.ts';
import { commands } from '#domain/commands/commands.ts';
import { Problem } from '#domain/problem.ts';
import { restoreInto } from '../../src/main/exchange/json/restore-into.ts';
import { restorePlan } from '../../src/main/exchange/json/restore-plan.ts';
import { backUp } from '../../src/main/plan-file/backup.ts';
import { readCopyName } from '../../src/main/plan-file/copy-name.ts';
import { mergeInto } from '../../src/main/plan-file/merge/merge-files.ts';
import { migrations } from '../../src/main/plan-file/migrations/index.ts';
import { openPlanFile } from '../../src/main/plan-file/open.ts';
import type { PlanFile } from '../../src/main/plan-file/plan-file.ts';
import { recover } from '../../src/main/plan-file/recovery/recover.ts';
import { restoreBeside, restoreOver } from '../../src/main/plan-file/restore.ts';
import { restorePoint } from '../../src/main/plan-file/restore-point.ts';
import { toProblem } from '../../src/main/plan-file/sqlite-problem.ts';
import { createPlan } from '../../src/main/samples/create-plan.ts';
import { saveFinished } from '../../src/main/services/document/finished-file.ts';
import { livingKeyResults, livingObjectives, testDay } from '../support/find-rows.ts';
import type { Rows } from '../support/older-plans.ts';
import { backupsIn, plansIn } from './content.ts';

/** Does one thing, after which it is done for good. */
export type Step = (work: () => unknown) => Promise<void>;

/** What a program does with plans, while something befalls it. */
export interface Story {
  /** Lays out what is there before; of what can be in many ways, `chance` says which. */
  readonly prepare: (folder: string, chance: number) => Promise<void>;
  readonly happen: (folder: string, step: Step) => Promise<void>;
}

const planIn = (folder: string): string => join(plansIn(folder), 'plan.tangga');

/** What else a story needs lies where nothing befalls it. */
const asideIn = (folder: string, name: string): string => join(folder, 'aside', name);

const begin = { name: 'Test plan', sample: 'sales', language: 'en', today: testDay } as const;

const open = (folder: string, path = planIn(folder)): Promise<PlanFile> =>
  openPlanFile(path, (db) => backUp(db, backupsIn(folder)).then(() => undefined));

/** Opens a plan as a step of its own. */
async function opened(folder: string, step: Step, path = planIn(folder)): Promise<PlanFile> {
  let file: PlanFile | undefined;
  await step(async () => {
    file = await open(folder, path);
  });
  return file as PlanFile;
}

/** A backup as the program takes it, which only tells why there is none. */
const backUpNow = ({ db }: PlanFile, folder: string): Promise<unknown> =>
  backUp(db, backupsIn(folder)).catch((error: unknown) => {
    throw toProblem(error, backupsIn(folder));
  });

const firstOf = (file: PlanFile): string => livingObjectives(file.plan)[0]?.id ?? '';

function rename(file: PlanFile, title: string, id = firstOf(file)): void {
  const { update } = commands.objective;
  file.run(update, inputOf(update, { id, title }));
}

function addRung(file: PlanFile): void {
  const { create } = commands.keyResult;
  file.run(create, inputOf(create, { objectiveId: firstOf(file), title: 'Ten calls', position: 0 }));
}

function checkIn(file: PlanFile): void {
  const { record } = commands.checkIn;
  const [keyResult] = livingKeyResults(file.plan);
  const entry = { keyResultId: keyResult?.id, value: 3, checkedOn: '2026-11-01', confidence: 50, note: 'x' };
  file.run(record, inputOf(record, { entries: [entry] }));
}

function removeFirst(file: PlanFile): void {
  const { remove } = commands.objective;
  file.run(remove, inputOf(remove, { ids: [firstOf(file)] }));
}

/** What people do to a plan, each after any other. */
const doings: readonly ((file: PlanFile, step: Step) => Promise<void>)[] = [
  (file, step) => step(() => rename(file, 'Win back')),
  (file, step) => step(() => addRung(file)),
  (file, step) => step(() => checkIn(file)),
  (file, step) => step(() => rename(file, 'A long title, '.repeat(60))),
  async (file, step) => {
    await step(() => rename(file, 'Undone'));
    await step(() => file.undo());
    await step(() => file.redo());
  },
  async (file, step) => {
    await step(() => removeFirst(file));
    await step(() => file.undo());
  },
  async (file, step) => {
    await step(() => addRung(file));
    await step(() => rename(file, 'Later'));
    await step(() => file.takeBack(file.plan.sequence - 1));
  },
];

/** Does something once no other program holds the file. */
function patiently(work: () => void): void {
  for (;;)
    try {
      work();
      return;
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'plan-file/locked')) throw error;
    }
}

async function layPlan(folder: string): Promise<void> {
  createPlan({ path: planIn(folder) }, begin);
}

/** A plan, and a copy of it in which something else was done. */
async function layCopies(folder: string): Promise<void> {
  await layPlan(folder);
  copyFileSync(planIn(folder), asideIn(folder, 'copy.tangga'));
  const [ours, theirs] = [await open(folder), await open(folder, asideIn(folder, 'copy.tangga'))];
  rename(ours, 'Ours');
  addRung(theirs);
  checkIn(theirs);
  ours.close();
  theirs.close();
}

/** A plan with a copy that is kept of it, and what was done since. */
async function layBackup(folder: string): Promise<void> {
  await layPlan(folder);
  const file = await open(folder);
  rename(file, 'Then');
  await backUp(file.db, backupsIn(folder));
  rename(file, 'Now');
  addRung(file);
  file.close();
}

/** The copy that is kept; it was made of the same plan in another folder. */
function backupOf(folder: string): string {
  const names = globSync('*/*/*.tangga', { cwd: backupsIn(folder) });
  const copy = names.find((name) => readCopyName(basename(name))?.before === null);
  return join(backupsIn(folder), copy ?? 'none');
}

/** The rows of plans of earlier schemas, made once: each takes those that it knew. */
let rowsOfEarlier: Promise<Rows> | undefined;

/** A migration of a plan of an earlier schema, and what is done next. */
const migration = (version: number): Story => ({
  prepare: async (folder) => {
    const { fileOf, fullPlan, journalAsMade } = await import('../support/older-plans.ts');
    rowsOfEarlier ??= fullPlan();
    const rows = await rowsOfEarlier;
    const path = fileOf(version, rows, false);
    journalAsMade(path, version, rows);
    copyFileSync(path, planIn(folder));
  },
  happen: async (folder, step) => {
    const file = await opened(folder, step);
    await step(() => rename(file, 'Migrated'));
    file.close();
  },
});

/** What a program does with plans of today, and beside them. */
const ofToday: Readonly<Record<string, Story>> = {
  'changes a plan, undoes and redoes': {
    prepare: async (folder, chance) => {
      await layPlan(folder);
      const fc = await import('fast-check');
      const some = fc.array(fc.nat(doings.length - 1), { minLength: 4, maxLength: 4 });
      const [order] = fc.sample(some, { seed: chance, numRuns: 1 });
      writeFileSync(asideIn(folder, 'order.json'), JSON.stringify(order));
    },
    happen: async (folder, step) => {
      const file = await opened(folder, step);
      const order = JSON.parse(readFileSync(asideIn(folder, 'order.json'), 'utf8')) as number[];
      for (const at of order) await doings[at]?.(file, step);
      file.close();
    },
  },
  'makes a plan': {
    prepare: async () => undefined,
    happen: async (folder, step) => {
      await step(() => createPlan({ path: planIn(folder) }, begin));
      await step(() => createPlan({ folder: plansIn(folder), name: 'plan' }, begin));
    },
  },
  'backs a plan up': {
    prepare: layPlan,
    happen: async (folder, step) => {
      const file = await opened(folder, step);
      await step(() => backUpNow(file, folder));
      await step(() => rename(file, 'Later'));
      await step(() => backUpNow(file, folder));
      file.close();
    },
  },
  'restores a copy': {
    prepare: layBackup,
    happen: async (folder, step) => {
      const copy = backupOf(folder);
      await step(() => restoreOver(planIn(folder), copy, backupsIn(folder)));
      await step(() => restoreBeside(copy, { folder: plansIn(folder), name: 'plan' }));
    },
  },
  'recovers a damaged plan, and restores over it': {
    prepare: async (folder) => {
      await layBackup(folder);
      truncateSync(planIn(folder), 40_000);
    },
    happen: async (folder, step) => {
      await step(() => recover(planIn(folder), { folder: plansIn(folder), name: 'recovered' }, null));
      await step(() => restoreOver(planIn(folder), backupOf(folder), backupsIn(folder)));
    },
  },
  merges: {
    prepare: layCopies,
    happen: async (folder, step) => {
      const ours = await opened(folder, step);
      const theirs = await opened(folder, step, asideIn(folder, 'copy.tangga'));
      await step(async () => {
        await restorePoint(ours.db, backupsIn(folder), 'merge');
        mergeInto(ours, theirs, new Map());
      });
      await step(() => ours.undo());
      ours.close();
      theirs.close();
    },
  },
  imports: {
    prepare: async (folder) => {
      await layPlan(folder);
      createPlan({ path: join(plansIn(folder), 'empty.tangga') }, { ...begin, sample: 'empty' });
      const { rowsToImport } = await import('../support/rows-to-import.ts');
      const { planAsJson } = await import('../../src/main/exchange/json/plan-as-json.ts');
      const file = await open(folder);
      writeFileSync(asideIn(folder, 'rows.json'), JSON.stringify(await rowsToImport(file)));
      writeFileSync(asideIn(folder, 'plan.json'), planAsJson(file));
      file.close();
    },
    happen: async (folder, step) => {
      const file = await opened(folder, step);
      const { take } = commands.import;
      const rows = inputOf(take, JSON.parse(readFileSync(asideIn(folder, 'rows.json'), 'utf8')));
      await step(() => file.run(take, rows));
      await step(() => file.undo());
      file.close();
      const text = readFileSync(asideIn(folder, 'plan.json'), 'utf8');
      await step(() => restorePlan({ folder: plansIn(folder), name: 'again' }, { name: 'plan.json', text }));
      const empty = await opened(folder, step, join(plansIn(folder), 'empty.tangga'));
      await step(async () => {
        const isDone = await restoreInto(empty, { name: 'plan.json', text }, backupsIn(folder));
        if (!isDone) throw new Problem('plan-file/read-only', { path: empty.path });
      });
      empty.close();
    },
  },
  'writes documents': {
    prepare: async (folder) => {
      await layPlan(folder);
      writeFileSync(join(plansIn(folder), 'book.pdf'), `%PDF-1.7 ${'older '.repeat(4_000)}`);
    },
    happen: async (folder, step) => {
      const pages = Buffer.from(`%PDF-1.7 ${'newer '.repeat(90_000)}`);
      const path = join(plansIn(folder), 'book.pdf');
      await step(() => saveFinished({ kind: 'chosen', path }, pages));
      await step(() =>
        saveFinished({ kind: 'free', folder: plansIn(folder), name: 'book', ending: 'pdf' }, pages),
      );
    },
  },
};

const ofEarlier: Readonly<Record<string, Story>> = Object.fromEntries(
  migrations.slice(0, -1).map(({ version }) => [`opens a plan of schema ${version}`, migration(version)]),
);

/** How often a program changes a plan that others change at the same time. */
const changesBeside = 12;

const besideOthers: Story = {
  prepare: layPlan,
  happen: async (folder, step) => {
    const file = await open(folder);
    for (let change = 1; change <= changesBeside; change++)
      await step(() => patiently(() => rename(file, `Change ${change} of ${process.pid}`)));
    file.close();
  },
};

/** What several deliver is written in one transaction; of those whose call is refused each is told by itself. */
const severalAtOnce: Story = {
  prepare: layPlan,
  happen: async (folder, step) => {
    const file = await open(folder);
    for (let round = 1; round <= 2; round++)
      await step(() =>
        file.together([() => rename(file, `Round ${round}`), () => checkIn(file), () => addRung(file)]),
      );
    file.close();
  },
};

export const severalAtOnceStory = 'takes several deliveries in one';
export const storiesOfToday: readonly string[] = Object.keys(ofToday);
export const migrationStories: readonly string[] = Object.keys(ofEarlier);

/** Everything that writes plans, or beside them, by what it is called. */
export const stories: Readonly<Record<string, Story>> = {
  ...ofToday,
  ...ofEarlier,
  [severalAtOnceStory]: severalAtOnce,
  'changes a plan beside others': besideOthers,
};
