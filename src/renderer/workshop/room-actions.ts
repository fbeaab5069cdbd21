import {
  IconDeviceProjector,
  IconDoorExit,
  IconFlag,
  IconListCheck,
  IconPlus,
  IconTrash,
  IconUsersPlus,
  IconVolume,
  IconWindow,
} from '@tabler/icons-react';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import { isWithin, teamTree } from '#domain/ownership/ownership.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { kindOf, stepMinutes } from '#domain/workshop/agenda.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { workshopStepKindsOf } from '#domain/workshop/workshop-steps.ts';
import { currentLanguage } from '../language/language.ts';
import { isPlanOpen, thePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { workshopHere } from '../plan-model/room.ts';
import type { Action, Choice } from '../window/action.ts';
import { go, shownNow } from '../window/address.ts';
import { client } from '../window/client.ts';
import { intent } from '../window/intent.ts';
import { makeFresh } from '../window/named-field.ts';
import { attempt } from '../window/problems.tsx';
import { projection } from '../window/projection.ts';
import { isBare } from '../window/registry.ts';
import { endSound } from './end-signal.ts';
import { openRoomWindow } from './open-room-window.ts';
import { stepChoices } from './step-choices.ts';

const workshopNow = () => (isPlanOpen() ? workshopHere(thePlan()) : undefined);

const isGoing = (): boolean => {
  const state = workshopNow()?.state;
  return state === 'running' || state === 'paused';
};

/** Does something with the workshop that is shown or going on. */
const withWorkshop = (run: (workshop: Workshop) => unknown) => () => {
  const workshop = workshopNow();
  return workshop && run(workshop);
};

/** The workshop that is prepared on the screen. */
function preparedHere(): Workshop | undefined {
  return shownNow().screen === 'workshop-prepare' ? workshopNow() : undefined;
}
const isPrepared = (): boolean => preparedHere() !== undefined;

/** The steps of the workshop that goes on here, each to be gone to. */
function stepsHere(): readonly Choice[] {
  const workshop = workshopNow();
  if (!workshop) return [];
  return stepsOf(thePlan(), workshop.id).map((step) => ({
    key: step.id,
    title: workshopStepTitle(step, kindOf(step), currentLanguage()),
    isCurrent: step.id === workshop.currentStepId,
    run: () => goToStep(workshop.id, step.id),
  }));
}

/** Goes to a step of a workshop. */
export const goToStep = (id: string, stepId: string): Promise<unknown> =>
  attempt(client.workshop.goTo({ id, stepId }));

/** What one more step at the end of the agenda on the screen can be. */
function furtherSteps(): readonly Choice[] {
  const workshop = preparedHere();
  if (!workshop) return [];
  const place = { workshopId: workshop.id, position: stepsOf(thePlan(), workshop.id).length };
  return stepChoices(workshopStepKindsOf(workshop.kind), (kind) =>
    makeFresh(intent('workshop', 'addAgendaStep', { ...place, kind, title: '', minutes: stepMinutes.added })),
  );
}

/** The teams whose people can be added to the workshop on the screen. */
function teamsToAdd(): readonly Choice[] {
  const workshop = preparedHere();
  if (!workshop) return [];
  const plan = thePlan();
  const taking = participantsOf(plan, workshop.id).map(({ id }) => id);
  return teamTree(plan).map(({ team: { id, name } }) => ({
    key: id,
    title: name,
    run: () =>
      setParticipants(workshop.id, [
        ...taking,
        ...[...plan.tables.membership.rows.values()]
          .filter((row) => isWithin(plan, row.unitId, id))
          .map(({ personId }) => personId),
      ]),
  }));
}

/** Settles who takes part in a workshop. */
export const setParticipants = (id: string, personIds: readonly string[]): Promise<unknown> =>
  attempt(client.workshop.setParticipants({ id, personIds: [...new Set(personIds)] }));

/** What is done with the room of a workshop, and with the workshop as a whole. */
export const roomActions: readonly Action[] = [
  {
    name: 'workshop-projector',
    group: 'workshop',
    icon: IconDeviceProjector,
    when: isGoing,
    run: withWorkshop(({ id }) => openRoomWindow(id, 'projector')),
  },
  {
    name: 'workshop-presenter',
    group: 'workshop',
    icon: IconWindow,
    when: isGoing,
    run: withWorkshop(({ id }) => openRoomWindow(id, 'presenter')),
  },
  {
    name: 'workshop-sound',
    group: 'workshop',
    icon: IconVolume,
    when: isGoing,
    run: endSound.toggle,
  },
  {
    name: 'workshop-finish',
    group: 'workshop',
    icon: IconFlag,
    when: isGoing,
    run: withWorkshop(({ id }) => attempt(client.workshop.finish({ id }))),
  },
  {
    name: 'workshop-leave',
    group: 'workshop',
    icon: IconDoorExit,
    when: () => isPlanOpen() && isBare(),
    run: withWorkshop(({ id }) => {
      projection.set(false);
      go('workshop-prepare', { id });
    }),
  },
  {
    name: 'workshop-go-to',
    group: 'workshop',
    icon: IconListCheck,
    shortcut: 's',
    on: ['room'],
    when: () => isGoing() && stepsHere().length > 1,
    choices: stepsHere,
  },
  {
    name: 'workshop-add-step',
    group: 'workshop',
    icon: IconPlus,
    when: isPrepared,
    choices: furtherSteps,
  },
  {
    name: 'workshop-add-team',
    group: 'workshop',
    icon: IconUsersPlus,
    when: () => teamsToAdd().length > 0,
    choices: teamsToAdd,
  },
  {
    name: 'workshop-delete',
    group: 'workshop',
    icon: IconTrash,
    when: isPrepared,
    run: withWorkshop(async ({ id }) => {
      if (await removeAndTell(client.workshop.remove({ id }))) go('workshop');
    }),
  },
];
