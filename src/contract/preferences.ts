import { z } from 'zod';
import { language } from '#domain/tables/plan.ts';
import { attachments } from './document.ts';

export const preferencesSchema = z.object({
  language,
  theme: z.enum(['system', 'light', 'dark']),
  paper: z.enum(['A4', 'Letter']),
  /** Whether a check-in that is due is said; nobody is reminded before being asked. */
  reminders: z.enum(['unasked', 'on', 'off']),
  /** By which name changes are signed in the plans that this computer writes; empty for none. */
  author: z.string().trim().max(200),
  /** What goes along inside the book of a plan, by the plan's id. */
  attached: z.record(z.string(), z.enum(attachments)),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** What holds until something else is chosen; the language is the system's. */
export const usualPreferences: Omit<Preferences, 'language'> = {
  theme: 'system',
  paper: 'A4',
  reminders: 'unasked',
  author: '',
  attached: {},
};
