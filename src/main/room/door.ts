import type { Joining } from '#contract/room/guest.ts';
import { Problem } from '#domain/problem.ts';
import { Guesses } from './guesses.ts';
import { isSame, newCode, newSecret } from './secrets.ts';
import { steadyNow } from './steady-clock.ts';

/** How long a code for another device holds, in milliseconds. */
const ticketLife = 10 * 60_000;

interface Ticket {
  readonly seatId: string;
  readonly secret: string;
  readonly code: string;
  readonly until: number;
}

/** What the door opens to: the room, or a seat that another device had. */
export type Entry = { readonly kind: 'room' } | { readonly kind: 'seat'; readonly seatId: string };

/** The door of a room: its secret, its code, and codes for one seat each. */
export class Door {
  readonly guesses: Guesses;
  private tickets: Ticket[] = [];

  constructor(
    readonly secret: string,
    private ownCode: string,
    private readonly now = steadyNow,
  ) {
    this.guesses = new Guesses(now);
  }

  get code(): string {
    return this.ownCode;
  }

  renewCode(): void {
    this.ownCode = newCode();
    this.guesses.forget();
  }

  /** A code that hands a seat over, once; an earlier one of that seat is no longer taken. */
  ticketFor(seatId: string): Pick<Ticket, 'secret' | 'code'> {
    const ticket = { seatId, secret: newSecret(), code: this.freeCode(), until: this.now() + ticketLife };
    this.tickets = [...this.tickets.filter((other) => other.seatId !== seatId), ticket];
    return ticket;
  }

  private freeCode(): string {
    for (;;) {
      const code = newCode();
      if (code !== this.ownCode && this.tickets.every((ticket) => ticket.code !== code)) return code;
    }
  }

  /**
   * Says where what a device shows leads to.
   * @throws Problem `room/wrong-secret`, `room/wrong-code`, `room/code-closed`
   */
  enter(joining: Joining, address: string): Entry {
    this.tickets = this.tickets.filter(({ until }) => until > this.now());
    if ('code' in joining) this.assertMayGuess(address);
    const shown = (secret: string, code: string) =>
      'secret' in joining ? isSame(joining.secret, secret) : isSame(joining.code, code);
    const ticket = this.tickets.find(({ secret, code }) => shown(secret, code));
    if (ticket) {
      this.tickets = this.tickets.filter((other) => other !== ticket);
      return { kind: 'seat', seatId: ticket.seatId };
    }
    if (shown(this.secret, this.ownCode)) return { kind: 'room' };
    if ('secret' in joining) throw new Problem('room/wrong-secret');
    this.guesses.wrong(address);
    this.assertMayGuess(address);
    throw new Problem('room/wrong-code');
  }

  private assertMayGuess(address: string): void {
    const left = this.guesses.closedFor(address);
    if (left > 0) throw new Problem('room/code-closed', { minutes: Math.ceil(left / 60_000) });
  }
}
