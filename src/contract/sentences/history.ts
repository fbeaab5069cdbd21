import type { HistoryEntry } from '#contract/history.ts';
import type { CommandName } from '#domain/commands/commands.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { instantWords } from './instant.ts';

/** What the history says of an entry: the command and what it was done to. */
export function historyWords(entry: Pick<HistoryEntry, 'action' | 'subject'>, language: Language): string {
  const texts: Readonly<Record<CommandName, string>> = textsOf(language)('history');
  return `${texts[entry.action as CommandName] ?? entry.action} · ${entry.subject}`;
}

/** The same, and whether it was taken back or brought again by it. */
export function historySentence(entry: HistoryEntry, language: Language): string {
  const what = historyWords(entry, language);
  return entry.kind === 'do' ? what : textsOf(language)(`history.${entry.kind}`, { what });
}

/** Who wrote an entry, where they said so, and when, by the clock of this computer. */
export const signatureWords = ({ author, at }: { author: string; at: string }, language: Language): string =>
  [author, instantWords(at, language)].filter(Boolean).join(' · ');
