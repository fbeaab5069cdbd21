import type { HistoryEntry } from '#contract/history.ts';
import { t } from '../language/language.ts';

/** What the history says of an entry: the action and its subject. */
export function historyWords(entry: Pick<HistoryEntry, 'action' | 'subject'>): string {
  const texts = t('history') as Readonly<Record<string, string>>;
  return `${texts[entry.action] ?? entry.action} · ${entry.subject}`;
}
