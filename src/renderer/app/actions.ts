import { notifications } from '@mantine/notifications';
import { navigate } from 'wouter/use-browser-location';
import type { MenuCommand } from '#contract/desktop.ts';
import type { HistoryEntry } from '#contract/history.ts';
import { i18n } from '../i18n/i18n.ts';
import { loadPlan, usePlanStore } from '../plan-model/plan-store.ts';
import { client } from './client.ts';
import { attempt } from './problems.tsx';
import { closePanel, setScreen } from './screen-state.ts';

/** What the history says of an entry: the action and its subject. */
export function historyWords(entry: Pick<HistoryEntry, 'action' | 'subject'>): string {
  const texts = i18n.t('history') as Readonly<Record<string, string>>;
  return `${texts[entry.action] ?? entry.action} · ${entry.subject}`;
}

async function undo(): Promise<void> {
  const entry = usePlanStore.getState().undo;
  if (!(await attempt(client.history.undo())) || !entry) return;
  notifications.show({ id: 'history', message: i18n.t('app.undone', { what: historyWords(entry) }) });
}

async function redo(): Promise<void> {
  const entry = usePlanStore.getState().redo;
  if (!(await attempt(client.history.redo())) || !entry) return;
  notifications.show({ id: 'history', message: i18n.t('app.redone', { what: historyWords(entry) }) });
}

async function openPlan(): Promise<void> {
  if (usePlanStore.getState().host === 'browser') {
    setScreen({ dialog: 'open-plan' });
    return;
  }
  if (await attempt(client.planFile.open({}))) await loadPlan();
}

async function closePlan(): Promise<void> {
  closePanel();
  await attempt(client.planFile.close());
  navigate('/');
  await loadPlan();
}

/** A thing the user can do, registered once for menu, keyboard and buttons. */
interface Action {
  readonly run: () => void | Promise<void>;
  /** When it is offered at all. */
  readonly needsPlan: boolean;
  readonly shortcut?: { readonly key: string; readonly mod?: true; readonly shift?: true };
}

export const actions = {
  undo: { run: undo, needsPlan: true, shortcut: { key: 'z', mod: true } },
  redo: { run: redo, needsPlan: true, shortcut: { key: 'z', mod: true, shift: true } },
  'new-objective': {
    run: () => setScreen({ creation: { templateKey: null, owner: null, parent: null } }),
    needsPlan: true,
    shortcut: { key: 'n' },
  },
  library: {
    run: () => setScreen(({ isLibraryOpen }) => ({ isLibraryOpen: !isLibraryOpen })),
    needsPlan: true,
    shortcut: { key: 'l' },
  },
  'plan-book': {
    run: () => setScreen({ dialog: 'plan-book' }),
    needsPlan: true,
    shortcut: { key: 'p', mod: true },
  },
  settings: {
    run: () => setScreen({ dialog: 'settings' }),
    needsPlan: false,
    shortcut: { key: ',', mod: true },
  },
  new: { run: () => setScreen({ dialog: 'new-plan' }), needsPlan: false },
  open: { run: openPlan, needsPlan: false, shortcut: { key: 'o', mod: true } },
  close: { run: closePlan, needsPlan: true },
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof actions;

export function runAction(name: ActionName): void {
  const action: Action = actions[name];
  if (action.needsPlan && usePlanStore.getState().status !== 'open') return;
  void action.run();
}

export const runMenuCommand = (command: MenuCommand): void => runAction(command);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Runs the action whose keys were pressed. Plain letters are left alone while typing or in a dialog. */
export function onShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const isMod = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const wanted = isMod && key === 'y' ? { key: 'z', shift: true } : { key, shift: event.shiftKey };
  for (const [name, action] of Object.entries(actions) as [ActionName, Action][]) {
    const { shortcut } = action;
    if (!shortcut || shortcut.key !== wanted.key || Boolean(shortcut.mod) !== isMod) continue;
    if (shortcut.mod && Boolean(shortcut.shift) !== wanted.shift) continue;
    // In a text field undo is the field's own, and letters are letters.
    if (isTyping(event.target) && (!shortcut.mod || shortcut.key === 'z')) return;
    if (!shortcut.mod && document.querySelector('[role=dialog]:not([data-panel])')) return;
    event.preventDefault();
    runAction(name);
    return;
  }
}
