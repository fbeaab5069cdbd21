import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { HistoryEntry } from '#contract/history.ts';
import { i18n } from '../../i18n/i18n.ts';
import { isPlanOpen, usePlanStore } from '../../plan-model/plan-store.ts';
import { client } from '../client.ts';
import { attempt } from '../problems.tsx';
import { say } from '../say.ts';
import type { Action } from './action.ts';

/** What the history says of an entry: the action and its subject. */
export function historyWords(entry: Pick<HistoryEntry, 'action' | 'subject'>): string {
  const texts = i18n.t('history') as Readonly<Record<string, string>>;
  return `${texts[entry.action] ?? entry.action} · ${entry.subject}`;
}

async function undo(): Promise<void> {
  const entry = usePlanStore.getState().undo;
  if (!(await attempt(client.history.undo())) || !entry) return;
  say('history', { message: i18n.t('app.undone', { what: historyWords(entry) }) });
}

async function redo(): Promise<void> {
  const entry = usePlanStore.getState().redo;
  if (!(await attempt(client.history.redo())) || !entry) return;
  say('history', { message: i18n.t('app.redone', { what: historyWords(entry) }) });
}

export const historyActions: readonly Action[] = [
  {
    name: 'undo',
    group: 'plan',
    icon: IconArrowBackUp,
    shortcut: 'mod+z',
    // Whether there is anything to undo the file knows best: a change made a moment ago may not be told yet.
    when: isPlanOpen,
    run: undo,
  },
  {
    name: 'redo',
    group: 'plan',
    icon: IconArrowForwardUp,
    shortcut: 'mod+shift+z',
    when: isPlanOpen,
    run: redo,
  },
];
