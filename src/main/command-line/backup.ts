import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import type { KeptCopy } from '#contract/backup.ts';
import {
  copyTime,
  copyTitle,
  holdsWords,
  sinceWords,
  sizeWords,
  stateWords,
} from '#contract/sentences/backups.ts';
import { Problem } from '#domain/problem.ts';
import type { Translate } from '#texts/texts.ts';
import { backupFolder } from '../desk/store.ts';
import { copiesOfPlan, describeCopy } from '../plan-file/copies.ts';
import { restoreBeside, restoreOver } from '../plan-file/restore.ts';
import { forTerminal, printLine } from './output.ts';
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
  if (json) return printLine(JSON.stringify({ path, copies: all }, null, 2));
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
  from: string;
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

/** `tangga backup restore FILE --from COPY`: puts a copy in the place of the plan, or beside it with `--out`. */
export async function restoreCommand(file: string, { from, out, json }: RestoreOptions): Promise<void> {
  const path = resolve(file);
  const copy = await copyNamed(path, from);
  if (copy.path === path) throw misused(said('commandLine.backup.itself'));
  const when = copyTime(copy, languageOfUser());
  const tell = (restored: string, point: string | null, sentence: string) =>
    printLine(
      json
        ? JSON.stringify({ path: restored, from: copy.path, restorePoint: point }, null, 2)
        : forTerminal(sentence),
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
  if (json)
    await printLine(JSON.stringify({ path, isWhole: problem === null, problem, plan, holds, size }, null, 2));
  if (problem) throw new Problem(problem.code, problem.parameters);
  if (!json)
    await printLine(
      forTerminal(said('backups.isWhole', { path, holds: holdsWords(holds, languageOfUser()) })),
    );
}

/** Adds `tangga backup` with what can be done to the copies of a plan. */
export function addBackupCommands(program: Command, t: Translate): void {
  const backup = program
    .command('backup')
    .description(t('commandLine.backup.description'))
    .helpCommand('help [command]', t('commandLine.help'));
  backup
    .command('list')
    .description(t('commandLine.backup.list'))
    .argument('<file>', t('commandLine.plan'))
    .option('--json', t('commandLine.json'))
    .action(listCopiesCommand);
  backup
    .command('restore')
    .description(t('commandLine.backup.restore'))
    .argument('<file>', t('commandLine.plan'))
    .requiredOption('--from <copy>', t('commandLine.backup.from'))
    .option('--out <file>', t('commandLine.backup.out'))
    .option('--json', t('commandLine.json'))
    .action(restoreCommand);
  backup
    .command('verify')
    .description(t('commandLine.backup.verify'))
    .argument('<file>', t('commandLine.backup.verified'))
    .option('--json', t('commandLine.json'))
    .action(verifyCommand);
}
