import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from './open-tangga.ts';

const virtualTime = fileURLToPath(new URL('./virtual-time.mjs', import.meta.url));
const cli = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the built command line in a process of its own; `TANGGA_TEST_OFFSET` moves its clock. */
export function tangga(
  words: readonly string[],
  folder: string,
  extra: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, ['--import', virtualTime, cli, ...words], {
    env: { ...environment(folder), ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    error += data;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, error })));
}

export interface ShownCheckIn {
  readonly checkedOn: string;
  readonly value: number;
  readonly confidence: number | null;
  readonly note: string;
}

export interface ShownKeyResult {
  readonly id: string;
  readonly weight: number;
  readonly createdAt: string;
  readonly comparison: string | null;
  readonly dueOn: string | null;
  readonly ownerId: string | null;
  readonly baselinePeriod: string;
  readonly carriedFromId: string | null;
  readonly checkIns: readonly ShownCheckIn[];
  readonly steps: readonly { readonly title: string; readonly doneOn: string | null }[];
  /** Fractions that the program computes. */
  readonly progress: number;
  readonly expected: number;
  readonly score: number;
  readonly state: string;
  readonly title: string;
  readonly rung: number;
  readonly kind: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly confidence: number | null;
  readonly initiatives: readonly { readonly title: string }[];
}

export interface ShownObjective {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly cycleId: string;
  readonly createdAt: string;
  readonly templateKey: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly owner: string;
  readonly carriedFromId: string | null;
  readonly progress: number | null;
  readonly score: number | null;
  readonly state: string;
  readonly reviews: readonly { readonly decision: string | null; readonly whatMadeItHard: string }[];
  readonly alignments: readonly {
    readonly isPrimary: boolean;
    readonly parent: { readonly kind: string; readonly id: string };
  }[];
  readonly keyResults: readonly ShownKeyResult[];
}

export interface ShownPlan {
  readonly cycles: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: string;
    readonly endsOn: string;
    readonly calibration: number | null;
    readonly review: {
      readonly mean: number | null;
      readonly good: number;
      readonly warn: number;
      readonly bad: number;
    };
    readonly causes: readonly { readonly name: string; readonly votes: number; readonly isChosen: boolean }[];
    readonly improvements: readonly { readonly problem: string }[];
  }[];
  readonly objectives: readonly ShownObjective[];
}

/** The plan in a file as `tangga show --json` tells it. */
export async function show(path: string, folder: string): Promise<ShownPlan> {
  const { out, error } = await tangga(['show', path, '--json'], join(folder, 'reader'));
  if (error) throw new Error(error);
  return JSON.parse(out) as ShownPlan;
}
