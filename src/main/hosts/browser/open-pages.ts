import type { EventEmitter } from 'node:events';

/** How many streams may be open, and how many windows are remembered that have none. */
export interface PageLimits {
  readonly streams: number;
  readonly windows: number;
}

/**
 * Which windows call the browser host, and the streams that are open to them. Nobody says of a page that it is closed: of
 * windows without a stream only those that called last are remembered, as one of them may just be loaded again.
 */
export class OpenPages {
  /** How many streams are open to each window, the one that called last at the end. */
  private readonly streams = new Map<string, number>();
  private open = 0;

  constructor(private readonly limits: PageLimits) {}

  /** Notes that a window calls; answers which ones are to be let go of for it. */
  called(id: string): string[] {
    const open = this.streams.get(id) ?? 0;
    this.streams.delete(id);
    this.streams.set(id, open);
    const without = [...this.streams].flatMap(([one, count]) => (count === 0 && one !== id ? [one] : []));
    const gone = without.slice(0, Math.max(0, without.length - this.limits.windows));
    for (const one of gone) this.streams.delete(one);
    return gone;
  }

  /** Notes a stream to a window, which is open until its answer is closed; false where there are too many. */
  opened(id: string, answer: EventEmitter): boolean {
    if (this.open >= this.limits.streams) return false;
    this.change(id, 1);
    answer.once('close', () => this.change(id, -1));
    return true;
  }

  private change(id: string, by: 1 | -1): void {
    this.open += by;
    this.streams.set(id, (this.streams.get(id) ?? 0) + by);
  }
}
