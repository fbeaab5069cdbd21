import {
  IconBooks,
  IconBulb,
  IconCalendar,
  IconFilePlus,
  IconFolderOpen,
  IconHelpCircle,
  IconKeyboard,
  IconLanguage,
  IconSearch,
  IconSettings,
  IconSunMoon,
  IconX,
} from '@tabler/icons-react';
import { navigate } from 'wouter/use-browser-location';
import { boardLayout } from '../../board/current-layout.ts';
import { isPlanOpen, loadPlan, usePlanStore } from '../../plan-model/plan-store.ts';
import { saveTyped } from '../../typing/leaving.ts';
import { type Action, always } from '../../window/action.ts';
import { client } from '../../window/client.ts';
import { setPreferences, usePreferences } from '../../window/preferences.ts';
import { attempt } from '../../window/problems.tsx';
import { closePanel, setScreen } from '../../window/screen-state.ts';

async function openPlan(): Promise<void> {
  if (usePlanStore.getState().host === 'browser') {
    setScreen({ dialog: 'open-plan' });
    return;
  }
  if (await attempt(client.planFile.open({}))) await loadPlan();
}

async function closePlan(): Promise<void> {
  saveTyped();
  closePanel();
  await attempt(client.planFile.close());
  navigate('/');
  await loadPlan();
}

function switchLanguage(): void {
  const { language } = usePreferences.getState();
  void setPreferences({ language: language === 'en' ? 'id' : 'en' });
}

function switchTheme(): void {
  const isDark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark';
  void setPreferences({ theme: isDark ? 'light' : 'dark' });
}

export const planActions: readonly Action[] = [
  {
    name: 'palette',
    group: 'plan',
    icon: IconSearch,
    shortcut: 'mod+k',
    when: isPlanOpen,
    run: () => setScreen({ dialog: 'palette' }),
  },
  {
    name: 'library',
    group: 'plan',
    icon: IconBooks,
    shortcut: 'l',
    when: isPlanOpen,
    run: () => {
      if (!boardLayout()) navigate('/');
      setScreen(({ isLibraryOpen }) => ({ isLibraryOpen: !isLibraryOpen }));
    },
  },
  {
    name: 'hints',
    group: 'plan',
    icon: IconBulb,
    shortcut: 'h',
    on: ['board', 'map', 'room'],
    when: isPlanOpen,
    run: () => setScreen({ dialog: 'hints' }),
  },
  {
    name: 'cycles',
    group: 'plan',
    icon: IconCalendar,
    when: isPlanOpen,
    run: () => setScreen({ dialog: 'cycles' }),
  },
  {
    name: 'new',
    group: 'new',
    icon: IconFilePlus,
    when: always,
    run: () => setScreen({ dialog: 'new-plan' }),
  },
  {
    name: 'open',
    group: 'plan',
    icon: IconFolderOpen,
    shortcut: 'mod+o',
    when: always,
    run: openPlan,
  },
  { name: 'close', group: 'plan', icon: IconX, when: isPlanOpen, run: closePlan },
  {
    name: 'settings',
    group: 'plan',
    icon: IconSettings,
    shortcut: 'mod+,',
    when: always,
    run: () => setScreen({ dialog: 'settings' }),
  },
  {
    name: 'help',
    group: 'plan',
    icon: IconHelpCircle,
    when: always,
    run: () => setScreen({ dialog: 'help' }),
  },
  {
    name: 'keys',
    group: 'plan',
    icon: IconKeyboard,
    shortcut: '?',
    when: always,
    run: () => setScreen({ dialog: 'keys' }),
  },
  { name: 'switch-language', group: 'view', icon: IconLanguage, when: always, run: switchLanguage },
  { name: 'switch-theme', group: 'view', icon: IconSunMoon, when: always, run: switchTheme },
];
