import { IconHelpCircle, IconInfoCircle, IconKeyboard, IconTool } from '@tabler/icons-react';
import { programCommands } from '#contract/menu.ts';
import { always } from '../window/action.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { setScreen } from '../window/screen-state.ts';

export const help = {
  rail: [{ action: 'help', icon: IconHelpCircle, isAtFoot: true }],
  actions: [
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
      shortcut: programCommands.keys,
      when: always,
      run: () => setScreen({ dialog: 'keys' }),
    },
    {
      name: 'about',
      group: 'plan',
      icon: IconInfoCircle,
      when: always,
      run: () => setScreen({ dialog: 'about' }),
    },
    {
      name: 'diagnostics',
      group: 'plan',
      icon: IconTool,
      when: always,
      run: () => setScreen({ dialog: 'diagnostics' }),
    },
  ],
  planlessDialogs: [
    later(async () => (await import('./parts.ts')).HelpDialog),
    later(async () => (await import('./parts.ts')).DiagnosticsDialog),
  ],
} as const satisfies Feature;
