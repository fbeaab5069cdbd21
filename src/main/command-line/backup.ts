import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { KeptCopy, Recovered } from '#contract/backup.ts';
import {
  copyTime,
  copyTitle,
  holdsWords,
  sinceWords,
  sizeWords,
  stateWords,
} from '#contract/sentences/backups.ts';
import { recoveryLines } from '#contract/sentences/recovery.ts';
import { Problem } from '#domain/problem.ts';
import { backupFolder } from '../desk/store.ts';
import { forTerminal } from '../for-terminal.ts';
import { latestBackup } from '../plan-file/backup.ts';
import { copiesOfPlan, describeCopy } from '../plan-file/copies.ts';
import { recoverAt } from '../plan-file/door/door.ts';
import { inFolder } from '../plan-file/in-folder.ts';
import { restoreBeside, restoreOver } from '../plan-file/restore.ts';
import { forScripts, printLine } from './output.ts';
import { languageOfUser, misused, said } from './spoken.ts';

interface JsonOption {
  json?: true;
}

/** A copy for scripts, with what the window says of it. */
const told = (copy: KeptCopy, planId: string | null) => {
  const language = languageOfUser();
  return {
    ...copy,
    name: basename(copy.path),
    isWhole: copy.problem === null,
    isSamePlan: planId === null || copy.plan === null ? null : copy.plan.id === planId,
    changesSince: copy.since?.count ?? null,
    title: copyTitle(copy, language),
    sentence: sinceWords(copy, planId, language),
  };
};

/** `tangga backup list FILE`: tells which copies of a plan are kept, the latest first. */
export async function listCopiesCommand(file: string, { json }: JsonOption): Promise<void> {
  const path = resolve(file);
  const { planId, copies } = await copiesOfPlan(path, backupFolder());
  const all = copies.map((copy) => told(copy, planId));
  if (json) return printLine(forScripts({ path, copies: all }));
  const language = languageOfUser();
  const lines = all.flatMap((copy) => [
    [copy.title, sizeWords(copy.size, language), stateWords(copy, language)].join(' · '),
    ...[holdsWords(copy.holds, language), copy.sentence, copy.path]
      .filter(Boolean)
      .map((line) => `    ${line}`),
  ]);
  return printLine(forTerminal(lines.join('\n') || said('backups.none', { path })));
}

interface RestoreOptions extends JsonOption {
  from?: string;
  recover?: true;
  out?: string;
}

/** The copy that a user named: a file, or one of those that are kept by its name. */
async function copyNamed(path: string, named: string): Promise<KeptCopy> {
  if (existsSync(resolve(named))) return describeCopy(resolve(named), null);
  const { copies } = await copiesOfPlan(path, backupFolder());
  const found = copies.find((copy) => basename(copy.path) === named);
  if (!found) throw new Problem('plan-file/no-copy', { path, copy: named });
  return found;
}

async function recoverTo(path: string, out: string, isJson: boolean): Promise<void> {
  const recovered = await recoverAt(path, { path: out }, await latestBackup(path, backupFolder()));
  const lines = [
    said('backups.recoveredTo', { path, made: recovered.path }),
    ...recoveryLines(recovered, languageOfUser()),
  ];
  await printLine(isJson ? forScripts(recovered) : forTerminal(lines.join('\n')));
}

/** `tangga backup restore FILE --from COPY`: puts a copy in the place of the plan, or beside it with `--out`. */
export async function restoreCommand(
  file: string,
  { from, recover: isRecovery, out, json }: RestoreOptions,
): Promise<void> {
  const path = resolve(file);
  if (isRecovery && out !== undefined) return recoverTo(path, resolve(out), json === true);
  if (from === undefined) throw misused(said('commandLine.backup.fromOrRecover'));
  const copy = await copyNamed(path, from);
  if (copy.path === path) throw misused(said('commandLine.backup.itself'));
  const when = copyTime(copy, languageOfUser());
  const tell = (restored: string, point: string | null, sentence: string) =>
    printLine(
      json ? forScripts({ path: restored, from: copy.path, restorePoint: point }) : forTerminal(sentence),
    );
  if (out !== undefined) {
    const beside = await restoreBeside(copy.path, { path: resolve(out) });
    return tell(beside, null, said('backups.restoredBeside', { path: beside, when }));
  }
  const point = await restoreOver(path, copy.path, backupFolder());
  const sentence =
    point === null
      ? said('backups.restoredGone', { path, when })
      : said('backups.restoredOver', { path, when, point });
  return tell(path, point, sentence);
}

/**
 * `tangga backup verify FILE`: tells whether a plan or a copy of one is whole; where it is not, why.
 * @throws Problem as `openPlanFile`
 */
export async function verifyCommand(file: string, { json }: JsonOption): Promise<void> {
  const path = resolve(file);
  if (!existsSync(path)) throw new Problem('plan-file/not-found', { path });
  const { problem, plan, holds, size } = await describeCopy(path, null);
  const recoverable = problem && (await recoverableOf(path));
  if (json)
    await printLine(forScripts({ path, isWhole: problem === null, problem, plan, holds, size, recoverable }));
  const language = languageOfUser();
  if (!json && recoverable) await printLine(forTerminal(recoveryLines(recoverable, language).join('\n')));
  if (problem) throw new Problem(problem.code, problem.parameters);
  if (!json)
    await printLine(forTerminal(said('backups.isWhole', { path, holds: holdsWords(holds, language) })));
}

/** What could be recovered of a damaged plan, found by doing it where nobody looks; null where nothing can. */
async function recoverableOf(path: string): Promise<Omit<Recovered, 'path'> | null> {
  try {
    return await inFolder(async (folder) => {
      const copy = await latestBackup(path, backupFolder());
      const { path: _, ...recoverable } = await recoverAt(path, { folder, name: 'recovered' }, copy);
      return recoverable as Recovered;
    });
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
