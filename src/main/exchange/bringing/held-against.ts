import dayjs from 'dayjs';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { otherOwnersSentence } from '#contract/sentences/imports.ts';
import { commands } from '#domain/commands/commands.ts';
import { type DryRun, dryRun } from '#domain/commands/dry-run.ts';
import { withoutRows } from '#domain/import/decided.ts';
import type { Found } from '#domain/import/found.ts';
import { propose } from '#domain/import/match.ts';
import type { Decided } from '#domain/import/match-organisation.ts';
import type { Proposal } from '#domain/import/proposal.ts';
import { type MappingOf, readSources } from '#domain/import/read.ts';
import type { Source } from '#domain/import/source.ts';
import type { ChangeCauseName } from '#domain/tables/agreement.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';

/** What people said about files. */
export interface Said {
  /** Where objectives go whose cycle the files do not name. */
  readonly cycleId: string;
  /** What the history calls what comes in. */
  readonly subject: string;
  readonly mappingOf: MappingOf;
  readonly decided: Decided;
  /** The keys of the places of rows that stay out. */
  readonly leftOut: ReadonlySet<string>;
  /** Why a cycle that was agreed on is changed by it. */
  readonly cause: ChangeCauseName | undefined;
}

/** Files held against a plan: what was found, what would become of it, and whether the plan takes that. */
export interface HeldAgainst {
  readonly found: Found;
  readonly proposal: Proposal;
  /** What the command is told. */
  readonly rows: z.input<typeof commands.import.take.input>;
  readonly trial: DryRun;
}

const mostOfSubject = 1000;

/** Reads what stands in files as a plan, and holds it against one, which stays as it is. */
export function heldAgainst(planFile: PlanFile, sources: readonly Source[], said: Said): HeldAgainst {
  const { plan, checkIns } = planFile;
  const { language, currency } = plan.about;
  const today = dayjs().format('YYYY-MM-DD');
  const found = withoutRows(
    readSources(sources, { language, today, currency }, said.mappingOf),
    said.leftOut,
  );
  const proposal = propose(found, plan, {
    today,
    cycleId: said.cycleId,
    subject: said.subject.slice(0, mostOfSubject),
    newId,
    decided: said.decided,
    others: (owners) => otherOwnersSentence(owners, language),
    checkInOn: (keyResultId, day) => checkIns.on(keyResultId, day),
  });
  const rows = { ...proposal.rows, cause: said.cause };
  return { found, proposal, rows, trial: dryRun(plan, commands.import.take, rows, { newId, checkIns }) };
}
