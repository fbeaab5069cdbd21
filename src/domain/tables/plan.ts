import { z } from 'zod';
import { languages } from '#texts/languages.ts';
import { once } from '../once.ts';
import { currency, instant, label, title } from './column.ts';
import { table } from './table.ts';

export const language = z.enum(languages);

/** The one row that names the plan. */
export const plan = table('plan', () => ({
  name: title,
  language,
  currency,
  owner: label,
  ladderUpsideDown: z.boolean(),
  createdAt: instant,
}));

/** What people keep for the next time, as JSON. */
const kept = once(() => ({ name: title, content: z.string().max(20_000), createdAt: instant }));

export const template = table('template', kept);
export const agenda = table('agenda', kept);
