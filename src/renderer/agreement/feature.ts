import { IconFileDiff, IconMessageQuestion, IconSignature } from '@tabler/icons-react';
import { agreementsOf } from '#domain/agreement/agreed.ts';
import { changeCauses } from '#domain/tables/agreement.ts';
import { t } from '../language/language.ts';
import { isOpenCycle, isPlanOpen, theCycle, thePlan } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { fetched, later } from '../window/later.ts';
import { useOwnWrites } from '../window/own-writes.ts';
import { setScreen } from '../window/screen-state.ts';
import { explain, useAsked } from './asked.ts';

/** What asks why something that was signed was changed; what is changed before it is here it is asked about then. */
const causes = fetched(async () => (await import('./parts.ts')).askForCauses());

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
  dialogs: [
    later(async () => (await import('./parts.ts')).SignDialog),
    later(async () => (await import('./parts.ts')).ChangesDialog),
  ],
  later: [causes],
  // What cannot be had the window tells of.
  listen: () =>
    useOwnWrites.subscribe(
      ({ last }) =>
        void causes.come().then(
          (ask) => ask(last),
          () => undefined,
        ),
    ),
} as const satisfies Feature;
