import type { GuestClock, GuestState, SeatPerson } from '#contract/room/guest.ts';
import { rowIn } from '#domain/commands/rows.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { roomStepOf } from '#domain/room/room-steps.ts';
import type { StepView } from '#domain/room/steps.ts';
import { clockOf, currentStep } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import type { KeptSeat } from './room-file.ts';
import { agendaNow, roomOn, titleOfRoom } from './room-now.ts';

/** What a phone is shown, as text: `content` changes only with what it says, the clock goes on by itself. */
export interface StateOfSeat {
  readonly content: string;
  readonly clock: () => GuestClock | null;
}

/** The clock of the step that is on. */
function clockNow(plan: Plan, workshopId: string): GuestClock | null {
  const workshop = rowIn(plan, 'workshop', workshopId);
  const step = currentStep(plan, workshop);
  if (!step) return null;
  const now = new Date();
  const { remaining } = clockOf(step, workshop, now);
  return {
    isRunning: workshop.state === 'running',
    secondsLeft: Math.round(remaining),
    at: now.toISOString(),
  };
}

type Own = Pick<GuestState, 'seat' | 'step' | 'waiting'>;

/** Somebody who has typed a name and is not admitted yet. */
const isWaiting = ({ personId, name }: KeptSeat): boolean => personId === null && name !== '';

/**
 * What each seat of a room is shown: what all are shown alike is computed once, then that of each. Whoever is not seated
 * is shown agenda and clock, and the names to choose from.
 */
export function statesOf(
  plan: Plan,
  workshopId: string,
  seats: readonly KeptSeat[],
): (seat: KeptSeat) => StateOfSeat {
  const workshop = rowIn(plan, 'workshop', workshopId);
  const people = participantsOf(plan, workshopId);
  const nameOf = new Map(people.map((person) => [person.id as string, person.name]));
  const taken = new Set(seats.flatMap(({ personId }) => personId ?? []));
  const choice: SeatPerson[] = people.map(({ id, name }) => ({ id, name, isTaken: taken.has(id) }));
  const waiting = seats.filter(isWaiting).map(({ id, name }) => ({ seatId: id, name }));
  const room = roomOn(plan, workshopId);
  const view = room && roomStepOf(room.step.kind).view(room);
  const head = room && { id: room.step.id, title: titleOfRoom(room) };
  const shared = JSON.stringify({
    workshop: {
      id: workshop.id,
      name: workshop.name,
      cycle: plan.tables.cycle.get(workshop.cycleId)?.name ?? '',
      kind: workshop.kind,
      state: workshop.state,
    },
    agenda: agendaNow(plan, workshopId),
  } satisfies Pick<GuestState, 'workshop' | 'agenda'>);
  const ofSeat = (seat: KeptSeat): Own => {
    const name = seat.personId === null ? undefined : nameOf.get(seat.personId);
    if (seat.personId !== null && name !== undefined) {
      const { personId, isSecond } = seat;
      const shown = view?.({ personId, isSecond });
      return {
        seat: { state: 'seated', personId, name, isSecond },
        step: head && shown ? ({ ...head, ...shown } as StepView & typeof head) : null,
        ...(isSecond ? { waiting } : {}),
      };
    }
    if (isWaiting(seat)) return { seat: { state: 'waiting', name: seat.name }, step: null };
    return { seat: { state: 'choosing', people: choice, mayType: true }, step: null };
  };
  const clock = () => clockNow(plan, workshopId);
  return (seat) => ({ content: `${shared.slice(0, -1)},${JSON.stringify(ofSeat(seat)).slice(1)}`, clock });
}

/** A state as it is sent. */
export const stateText = ({ content, clock }: StateOfSeat, version: number): string =>
  `{"version":${version},"clock":${JSON.stringify(clock())},${content.slice(1)}`;
