import type { z } from 'zod';
import type { commands } from '#domain/commands/commands.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { heldAgainst } from '../../src/main/exchange/bringing/held-against.ts';
import { readFile } from '../../src/main/exchange/reading/read-file.ts';
import type { PlanFile } from '../../src/main/plan-file/plan-file.ts';
import { testDay } from './find-rows.ts';

const table = `Objective,Key result,Owner,Baseline,Target,Current
Win new customers,Trial sign-ups a week,Ayu Lestari,10,40,25
Win new customers,Price page rewritten,Dewi,,,
Answer sooner,Hours until an answer,Ayu Lestari,30,4,12
`;

/** What comes into a plan from a table of objectives and key results. */
export async function rowsToImport(file: PlanFile): Promise<z.input<typeof commands.import.take.input>> {
  const sources = await readFile({ name: 'okr.csv', bytes: Buffer.from(table) });
  return heldAgainst(file, sources, {
    cycleId: currentCycle(file.plan, testDay)?.id ?? '',
    subject: 'okr.csv',
    mappingOf: () => null,
    decided: () => undefined,
    leftOut: new Set(),
    cause: undefined,
  }).rows;
}
