import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { programCommands } from '#contract/desktop.ts';
import { historyWords } from '#contract/sentences/history.ts';
import { currentLanguage, t } from '../language/language.ts';
import { isPlanOpen, usePlanStore } from '../plan-model/plan-store.ts';
import type { Action } from '../window/action.ts';
import { client } from '../window/client.ts';
import type { Feature } from '../window/feature.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';

async function undo(): Promise<void> {
  const entry = usePlanStore.getState().undo;
  if (!(await attempt(client.history.undo())) || !entry) return;
  say('history', { message: t('app.undone', { what: historyWords(entry, currentLanguage()) }) });
}

async function redo(): Promise<void> {
  const entry = usePlanStore.getState().redo;
  if (!(await attempt(client.history.redo())) || !entry) return;
  say('history', { message: t('app.redone', { what: historyWords(entry, currentLanguage()) }) });
}

const actions: readonly Action[] = [
  {
    name: 'undo',
    group: 'plan',
    icon: IconArrowBackUp,
    shortcut: programCommands.undo,
    // Whether there is anything to undo the file knows best: a change made a moment ago may not be told yet.
    when: isPlanOpen,
    run: undo,
  },
  {
    name: 'redo',
    group: 'plan',
    icon: IconArrowForwardUp,
    shortcut: programCommands.redo,
    when: isPlanOpen,
    run: redo,
  },
];

export const history = { actions } as const satisfies Feature;
