import {
  IconChartDots,
  IconChartLine,
  IconChecklist,
  IconClipboardCheck,
  IconLock,
  IconLockOpen,
  IconPresentation,
} from '@tabler/icons-react';
import dayjs from 'dayjs';
import { navigate } from 'wouter/use-browser-location';
import { mostParticipants } from '#contract/workshop.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { isPersonIn, scopeFromKey } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { WorkshopKind } from '#domain/tables/workshop.ts';
import { defaultAgendas } from '#domain/workshop/agenda.ts';
import type { Subjects } from '../../keys/subjects.ts';
import { currentLanguage, t } from '../../language/language.ts';
import { isPlanOpen, theCycle, thePlan, today, untilSequence } from '../../plan-model/plan-store.ts';
import type { Action } from '../../window/action.ts';
import { client } from '../../window/client.ts';
import { attempt } from '../../window/problems.tsx';
import { setScreen } from '../../window/screen-state.ts';
import { openWorkshop, workshopPath } from '../../workshop/current-workshop.ts';

const isOpenCycle = () => isPlanOpen() && !isClosed(theCycle());
const isClosedCycle = () => isPlanOpen() && isClosed(theCycle());

/** Whose part of the plan the address names. */
const theScope = (plan: Plan) => scopeFromKey(plan, new URLSearchParams(location.search).get('who'));

/** The people of the part of the plan on the screen: who sits in its meeting. */
function peopleHere(plan: Plan): string[] {
  const scope = theScope(plan);
  const here = plan.tables.person.sorted().filter(({ id }) => isPersonIn(plan, id, scope));
  return here.slice(0, mostParticipants).map(({ id }) => id);
}

/** Goes on with the meeting or review that is running, or begins one of the cycle on the screen. */
async function hold(kind: Exclude<WorkshopKind, 'planning'>): Promise<void> {
  const plan = thePlan();
  const going = openWorkshop(plan);
  if (going?.kind === kind) {
    navigate(workshopPath.run(going.id));
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
      agenda: [...defaultAgendas[kind]],
    }),
  );
  if (!made || !(await attempt(client.workshop.start({ id: made.id })))) return;
  await untilSequence(made.sequence);
  navigate(workshopPath.run(made.id));
}

const onOneRung = ({ keyResultIds }: Subjects) => keyResultIds.length === 1;

/** The quarter after the workshop: checking in, meeting, reviewing. */
export const quarterActions: readonly Action[] = [
  {
    name: 'go-check-ins',
    group: 'go',
    icon: IconChecklist,
    shortcut: 'mod+4',
    when: isPlanOpen,
    run: () => navigate('/check-ins'),
  },
  {
    name: 'go-review',
    group: 'go',
    icon: IconClipboardCheck,
    shortcut: 'mod+5',
    when: isPlanOpen,
    run: () => navigate('/review'),
  },
  {
    name: 'go-insights',
    group: 'go',
    icon: IconChartDots,
    shortcut: 'mod+6',
    when: isPlanOpen,
    run: () => navigate('/insights'),
  },
  {
    name: 'start-meeting',
    group: 'quarter',
    icon: IconPresentation,
    when: isOpenCycle,
    run: () => hold('meeting'),
  },
  {
    name: 'start-review',
    group: 'quarter',
    icon: IconPresentation,
    when: isOpenCycle,
    run: () => hold('review'),
  },
  {
    name: 'review-close',
    group: 'quarter',
    icon: IconLock,
    when: isOpenCycle,
    run: () => setScreen({ dialog: 'review-close' }),
  },
  {
    name: 'review-reopen',
    group: 'quarter',
    icon: IconLockOpen,
    when: isClosedCycle,
    run: () => setScreen({ dialog: 'review-reopen' }),
  },
  {
    name: 'key-result-history',
    group: 'key-result',
    icon: IconChartLine,
    shortcut: 'v',
    when: onOneRung,
    run: ({ keyResultIds: [id] }) => setScreen({ historyKeyResultId: id ?? null }),
  },
];
