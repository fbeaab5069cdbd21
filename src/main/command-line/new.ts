import { basename, resolve } from 'node:path';
import dayjs from 'dayjs';
import type { Sample } from '#contract/plan-file.ts';
import type { Language } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';
import { createPlan } from '../samples/create-plan.ts';

interface NewOptions {
  sample: Sample;
  language: Language;
  name?: string;
  people: number;
  seed: number;
  json?: true;
}

/** `tangga new FILE`: makes a plan file. */
export function newCommand(file: string, options: NewOptions): void {
  const path = resolve(file);
  const name = (options.name ?? basename(path).replace(/\.tangga$/u, '')).trim();
  if (name === '') throw new Problem('command-line/usage', { detail: 'A plan needs a name.' });
  createPlan(path, {
    name,
    language: options.language,
    sample: options.sample,
    reference: { people: options.people, seed: options.seed },
    today: dayjs().format('YYYY-MM-DD'),
  });
  console.log(options.json ? JSON.stringify({ path }) : path);
}
