import { IconUserPlus, IconUsersGroup, IconUsersPlus } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import { go } from '../window/address.ts';
import type { Feature } from '../window/feature.ts';
import { focusNewTeam, focusUsualUnit } from './add-people.tsx';
import { OrganisationScreen } from './organisation-screen.tsx';
import { peopleActions } from './people-actions.ts';
import { PersonDialog } from './person-dialog.tsx';

export const organisation = {
  screens: { organisation: { component: OrganisationScreen } },
  rail: [{ screen: 'organisation', label: 'organisation', icon: IconUsersGroup }],
  dialogs: [PersonDialog],
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
