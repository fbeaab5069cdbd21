import type { HistoryFilter } from '#contract/history.ts';
import { type CommandName, commands } from '#domain/commands/commands.ts';
import { beforeDay, endOfDay } from '#domain/cycle/days.ts';
import { fold } from '#domain/search/fold.ts';
import { t } from '../language/language.ts';

/** What the commands of the program are about. */
export type Subject = keyof typeof commands;
export const subjects = Object.keys(commands) as readonly Subject[];

/** What somebody looks for in the history. */
export interface Sought {
  readonly text: string;
  readonly author: string | null;
  readonly subject: Subject | null;
  /** Days. */
  readonly since: string | null;
  readonly until: string | null;
}

export const everything: Sought = { text: '', author: null, subject: null, since: null, until: null };

const named = (subject: Subject): string[] =>
  Object.values(commands[subject] as Readonly<Record<string, { readonly name: string }>>).map(
    ({ name }) => name,
  );

/** The actions whose words hold a text. */
function actionsSaid(text: string): string[] {
  const words: Readonly<Record<CommandName | 'history.take-back', string>> = t('history');
  return Object.entries(words).flatMap(([action, said]) => (fold(said).includes(fold(text)) ? [action] : []));
}

/** The same as the file is asked. */
export function filterOf({ text, author, subject, since, until }: Sought): HistoryFilter {
  const words = text.trim();
  return {
    author,
    actions: subject && named(subject),
    since: since && beforeDay(since),
    until: until && endOfDay(until),
    words: words === '' ? null : { text: words, actions: actionsSaid(words) },
  };
}
