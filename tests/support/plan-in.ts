import { join } from 'node:path';
import dayjs from 'dayjs';
import type { ShownPlan } from './command-line.ts';
import type { readAsData } from './plan-as-data.ts';
import { type SourceRunner, sourceRunner } from './source-runner.ts';
import { storyAhead } from './story-day.ts';

let source: Promise<SourceRunner> | null = null;

/**
 * The plan in a file as `tangga show --json` tells it, read in this process: a story that looks often would wait for the command
 * line longer than for its program. `ahead` is how far the story's clock is ahead of the real one, in milliseconds.
 */
export async function planIn(path: string, ahead = storyAhead): Promise<ShownPlan> {
  source ??= sourceRunner();
  const reader = await (await source).import(join(import.meta.dirname, 'plan-as-data.ts'));
  const read = reader.readAsData as typeof readAsData;
  return JSON.parse(JSON.stringify(read(path, dayjs(Date.now() + ahead).format('YYYY-MM-DD')))) as ShownPlan;
}
