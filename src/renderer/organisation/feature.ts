import { IconUserPlus, IconUsersGroup, IconUsersPlus } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import { go } from '../window/address.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { peopleActions } from './people-actions.ts';
import { focusNewTeam, focusUsualUnit } from './usual-unit.ts';

export const organisation = {
  screens: {
    organisation: {
      component: later(async () => (await import('./parts.ts')).OrganisationScreen),
    },
  },
  rail: [{ screen: 'organisation', icon: IconUsersGroup }],
  dialogs: [later(async () => (await import('./parts.ts')).PersonDialog)],
  actions: [
    ...peopleActions,
    {
      name: 'new-person',
      group: 'new',
      icon: IconUserPlus,
      when: isPlanOpen,
      run: () => {
        go('organisation');
        focusUsualUnit();
      },
    },
    {
      name: 'new-team',
      group: 'new',
      icon: IconUsersPlus,
      when: isPlanOpen,
      run: () => {
        go('organisation');
        focusNewTeam();
      },
    },
  ],
} as const satisfies Feature;
