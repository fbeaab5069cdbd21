import { basename, resolve } from 'node:path';
import dayjs from 'dayjs';
import { planName, planNameLimit, type Sample } from '#contract/plan-file.ts';
import { Problem } from '#domain/problem.ts';
import type { Language } from '#texts/languages.ts';
import { createPlan } from '../samples/create-plan.ts';
import { printLine } from './output.ts';

interface NewOptions {
  sample: Sample;
  language: Language;
  name?: string;
  people: number;
  seed: number;
  json?: true;
}

/** `tangga new FILE`: makes a plan file. */
export async function newCommand(file: string, options: NewOptions): Promise<void> {
  const path = resolve(file);
  const name = planName.safeParse(options.name ?? basename(path).replace(/\.tangga$/iu, ''));
  if (!name.success)
    throw new Problem('command-line/usage', {
      detail: `A plan needs a name of one line and at most ${planNameLimit} characters: say it with --name.`,
    });
  createPlan(
    { path },
    {
      name: name.data,
      language: options.language,
      sample: options.sample,
      reference: { people: options.people, seed: options.seed },
      today: dayjs().format('YYYY-MM-DD'),
    },
  );
  await printLine(options.json ? JSON.stringify({ path }) : path);
}
