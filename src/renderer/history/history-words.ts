import type { HistoryEntry } from '#contract/history.ts';
import type { CommandName } from '#domain/commands/commands.ts';
import { t } from '../language/language.ts';

/** What the history says of an entry: the action and its subject. */
export function historyWords(entry: Pick<HistoryEntry, 'action' | 'subject'>): string {
  const texts: Readonly<Record<CommandName, string>> = t('history');
  return `${texts[entry.action as CommandName] ?? entry.action} · ${entry.subject}`;
}
