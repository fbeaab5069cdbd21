import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from './open-tangga.ts';

const cli = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the built command line in a process of its own. */
export function tangga(
  words: readonly string[],
  folder: string,
  extra: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [cli, ...words], {
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

export interface ShownKeyResult {
  readonly id: string;
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
  readonly endsOn: string;
  readonly owner: string;
  readonly alignments: readonly {
    readonly isPrimary: boolean;
    readonly parent: { readonly kind: string; readonly id: string };
  }[];
  readonly keyResults: readonly ShownKeyResult[];
}

export interface ShownPlan {
  readonly cycles: readonly { readonly name: string }[];
  readonly objectives: readonly ShownObjective[];
}

/** The plan in a file as `tangga show --json` tells it. */
export async function show(path: string, folder: string): Promise<ShownPlan> {
  const { out, error } = await tangga(['show', path, '--json'], join(folder, 'reader'));
  if (error) throw new Error(error);
  return JSON.parse(out) as ShownPlan;
}
