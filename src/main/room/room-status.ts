import type { RoomSeat, RoomStatus } from '#contract/room/room.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { roomStepOf } from '#domain/room/room-steps.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import type { KeptSeat } from './room-file.ts';
import { roomOn } from './room-now.ts';

/** Whether a seat's phone is here; where it is not, when it was heard of last, if it ever was since the room was opened. */
export interface Presence {
  readonly isHere: boolean;
  readonly awaySince: string | null;
}

/** Who sits where and who has done what is asked for, never what. */
export function seatsTold(
  plan: Plan,
  workshopId: string,
  kept: readonly KeptSeat[],
  presenceOf: (seatId: string) => Presence,
): Pick<RoomStatus, 'seats' | 'counts'> {
  const names = new Map(participantsOf(plan, workshopId).map(({ id, name }) => [id as string, name]));
  const room = plan.tables.workshop.get(workshopId) ? roomOn(plan, workshopId) : null;
  const hasDone = room && roomStepOf(room.step.kind).hasDone(room);
  const seats = kept.map(({ id: seatId, personId, name, isSecond }): RoomSeat => {
    const known = personId === null ? undefined : names.get(personId);
    if (personId === null || known === undefined) {
      const state = name === '' ? 'choosing' : 'waiting';
      return { seatId, personId: null, name, state, awaySince: null, isSecond: false, hasDone: null };
    }
    const { isHere, awaySince } = presenceOf(seatId);
    const state = isHere ? 'seated' : 'away';
    const done = hasDone?.({ personId, isSecond }) ?? null;
    return { seatId, personId, name: known, state, awaySince, isSecond, hasDone: done };
  });
  const counted = (state: RoomSeat['state']) => seats.filter((seat) => seat.state === state).length;
  const counts = {
    waiting: counted('waiting'),
    seated: counted('seated'),
    away: counted('away'),
    done: seats.filter((seat) => seat.hasDone).length,
  };
  return { seats, counts };
}
