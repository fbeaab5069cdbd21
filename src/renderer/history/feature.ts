import { IconArrowBackUp, IconArrowForwardUp, IconHistory } from '@tabler/icons-react';
import type { Receipt } from '#contract/base.ts';
import { programCommands } from '#contract/menu.ts';
import { shortcutTo, wayTo } from '#contract/screens.ts';
import { historyWords } from '#contract/sentences/history.ts';
import { currentLanguage, t } from '../language/language.ts';
import { changeSetOf, isPlanOpen, untilSequence } from '../plan-model/plan-store.ts';
import type { Action } from '../window/action.ts';
import { go } from '../window/address.ts';
import { client } from '../window/client.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';

/** Says what was undone or redone: what the change set that came of it tells, for the file may have known of a later one. */
async function tellOf(call: Promise<Receipt>, words: 'app.undone' | 'app.redone'): Promise<void> {
  const receipt = await attempt(call);
  if (!receipt) return;
  await untilSequence(receipt.sequence);
  const changeSet = changeSetOf(receipt.sequence);
  if (changeSet) say('history', { message: t(words, { what: historyWords(changeSet, currentLanguage()) }) });
}

const actions: readonly Action[] = [
  {
    name: wayTo('history'),
    group: 'go',
    icon: IconHistory,
    shortcut: shortcutTo('history'),
    when: isPlanOpen,
    run: () => go('history'),
  },
  {
    name: 'undo',
    group: 'plan',
    icon: IconArrowBackUp,
    shortcut: programCommands.undo,
    // Whether there is anything to undo the file knows best: a change made a moment ago may not be told yet.
    when: isPlanOpen,
    run: () => tellOf(client.history.undo(), 'app.undone'),
  },
  {
    name: 'redo',
    group: 'plan',
    icon: IconArrowForwardUp,
    shortcut: programCommands.redo,
    when: isPlanOpen,
    run: () => tellOf(client.history.redo(), 'app.redone'),
  },
];

export const history = {
  screens: {
    history: { component: later(async () => (await import('./history-screen.tsx')).HistoryScreen) },
  },
  actions,
} as const satisfies Feature;
