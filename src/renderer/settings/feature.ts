import {
  IconCalendar,
  IconCalendarEvent,
  IconCalendarPlus,
  IconLanguage,
  IconSettings,
  IconSunMoon,
} from '@tabler/icons-react';
import { programCommands } from '#contract/menu.ts';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { languages } from '#texts/languages.ts';
import { chooseCycle } from '../plan-model/choose-cycle.ts';
import { isPlanOpen, theCycle, thePlan } from '../plan-model/plan-store.ts';
import { always } from '../window/action.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { setPreferences, usePreferences } from '../window/preferences.ts';
import { isBare } from '../window/registry.ts';
import { setScreen } from '../window/screen-state.ts';

function switchLanguage(): void {
  const { language } = usePreferences.getState();
  const next = languages[(languages.indexOf(language) + 1) % languages.length];
  void setPreferences({ language: next });
}

function switchTheme(): void {
  const { theme } = usePreferences.getState();
  const isDark = theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  void setPreferences({ theme: isDark ? 'light' : 'dark' });
}

export const settings = {
  rail: [{ action: 'settings', icon: IconSettings, isAtFoot: true }],
  actions: [
    {
      name: 'cycle-show',
      group: 'cycle',
      icon: IconCalendarEvent,
      shortcut: 't',
      when: () => isPlanOpen() && !isBare(),
      choices: () =>
        cyclesOf(thePlan()).map(({ id, name }) => ({
          key: id,
          title: name,
          isCurrent: id === theCycle().id,
          run: () => chooseCycle(id),
        })),
    },
    {
      name: 'cycles',
      group: 'plan',
      icon: IconCalendar,
      when: isPlanOpen,
      run: () => setScreen({ dialog: 'cycles' }),
    },
    {
      name: 'new-cycle',
      group: 'new',
      icon: IconCalendarPlus,
      when: isPlanOpen,
      run: async () => {
        setScreen({ dialog: 'cycles' });
        await (await import('./parts.ts')).addNextCycle();
      },
    },
    {
      name: 'settings',
      group: 'plan',
      icon: IconSettings,
      shortcut: programCommands.settings,
      when: always,
      run: () => setScreen({ dialog: 'settings' }),
    },
    { name: 'switch-language', group: 'view', icon: IconLanguage, when: always, run: switchLanguage },
    { name: 'switch-theme', group: 'view', icon: IconSunMoon, when: always, run: switchTheme },
  ],
  dialogs: [later(async () => (await import('./parts.ts')).CyclesDialog)],
  planlessDialogs: [later(async () => (await import('./parts.ts')).SettingsDialog)],
} as const satisfies Feature;
