import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { ConflictTold, MergeTold, SideTold } from '#contract/merge.ts';
import { instantWords } from '#contract/sentences/instant.ts';
import { sideWords } from '#contract/sentences/merge.ts';
import type { Side } from '#domain/merge/copy.ts';
import { Problem } from '#domain/problem.ts';
import { backupFolder } from '../desk/store.ts';
import { forTerminal } from '../for-terminal.ts';
import { copyWhole } from '../plan-file/backup.ts';
import { type Merging, mergeInto, mergeOf } from '../plan-file/merge/merge-files.ts';
import { tellMerge } from '../plan-file/merge/tell-merge.ts';
import { openPlanFile } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { restorePoint } from '../plan-file/restore-point.ts';
import { toProblem } from '../plan-file/sqlite-problem.ts';
import { takeIn } from '../plan-file/taken-in.ts';
import { copyLetters } from './copy-letters.ts';
import { bytesOfNamed } from './named-file.ts';
import { forScripts, printLine } from './output.ts';
import { languageOfUser, said } from './spoken.ts';
import { withPlan } from './with-plan.ts';

type Letter = (typeof copyLetters)[number];

const sideOf: Record<Letter, Side> = { a: 'ours', b: 'theirs' };
const letterOf: Record<Side, Letter> = { ours: 'a', theirs: 'b' };

interface MergeOptions {
  out?: string;
  dryRun?: true;
  json?: true;
  decide?: string;
  prefer?: Letter;
}

const decisionsSchema = z.record(z.string(), z.enum(copyLetters));

/** @throws Problem `merge/decisions-unreadable` */
async function decisionsIn(path: string | undefined): Promise<Map<string, Side>> {
  if (path === undefined) return new Map();
  try {
    const read = decisionsSchema.parse(JSON.parse((await bytesOfNamed(path)).toString()));
    return new Map(Object.entries(read).map(([id, letter]) => [id, sideOf[letter]]));
  } catch (error) {
    const problem = toProblem(error, path);
    if (problem instanceof Problem) throw problem;
    const detail =
      error instanceof z.ZodError ? (error.issues[0]?.path.join('.') ?? '') : (error as Error).message;
    throw new Problem('merge/decisions-unreadable', { path, detail }, { cause: error });
  }
}

/** What the copies come to with what was decided; where one is preferred, also for what comes up by that. */
function decided(ours: PlanFile, theirs: PlanFile, decisions: Map<string, Side>, prefer?: Side): Merging {
  for (;;) {
    const merging = mergeOf(ours, theirs, decisions);
    const { open } = merging.merge;
    if (prefer === undefined || open.length === 0) return merging;
    for (const { id } of open) decisions.set(id, prefer);
  }
}

/** Writes the merged plan as a file of its own, and answers its path. */
async function mergeBeside(ours: PlanFile, theirs: PlanFile, decisions: Map<string, Side>, out: string) {
  if (existsSync(out)) throw new Problem('plan-file/exists', { path: out });
  await takeIn({ path: out }, out, async (part) => {
    await copyWhole(ours.db, part);
    const file = await openPlanFile(part, async () => undefined);
    try {
      mergeInto(file, theirs, decisions);
    } finally {
      file.close();
    }
  });
}

const asJson = ({ kind, id, title, context, ...sides }: ConflictTold, taken: Side | undefined) => ({
  id,
  kind,
  title,
  context,
  a: sides.ours,
  b: sides.theirs,
  taken: taken ? letterOf[taken] : null,
});

function sideLines(letter: Letter, told: SideTold): string[] {
  return [
    `    ${letter}  ${sideWords(told)}`,
    ...told.history.map(({ signature, sentence }) => `         ${signature}  ${sentence}`),
  ];
}

function mergeLines(told: MergeTold, decisions: ReadonlyMap<string, Side>): string[] {
  const { together, counts, conflicts } = told;
  return [
    `${said('merge.fit', { count: together })}${counts.length > 0 ? `: ${counts.join(' · ')}` : ''}`,
    ...conflicts.flatMap(({ id, title, context, ours, theirs }) => {
      const taken = decisions.get(id);
      const letter = taken ? ` · ${said('merge.taken', { copy: letterOf[taken] })}` : '';
      return [
        `${title}${context === '' ? '' : ` · ${context}`}${letter}`,
        `    ${id}`,
        ...sideLines('a', ours),
        ...sideLines('b', theirs),
      ];
    }),
  ];
}

/** `tangga merge A B`: brings two copies of a plan together; with open conflicts it writes nothing and tells of them. */
export async function mergeCommand(a: string, b: string, options: MergeOptions): Promise<void> {
  const [path, copy] = [resolve(a), resolve(b)];
  await withPlan(a, (ours) =>
    withPlan(b, async (theirs) => {
      if (realpathSync(path) === realpathSync(copy)) throw new Problem('merge/same-file', { path: copy });
      const decisions = await decisionsIn(options.decide);
      const merging = decided(ours, theirs, decisions, options.prefer && sideOf[options.prefer]);
      const told = tellMerge(merging, languageOfUser());
      const { open, brought } = merging.merge;
      const isWritten = open.length === 0 && !options.dryRun && (told.isNews || options.out !== undefined);
      const out = options.out === undefined ? null : resolve(options.out);
      let point: string | null = null;
      if (isWritten && out !== null) await mergeBeside(ours, theirs, decisions, out);
      else if (isWritten) {
        if (ours.isReadOnly) throw new Problem('plan-file/read-only', { path });
        point = await restorePoint(ours.db, backupFolder(), 'merge');
        mergeInto(ours, theirs, decisions);
      }
      const into = out ?? path;
      if (options.json) {
        const { apartSince, together, counts, conflicts } = told;
        const json = {
          into,
          apartSince,
          together,
          counts,
          brought: brought.length,
          conflicts: conflicts.map((conflict) => asJson(conflict, decisions.get(conflict.id))),
          open: open.length,
          isNews: told.isNews,
          isWritten,
          restorePoint: point,
        };
        await printLine(forScripts(json));
      } else {
        const moment = instantWords(told.apartSince, languageOfUser());
        const lines = [
          said('merge.apart', { plan: path, copy, moment }),
          ...(told.isNews ? mergeLines(told, decisions) : [said('merge.same', { copy })]),
          ...(open.length > 0 ? [said('merge.line.decide')] : []),
          ...(isWritten ? [said('merge.line.into', { path: into })] : [said('merge.line.dryRun')]),
          ...(point ? [said('merge.line.point', { path: point })] : []),
        ];
        await printLine(forTerminal(lines.join('\n')));
      }
      if (open.length > 0) throw new Problem('merge/undecided', { count: open.length });
    }),
  );
}
