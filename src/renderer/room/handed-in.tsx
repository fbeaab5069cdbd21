import type { Room, Seat } from '#domain/room/room-step.ts';
import { roomStepOf } from '#domain/room/room-steps.ts';
import type { Person, Workshop } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { currentStep } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { TakenPart } from './taken-part.tsx';

/**
 * Who has done what the step that is on asks for, by phone or entered by the facilitator; null where nobody may know, or
 * nothing is asked.
 */
export function useHandedIn(workshop: Workshop) {
  const plan = usePlan();
  const cycle = useCycle();
  const step = currentStep(plan, workshop);
  // The vote on difficulty says so itself, large.
  if (!step || kindOf(step) === 'difficulty') return null;
  const people = participantsOf(plan, workshop.id);
  const now = { now: new Date().toISOString(), today: today() };
  const room: Room = { plan, workshop, cycle, step, people, ...now, words: { line: () => '' } };
  const { view, hasDone } = roomStepOf(kindOf(step));
  const hasSeatDone = hasDone(room);
  const answers = new Map(people.map((person) => [person, hasSeatDone(seatOf(person))]));
  const asked = people.filter((person) => answers.get(person) !== null);
  const [first] = asked;
  if (!first) return null;
  const { kind } = view(room)(seatOf(first));
  if (kind === 'watch' || kind === 'difficulty' || kind === 'preparation') return null;
  return { kind, people: asked, done: asked.filter((person) => answers.get(person)) };
}

const seatOf = ({ id }: Person): Seat => ({ personId: id, isSecond: false });

/** How many have done what the step asks for, live. */
export function HandedIn({ kind, people, done }: NonNullable<ReturnType<typeof useHandedIn>>) {
  const t = useTexts();
  const words = t(`room.handedIn.${kind}`, { count: done.length, of: people.length });
  return <TakenPart people={people} done={done} words={words} isSmall />;
}
