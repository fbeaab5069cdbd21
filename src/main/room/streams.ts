import type { ServerResponse } from 'node:http';
import type { KeptSeat } from './room-file.ts';
import { steadyNow } from './steady-clock.ts';

/** The least between two rounds of states, in milliseconds: ten a second. */
const leastPause = 100;
/** After a round that took long, so many times its time passes before the next: two cores have other work as well. */
const restFactor = 3;
/** How often a stream says that it is there, in milliseconds, and a phone answers that it is. */
const heartbeat = 5_000;
/** After so much silence, in milliseconds, a phone is taken for lost at the next beat: a network that goes says no word, and TCP waits for minutes. */
const silence = 12_000;
/** A seat may have the stream of a page that was just reloaded beside its own. */
const mostOfSeat = 2;

interface Stream {
  readonly seatId: string;
  readonly response: ServerResponse;
  /** What was sent last, without what changes by itself. */
  sent: string;
}

/** What a round sends: its content, by which it is known whether it is news, and its text. */
export interface Sent {
  readonly content: string;
  readonly text: string;
}

/** Makes what each seat is shown, anew for each round; null for a seat that is gone. */
export type Round = () => (seatId: KeptSeat['id']) => Sent | null;

const event = (name: string): string => `event: ${name}\ndata: \n\n`;

/** The streams to phones: each is told what is news to it, at most ten times a second however much happens. */
export class Streams {
  private readonly streams = new Set<Stream>();
  private readonly ofSeat = new Map<string, Set<Stream>>();
  /** When each seat was heard of last, by the clock of this process. */
  private readonly heardAt = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;
  private lastEnd = 0;
  private lastCost = 0;
  private lastBeat: number;
  private readonly beating: NodeJS.Timeout;

  constructor(
    private readonly round: Round,
    private readonly presenceChanged: () => void,
    private readonly now = steadyNow,
  ) {
    this.lastBeat = now();
    this.beating = setInterval(() => this.beat(), heartbeat);
    this.beating.unref();
  }

  isHere(seatId: string): boolean {
    return this.ofSeat.has(seatId);
  }

  /** How long a seat has been silent, in milliseconds; null where it was never heard of. */
  silenceOf(seatId: string): number | null {
    const at = this.heardAt.get(seatId);
    return at === undefined ? null : this.now() - at;
  }

  /** A seat has asked for something, or answered that it is there. */
  heard(seatId: string): void {
    this.heardAt.set(seatId, this.now());
  }

  /** Says to all that the room is there, and lets go of whoever has not answered for long. */
  beat(): void {
    const now = this.now();
    // This computer slept or was held up itself: nobody could be heard.
    if (now - this.lastBeat > 2 * heartbeat) for (const { seatId } of this.streams) this.heard(seatId);
    this.lastBeat = now;
    for (const stream of [...this.streams]) {
      const { seatId, response } = stream;
      if ((this.silenceOf(seatId) ?? 0) > silence) {
        this.forget(stream);
        // Not ended: what was sent before would be waited for.
        response.destroy();
        this.presenceChanged();
      } else if (!response.writableNeedDrain) response.write(event('here'));
    }
  }

  get size(): number {
    return this.streams.size;
  }

  /** Sends a seat what it is shown, now and from now on. */
  add(seatId: string, response: ServerResponse): void {
    const own = [...(this.ofSeat.get(seatId) ?? [])];
    for (const stream of own.slice(0, Math.max(0, own.length - mostOfSeat + 1))) this.end(stream);
    const stream: Stream = { seatId, response, sent: '' };
    this.streams.add(stream);
    this.ofSeat.set(seatId, (this.ofSeat.get(seatId) ?? new Set()).add(stream));
    this.heard(seatId);
    response.on('close', () => this.dropped(stream));
    // Who could not be told while its line was full is told how it is by then.
    response.on('drain', () => this.changed());
    response.write('retry: 1000\n\n');
    this.tell(stream, this.round());
    this.presenceChanged();
  }

  /** Something has changed: everybody is told soon. */
  changed(): void {
    if (this.timer || this.streams.size === 0) return;
    const pause = Math.max(leastPause, this.lastCost * restFactor);
    const delay = Math.max(0, this.lastEnd + pause - performance.now());
    this.timer = setTimeout(() => {
      this.timer = null;
      this.runRound();
    }, delay);
  }

  private runRound(): void {
    const begin = performance.now();
    const round = this.round();
    for (const stream of [...this.streams]) this.tell(stream, round);
    this.lastEnd = performance.now();
    this.lastCost = this.lastEnd - begin;
  }

  private tell(stream: Stream, round: ReturnType<Round>): void {
    const sent = round(stream.seatId);
    if (!sent) {
      this.end(stream);
      return;
    }
    if (sent.content === stream.sent || stream.response.writableNeedDrain) return;
    stream.sent = sent.content;
    stream.response.write(`data: ${sent.text}\n\n`);
  }

  /** Ends the streams of a seat that is gone, or has gone to another device. */
  endOf(seatId: string): void {
    for (const stream of [...(this.ofSeat.get(seatId) ?? [])]) this.end(stream);
    this.heardAt.delete(seatId);
  }

  private end(stream: Stream): void {
    this.forget(stream);
    stream.response.end();
  }

  private forget(stream: Stream): void {
    this.streams.delete(stream);
    const own = this.ofSeat.get(stream.seatId);
    own?.delete(stream);
    if (own?.size === 0) this.ofSeat.delete(stream.seatId);
  }

  private dropped(stream: Stream): void {
    if (!this.streams.has(stream)) return;
    this.forget(stream);
    // It went with a word.
    this.heard(stream.seatId);
    this.presenceChanged();
  }

  /** Says to all that the room is closed: that it is silent from now on would not tell. */
  sayClosed(): void {
    for (const { response } of this.streams) response.write(event('closed'));
  }

  close(): void {
    clearInterval(this.beating);
    if (this.timer) clearTimeout(this.timer);
    for (const stream of [...this.streams]) this.end(stream);
  }
}
