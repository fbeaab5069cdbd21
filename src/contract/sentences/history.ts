import type { HistoryEntry } from '#contract/history.ts';
import type { CommandName } from '#domain/commands/commands.ts';
import { saidIn } from '#domain/said.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { instantWords } from './instant.ts';

/** What a command is called that is in the journal; one of a later version by its own name. */
function commandWords(action: string, language: Language): string {
  const texts: Readonly<Record<CommandName, string>> = textsOf(language)('history');
  return saidIn(texts, action) ?? action;
}

/** What the history says of an entry: the command and what it was done to. */
export const historyWords = (entry: Pick<HistoryEntry, 'action' | 'subject'>, language: Language): string =>
  `${commandWords(entry.action, language)} · ${entry.subject}`;

/** The same of several entries together: the command, and whether it was taken back or brought again. */
export function actionWords(
  { action, kind }: Pick<HistoryEntry, 'action' | 'kind'>,
  language: Language,
): string {
  const what = commandWords(action, language);
  return kind === 'do' ? what : textsOf(language)(`history.${kind}`, { what });
}

/** The same, and whether it was taken back or brought again by it. */
export function historySentence(entry: HistoryEntry, language: Language): string {
  const what = historyWords(entry, language);
  return entry.kind === 'do' ? what : textsOf(language)(`history.${entry.kind}`, { what });
}

/** Who wrote an entry, where they said so, and when, by the clock of this computer. */
export const signatureWords = ({ author, at }: { author: string; at: string }, language: Language): string =>
  [author, instantWords(at, language)].filter(Boolean).join(' · ');
