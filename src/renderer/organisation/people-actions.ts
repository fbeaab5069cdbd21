import {
  IconArrowRight,
  IconDoorExit,
  IconPencil,
  IconSubtask,
  IconTrash,
  IconUserPlus,
  IconUsersPlus,
} from '@tabler/icons-react';
import { isWithin, teamTree } from '#domain/ownership/ownership.ts';
import type { Person, Unit } from '#domain/tables/tables.ts';
import type { Subjects } from '../keys/subjects.ts';
import { t } from '../language/language.ts';
import { isPlanOpen, thePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { type Action, choicesAmong } from '../window/action.ts';
import { client } from '../window/client.ts';
import { intent } from '../window/intent.ts';
import { makeFresh } from '../window/named-field.ts';
import { setScreen } from '../window/screen-state.ts';
import { send } from '../window/send.ts';
import { moveTeam, transfer } from './moves.ts';
import { focusUnit } from './usual-unit.ts';

const personOf = ({ personIds: [id] }: Subjects): Person | undefined =>
  isPlanOpen() ? thePlan().tables.person.get(id) : undefined;

/** The unit that is in hand by itself, rather than with a person in it. */
const unitOf = ({ personIds, unitIds: [id] }: Subjects): Unit | undefined =>
  isPlanOpen() && personIds.length === 0 ? thePlan().tables.unit.get(id) : undefined;

const allTeams = (): Unit[] => teamTree(thePlan()).map(({ team }) => team);

const teamsOf = ({ id }: Person): string[] =>
  thePlan()
    .tables.membership.where('personId', id)
    .map(({ unitId }) => unitId);

/** The teams that a person is not in yet. */
function otherTeams(subjects: Subjects): Unit[] {
  const person = personOf(subjects);
  if (!person) return [];
  const within = teamsOf(person);
  return allTeams().filter(({ id }) => !within.includes(id));
}

const hasTeam = (subjects: Subjects) => {
  const person = personOf(subjects);
  return person !== undefined && teamsOf(person).length > 0;
};

/** Where a team can be put: below the company or a team, but not where it is or into itself. */
function placesFor(subjects: Subjects): Unit[] {
  const unit = unitOf(subjects);
  if (unit?.kind !== 'team') return [];
  const plan = thePlan();
  return [plan.company, ...allTeams()].filter(
    ({ id }) => id !== unit.parentId && !isWithin(plan, id, unit.id),
  );
}

/** What is done with people and teams. */
export const peopleActions: readonly Action[] = [
  {
    name: 'person-edit',
    group: 'person',
    icon: IconPencil,
    when: (subjects) => personOf(subjects) !== undefined,
    run: ({ personIds: [id = ''] }) => setScreen({ edited: { kind: 'person', id } }),
  },
  {
    name: 'person-move',
    group: 'person',
    icon: IconArrowRight,
    when: (subjects) => otherTeams(subjects).length > 0,
    choices: (subjects) =>
      choicesAmong(
        otherTeams(subjects),
        (name) => t('organisation.moveTo', { name }),
        (id) => send(transfer(subjects.personIds[0] as string, subjects.unitIds[0] ?? null, id)),
      ),
  },
  {
    name: 'person-join',
    group: 'person',
    icon: IconUsersPlus,
    when: (subjects) => hasTeam(subjects) && otherTeams(subjects).length > 0,
    choices: (subjects) =>
      choicesAmong(
        otherTeams(subjects),
        (name) => t('organisation.alsoIn', { name }),
        (unitId) =>
          send(intent('organisation', 'join', { personId: subjects.personIds[0] as string, unitId })),
      ),
  },
  {
    name: 'person-leave',
    group: 'person',
    icon: IconDoorExit,
    when: (subjects) => personOf(subjects) !== undefined && subjects.unitIds.length === 1,
    choices: ({ personIds: [personId = ''], unitIds: [unitId = ''] }) =>
      choicesAmong(
        [thePlan().tables.unit.get(unitId)].filter((unit) => unit !== undefined),
        (name) => t('organisation.leave', { name }),
        () => send(intent('organisation', 'leave', { personId, unitId })),
      ),
  },
  {
    name: 'person-delete',
    group: 'person',
    icon: IconTrash,
    when: (subjects) => personOf(subjects) !== undefined,
    run: ({ personIds: [id = ''] }) => removeAndTell(client.organisation.removePerson({ id })),
  },
  {
    name: 'unit-add-person',
    group: 'unit',
    icon: IconUserPlus,
    when: (subjects) => unitOf(subjects) !== undefined,
    choices: (subjects) =>
      choicesAmong([unitOf(subjects) as Unit], (name) => t('organisation.addPersonTo', { name }), focusUnit),
  },
  {
    name: 'unit-add-team',
    group: 'unit',
    icon: IconUsersPlus,
    when: (subjects) => unitOf(subjects) !== undefined,
    choices: (subjects) =>
      choicesAmong(
        [unitOf(subjects) as Unit],
        (name) => t('organisation.addTeamIn', { name }),
        (id) =>
          makeFresh(
            intent('organisation', 'addTeam', {
              name: t('organisation.newTeam'),
              leadId: null,
              parentId: id,
            }),
          ),
      ),
  },
  {
    name: 'unit-move',
    group: 'unit',
    icon: IconSubtask,
    when: (subjects) => placesFor(subjects).length > 0,
    choices: (subjects) =>
      choicesAmong(
        placesFor(subjects),
        (name) => t('organisation.moveTo', { name }),
        (id) => send(moveTeam(subjects.unitIds[0] as string, id)),
      ),
  },
  {
    name: 'unit-delete',
    group: 'unit',
    icon: IconTrash,
    when: (subjects) => unitOf(subjects)?.kind === 'team',
    run: ({ unitIds: [id = ''] }) => removeAndTell(client.organisation.removeTeam({ id })),
  },
];
