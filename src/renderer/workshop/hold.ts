import dayjs from 'dayjs';
import { formatDate } from '#domain/number-format/number-format.ts';
import { isPersonIn, scopeFromKey } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { WorkshopKind } from '#domain/tables/workshop.ts';
import { defaultAgenda } from '#domain/workshop/agenda.ts';
import { mostParticipants } from '#domain/workshop/participants.ts';
import { openWorkshop } from '#domain/workshop/workshops.ts';
import { currentLanguage, t } from '../language/language.ts';
import { theCycle, thePlan, untilSequence } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { go, wordAt } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';

/** The people of the part of the plan on the screen: who sits in its meeting. */
function peopleHere(plan: Plan): string[] {
  const scope = scopeFromKey(plan, wordAt('who'));
  const here = plan.tables.person.sorted().filter(({ id }) => isPersonIn(plan, id, scope));
  return here.slice(0, mostParticipants).map(({ id }) => id);
}

/** Goes on with the meeting or review that is running, or begins one of the cycle on the screen. */
export async function hold(kind: Exclude<WorkshopKind, 'planning'>): Promise<void> {
  const plan = thePlan();
  const going = openWorkshop(plan);
  if (going?.kind === kind) {
    go('workshop-run', going);
    return;
  }
  const cycle = theCycle();
  const date = formatDate(today(), currentLanguage(), 'short');
  const name = t(`workshop.names.${kind}`, { date, cycle: cycle.name });
  const made = await attempt(
    client.workshop.create({
      kind,
      cycleId: cycle.id,
      name,
      purpose: '',
      place: '',
      heldOn: today(),
      startsAt: dayjs().format('HH:mm'),
      facilitatorId: null,
      participantIds: peopleHere(plan),
      agenda: defaultAgenda(kind),
    }),
  );
  if (!made || !(await attempt(client.workshop.start({ id: made.id })))) return;
  await untilSequence(made.sequence);
  go('workshop-run', made);
}
