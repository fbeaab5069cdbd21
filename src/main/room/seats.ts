import { randomUUID } from 'node:crypto';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Person } from '#domain/tables/tables.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import type { KeptSeat } from './room-file.ts';
import { digestOf, newSecret } from './secrets.ts';

/** So many devices come into a room: two hundred, and who comes with a second one. */
export const mostSeats = 250;

/** The seats of a room, each of one device, which knows its own by a cookie. */
export class Seats {
  private readonly seats: Map<string, KeptSeat>;

  constructor(
    kept: readonly KeptSeat[],
    private readonly changed: () => void,
  ) {
    this.seats = new Map(kept.map((seat) => [seat.id, { ...seat }]));
  }

  get all(): readonly KeptSeat[] {
    return [...this.seats.values()];
  }

  /** @throws Problem `room/seat-missing` */
  of(seatId: string): KeptSeat {
    const seat = this.seats.get(seatId);
    if (!seat) throw new Problem('room/seat-missing');
    return seat;
  }

  has(seatId: string): boolean {
    return this.seats.has(seatId);
  }

  byCookie(cookie: string): KeptSeat | undefined {
    const digest = digestOf(cookie);
    return this.all.find((seat) => seat.cookie === digest);
  }

  byDevice(device: string): KeptSeat | undefined {
    const digest = digestOf(device);
    return this.all.find((seat) => seat.device === digest);
  }

  /**
   * Lets a device in: one that is here already has its seat again, by another cookie. Answers the cookie. In a full room it
   * takes the place of one that came, chose nobody, and has gone: else a single one could fill the room for all.
   * @throws Problem `room/full`
   */
  join(device: string, hasGone: (seatId: string) => boolean): string {
    const known = this.byDevice(device);
    if (!known && this.seats.size >= mostSeats) {
      const idle = this.all.find(({ id, personId, name }) => personId === null && name === '' && hasGone(id));
      if (!idle) throw new Problem('room/full', { count: mostSeats });
      this.seats.delete(idle.id);
    }
    const seat = known ?? {
      id: randomUUID(),
      device: digestOf(device),
      cookie: '',
      personId: null,
      name: '',
      isSecond: false,
    };
    return this.giveTo(seat, device);
  }

  /** Hands a seat to a device, and takes it from the one that has it. Answers the cookie. */
  moveTo(seatId: string, device: string): string {
    const seat = this.of(seatId);
    const other = this.byDevice(device);
    if (other && other.id !== seatId) this.seats.delete(other.id);
    return this.giveTo(seat, device);
  }

  private giveTo(seat: KeptSeat, device: string): string {
    const cookie = newSecret();
    this.put({ ...seat, device: digestOf(device), cookie: digestOf(cookie) });
    return cookie;
  }

  /**
   * Takes a seat as one of the participants.
   * @throws Problem `room/seat-taken`
   */
  take(seatId: string, person: Person): void {
    this.assertFree(seatId, person);
    const seat = this.of(seatId);
    const isSame = seat.personId === person.id;
    this.put({ ...seat, personId: person.id, name: '', isSecond: isSame && seat.isSecond });
  }

  /** @throws Problem `room/seat-taken` where another device has the seat of a person */
  assertFree(seatId: string, person: Person): void {
    const other = this.all.find((seat) => seat.personId === person.id);
    if (other && other.id !== seatId) throw new Problem('room/seat-taken', { person: person.name });
  }

  /** Waits to be admitted under a name. */
  wait(seatId: string, name: string): void {
    this.put({ ...this.of(seatId), personId: null, name, isSecond: false });
  }

  /** Gets up; the device stays in the room and may choose again. */
  leave(seatId: string): void {
    this.put({ ...this.of(seatId), personId: null, name: '', isSecond: false });
  }

  promote(seatId: string, isSecond: boolean): void {
    const seat = this.of(seatId);
    if (seat.personId === null) throw new Problem('room/seat-missing');
    this.put({ ...seat, isSecond });
  }

  remove(seatId: string): void {
    this.of(seatId);
    this.seats.delete(seatId);
    this.changed();
  }

  private put(seat: KeptSeat): void {
    this.seats.set(seat.id, seat);
    this.changed();
  }
}

/** Who sits on a seat: somebody who still takes part; null where nobody does. */
export function personOn(plan: Plan, workshopId: string, { personId }: KeptSeat): Person | null {
  return (personId && participantsOf(plan, workshopId).find(({ id }) => id === personId)) || null;
}
