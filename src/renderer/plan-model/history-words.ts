import type { HistoryEntry } from '#contract/history.ts';
import { i18n } from '../i18n/i18n.ts';

/** What the history says of an entry: the action and its subject. */
export function historyWords(entry: Pick<HistoryEntry, 'action' | 'subject'>): string {
  const texts = i18n.t('history') as Readonly<Record<string, string>>;
  return `${texts[entry.action] ?? entry.action} · ${entry.subject}`;
}
