import type { Room, Seat } from '#domain/room/room-step.ts';
import { roomStepOf } from '#domain/room/room-steps.ts';
import type { Person, Workshop } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { currentStep } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { useTexts } from '../language/language.ts';
import { today, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useRoomOf } from './room-now.ts';
import { TakenPart } from './taken-part.tsx';

type RoomProps = { readonly workshop: Workshop };

/**
 * Who has done what the step that is on asks for, by phone or entered by the facilitator; null where nobody may know, or
 * nothing is asked.
 */
function useHandedIn({ workshop }: RoomProps) {
  const plan = usePlan();
  const cycle = useCycle();
  const step = currentStep(plan, workshop);
  if (!step) return null;
  const people = participantsOf(plan, workshop.id);
  const now = { now: new Date().toISOString(), today: today() };
  const room: Room = { plan, workshop, cycle, step, people, ...now, words: { line: () => '' } };
  const { view, hasDone } = roomStepOf(kindOf(step));
  const hasSeatDone = hasDone(room);
  const answers = people.map((person) => hasSeatDone(seatOf(person)));
  const [first] = people;
  if (!first || answers.every((answer) => answer === null)) return null;
  return { kind: view(room)(seatOf(first)).kind, people, done: people.filter((_, index) => answers[index]) };
}

const seatOf = ({ id }: Person): Seat => ({ personId: id, isSecond: false });

/** How many have done what the step asks for, live, while the room is open for phones. */
export function HandedIn({ workshop }: RoomProps) {
  const t = useTexts();
  const room = useRoomOf(workshop.id);
  const handedIn = useHandedIn({ workshop });
  if (!room || !handedIn || handedIn.kind === 'watch') return null;
  const { kind, people, done } = handedIn;
  const words = t(`room.handedIn.${kind}`, { count: done.length, of: people.length });
  return <TakenPart people={people} done={done} words={words} />;
}
