import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import dayjs from 'dayjs';
import type { ContractClient } from '#contract/contract.ts';
import type { Sample } from '#contract/plan-file.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { Desk } from '../../src/main/desk/desk.ts';
import type { Host } from '../../src/main/desk/host.ts';
import type { PlanWindow } from '../../src/main/desk/plan-window.ts';
import { Store } from '../../src/main/desk/store.ts';
import { Exporter } from '../../src/main/exporter/exporter.ts';
import { forkedProcess } from '../../src/main/hosts/forked-process.ts';
import { WarmPress } from '../../src/main/paper/press.ts';
import { openPlanFile } from '../../src/main/plan-file/open.ts';
import type { PlanFile } from '../../src/main/plan-file/plan-file.ts';
import { Reader } from '../../src/main/reader/reader.ts';
import { createPlan } from '../../src/main/samples/create-plan.ts';
import { appRouter } from '../../src/main/services/router.ts';
import type { Language } from '../../src/texts/languages.ts';
import { testDay } from './find-rows.ts';

export const testFolder = (): string => mkdtempSync(join(tmpdir(), 'tangga-test-'));

/** A new plan file of a sample, and its path. */
export function planOnDisk(
  sample: Sample = 'tour',
  language: Language = 'en',
  folder = testFolder(),
): string {
  const path = join(folder, `${sample}.tangga`);
  createPlan({ path }, { name: 'Test plan', sample, language, today: testDay });
  return path;
}

/** Opens a plan file as the program does, without a backup. */
export const openPlan = (path: string): Promise<PlanFile> => openPlanFile(path, async () => undefined);

/** A press of a process of its own, as the browser host and the command line have it; tests close it. */
export const realPress = (): WarmPress => new WarmPress(forkedProcess);

/** Takes documents that are made for no file. */
export const nowhere = { add: async () => undefined, clear: () => undefined };

/** Reads files in processes of their own, which end with each. */
export const realReader = new Reader(forkedProcess);

/** Writes whole plans in processes of their own, as the program does. */
export const realExporter = new Exporter(forkedProcess);

/** A process of the program with one window on a plan. Written out: what is inferred is too long to be written. */
export interface TestWindow {
  readonly client: ContractClient;
  readonly desk: Desk;
  readonly window: PlanWindow;
  readonly plan: () => Plan;
  /** The plan by which a cycle is judged today. */
  readonly planOf: (cycle: Cycle) => Plan;
  readonly close: () => ReturnType<Desk['close']>;
}

/** Opens a window on a plan, called through the real router. */
export async function windowOn(path: string | null, host: Partial<Host> = {}): Promise<TestWindow> {
  const folder = testFolder();
  const desk = new Desk(
    {
      kind: 'browser',
      press: realPress(),
      reader: realReader,
      exporter: realExporter,
      plansFolder: folder,
      ...host,
    },
    new Store(folder),
    path,
  );
  const window = desk.window('test');
  const client: ContractClient = createRouterClient(appRouter, { context: { window } });
  await client.planFile.current();
  return {
    client,
    desk,
    window,
    plan: () => window.planFile.plan,
    planOf: (cycle: Cycle) => window.planFile.readings.planOf(cycle, dayjs().format('YYYY-MM-DD')),
    close: () => desk.close(),
  };
}

/** The problem code that a call is refused with. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { data, code } = error as { data?: { code?: string }; code?: string };
    return data?.code ?? code ?? String(error);
  }
  return 'not refused';
}
