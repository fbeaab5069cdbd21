import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, parse, resolve } from 'node:path';
import dayjs from 'dayjs';
import { misreadSentence } from '#contract/sentences/imports.ts';
import { inputOf } from '#domain/commands/carry-out.ts';
import { commands } from '#domain/commands/commands.ts';
import { countsOf, outcomes } from '#domain/import/counted.ts';
import { type FailedTable, failedRows, failedRowsAsCsv } from '#domain/import/failed-rows.ts';
import type { Misread } from '#domain/import/found.ts';
import { keptOrders } from '#domain/import/kept-orders.ts';
import { isMappingOf } from '#domain/import/mapping-fits.ts';
import { sheetMappings } from '#domain/import/mapping-schema.ts';
import { type Proposal, proposedTables } from '#domain/import/proposal.ts';
import type { MappingOf } from '#domain/import/read.ts';
import type { Source } from '#domain/import/source.ts';
import { Problem } from '#domain/problem.ts';
import type { ChangeCauseName } from '#domain/tables/agreement.ts';
import { levels } from '#domain/tables/objective.ts';
import { backupFolder } from '../desk/store.ts';
import { heldAgainst } from '../exchange/bringing/held-against.ts';
import { isPlanJson } from '../exchange/json/plan-json.ts';
import { isUntouched, restoreInto } from '../exchange/json/restore-into.ts';
import { restorePlan } from '../exchange/json/restore-plan.ts';
import type { BroughtFile } from '../exchange/reading/read-file.ts';
import { forTerminal } from '../for-terminal.ts';
import { forkedProcess } from '../hosts/forked-process.ts';
import { inFolder } from '../plan-file/in-folder.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { Reader } from '../reader/reader.ts';
import { cycleFor } from './cycle-named.ts';
import { bytesOfNamed } from './named-file.ts';
import { forScripts, printLine } from './output.ts';
import { languageOfUser, said } from './spoken.ts';
import { withPlan } from './with-plan.ts';

interface ImportOptions {
  from: string[];
  map?: string;
  cycle?: string;
  dryRun?: true;
  json?: true;
  skipFailed?: string;
  cause?: ChangeCauseName;
}

/** A file that was named, with its bytes: a pipe can be read but once. */
interface Named extends BroughtFile {
  readonly bytes: Buffer;
}

async function sourcesIn(files: readonly Named[]): Promise<Source[]> {
  const reader = new Reader(forkedProcess);
  const sources: Source[] = [];
  for (const file of files) sources.push(...(await reader.sources(file)));
  return sources;
}

/** How tables are read that have the heads of what somebody wrote down. */
async function mappingIn(path: string | undefined): Promise<MappingOf> {
  if (path === undefined) return () => null;
  const text = (await bytesOfNamed(resolve(path))).toString('utf8');
  try {
    const mappings = sheetMappings.parse(JSON.parse(text));
    return (sheet) => mappings.find((mapping) => isMappingOf(mapping, sheet)) ?? null;
  } catch (error) {
    throw new Problem('import/no-mapping', { path }, { cause: error });
  }
}

/** Writes rows aside that are not understood; those of a further table have a head of their own, and a file of their own. */
async function writeFailed(tables: readonly FailedTable[], path: string): Promise<string[]> {
  const { dir, name, ext } = parse(path);
  const paths = tables.map((_, index) => (index === 0 ? path : join(dir, `${name}-${index + 1}${ext}`)));
  for (const [index, table] of tables.entries())
    await writeFile(paths[index] as string, failedRowsAsCsv(table));
  return paths;
}

/** What becomes of everything, in words: objectives and key results level by level, then the rest. */
function proposalWords(proposal: Proposal): string[] {
  return outcomes.flatMap((outcome) => {
    const { byTable, byLevel } = countsOf(proposal, outcome);
    const words = (counts: Partial<Record<(typeof proposedTables)[number], number>>) =>
      proposedTables
        .filter((table) => (counts[table] ?? 0) > 0)
        .map((table) => said(`imports.counted.${table}`, { count: counts[table] ?? 0 }))
        .join(', ');
    const lines = levels.flatMap((level) => {
      const counted = words(byLevel[level]);
      return counted === '' ? [] : [`  ${said('vocabulary.levels')[level]}: ${counted}`];
    });
    const { objective: _, keyResult: __, ...others } = byTable;
    const rest = words(others);
    if (rest !== '') lines.push(`  ${rest}`);
    return lines.length === 0 ? [] : [said('imports.outcome')[outcome], ...lines];
  });
}

/** Names that are like those of people of the plan, and taken for others all the same. */
function similarWords({ people }: Proposal, { plan }: PlanFile): string[] {
  return people.flatMap(({ name, kind, candidates }) => {
    if (kind !== 'similar') return [];
    const names = candidates.flatMap((id) => plan.tables.person.get(id)?.name ?? []);
    return [said('imports.similar', { name, names: names.join(', '), count: names.length })];
  });
}

/** A proposal for scripts. */
const asJson = (
  proposal: Proposal,
  layout: string | null,
  skipped: readonly Misread[],
  isWritten: boolean,
) => ({
  layout,
  ...Object.fromEntries(outcomes.map((outcome) => [outcome, countsOf(proposal, outcome).byTable])),
  entries: proposal.entries,
  people: proposal.people,
  skipped: skipped.map((misread) => ({ ...misread, reason: misreadSentence(misread, languageOfUser()) })),
  isWritten,
});

/**
 * Makes a plan again that was exported as JSON, where there is no plan yet or an empty one that nobody touched; answers
 * whether it did.
 * @throws Problem as `restorePlan`
 */
async function restored(path: string, files: readonly Named[], { json, dryRun: isTrial }: ImportOptions) {
  const [from, ...others] = files;
  if (from === undefined || others.length > 0) return false;
  const plan = { name: from.name, text: from.bytes.toString('utf8') };
  if (!isPlanJson(plan.text)) return false;
  const isNew = !existsSync(path);
  if (!isNew && !(await withPlan(path, isUntouched))) return false;
  if (isTrial) await inFolder((folder) => restorePlan({ path: join(folder, 'plan.tangga') }, plan));
  else if (isNew) restorePlan({ path }, plan);
  else if (!(await withPlan(path, (planFile) => restoreInto(planFile, plan, backupFolder())))) return false;
  const told = isTrial ? said('imports.dryRun') : said('imports.restored', { path });
  await printLine(json ? forScripts({ path, isWritten: !isTrial }) : forTerminal(told));
  return true;
}

/** `tangga import PLAN --from FILE…`: holds files against the plan, says what becomes of it, and does it. */
export async function importCommand(file: string, options: ImportOptions): Promise<void> {
  const files: Named[] = [];
  for (const path of options.from.map((given) => resolve(given)))
    files.push({ name: basename(path), bytes: await bytesOfNamed(path) });
  if (await restored(resolve(file), files, options)) return;
  const [sources, mappingOf] = [await sourcesIn(files), await mappingIn(options.map)];
  await withPlan(file, async (planFile) => {
    const names = files.map(({ name }) => name).join(', ');
    const { found, proposal, rows, trial } = heldAgainst(planFile, sources, {
      cycleId: cycleFor(planFile.plan, options.cycle, dayjs().format('YYYY-MM-DD')).id,
      subject: names,
      mappingOf,
      decided: () => undefined,
      leftOut: new Set(),
      cause: options.cause,
    });
    const { misread, entries } = proposal;
    if (misread.length > 0 && options.skipFailed === undefined) {
      const rows = misread.map((one) => `\n${misreadSentence(one, languageOfUser())}`).join('');
      throw new Problem('import/not-understood', { count: misread.length, rows: `${rows}\n` });
    }
    if (entries.length === 0) throw new Problem('import/nothing-found', { files: names });
    const kept = keptOrders(proposal, planFile.plan);
    if (trial.kind === 'refused') throw trial.problem;
    const isWritten = trial.kind === 'does' && !options.dryRun;
    if (isWritten) planFile.run(commands.import.take, inputOf(commands.import.take, rows));
    const skippedTo = misread.length > 0 && options.skipFailed ? resolve(options.skipFailed) : null;
    const tables = failedRows(sources, found, misread, {
      head: said('imports.reasonHead'),
      reasonOf: (one) => misreadSentence(one, languageOfUser()),
    });
    const written = skippedTo ? await writeFailed(tables, skippedTo) : [];
    if (options.json) {
      await printLine(forScripts(asJson(proposal, found.layout, misread, isWritten)));
      return;
    }
    const lines = [
      ...(found.layout === null ? [] : [said('imports.layout', { layout: found.layout })]),
      ...proposalWords(proposal),
      ...similarWords(proposal, planFile),
      ...(entries.some(({ table, outcome }) => table === 'keyResult' && outcome === 'created')
        ? [said('imports.order')]
        : []),
      ...(kept > 0 ? [said('imports.orderKept', { count: kept })] : []),
      ...(written.length > 0
        ? [said('imports.skipped', { count: misread.length, path: written.join(', ') })]
        : []),
      trial.kind === 'nothing'
        ? said('imports.nothingNew')
        : isWritten
          ? said('imports.done')
          : said('imports.dryRun'),
    ];
    await printLine(forTerminal(lines.join('\n')));
  });
}
