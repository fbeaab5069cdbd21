import { basename, resolve } from 'node:path';
import dayjs from 'dayjs';
import type { Sample } from '#contract/plan-file.ts';
import { planName, planNameLimit } from '#domain/commands/plan/plan-name.ts';
import type { Language } from '#texts/languages.ts';
import { createPlan } from '../samples/create-plan.ts';
import { forScripts, printLine } from './output.ts';
import { misused, said } from './spoken.ts';

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
  if (!name.success) throw misused(said('commandLine.usage.name', { most: planNameLimit }));
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
  await printLine(options.json ? forScripts({ path }, 0) : path);
}
