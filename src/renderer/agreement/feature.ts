import { IconFileDiff, IconMessageQuestion, IconSignature } from '@tabler/icons-react';
import { agreementsOf } from '#domain/agreement/agreed.ts';
import { changeCauses } from '#domain/tables/agreement.ts';
import { t } from '../language/language.ts';
import { isOpenCycle, isPlanOpen, theCycle, thePlan } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { setScreen } from '../window/screen-state.ts';
import { askForCauses } from './ask-cause.tsx';
import { explain, useAsked } from './asked.ts';
import { ChangesDialog } from './changes-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';

export const agreement = {
  actions: [
    {
      name: 'sign-plan',
      group: 'plan',
      icon: IconSignature,
      when: isOpenCycle,
      run: () => setScreen({ dialog: 'sign' }),
    },
    {
      name: 'changes-since',
      group: 'plan',
      icon: IconFileDiff,
      when: () => isPlanOpen() && agreementsOf(thePlan(), theCycle().id).length > 0,
      run: () => setScreen({ dialog: 'agreement' }),
    },
    {
      name: 'say-cause',
      group: 'plan',
      icon: IconMessageQuestion,
      when: () => isPlanOpen() && useAsked.getState().asked !== null,
      choices: () => {
        const { asked } = useAsked.getState();
        return changeCauses.map((cause) => ({
          key: cause,
          title: t(`agreement.causes.${cause}`),
          run: () => asked && explain(asked, cause),
        }));
      },
    },
  ],
  dialogs: [SignDialog, ChangesDialog],
  listen: askForCauses,
} as const satisfies Feature;
