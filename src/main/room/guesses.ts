import { steadyNow } from './steady-clock.ts';

/** So many wrong codes from one address, and from all together, until no code is taken from there for a while. */
const most = { ofAddress: 5, ofAll: 30 } as const;
/** How long no code is taken then, in milliseconds. */
const pause = { ofAddress: 5 * 60_000, ofAll: 10 * 60_000 } as const;

interface Count {
  wrong: number;
  /** Until when no code is taken. */
  until: number;
}

/** Counts wrong room codes: six digits hold only where nobody may try many. */
export class Guesses {
  private readonly byAddress = new Map<string, Count>();
  private ofAll: Count = { wrong: 0, until: 0 };

  constructor(private readonly now = steadyNow) {}

  /** How long no code is taken from an address, in milliseconds; 0 where it may be tried. */
  closedFor(address: string): number {
    const until = Math.max(this.ofAll.until, this.byAddress.get(address)?.until ?? 0);
    return Math.max(0, until - this.now());
  }

  get isClosed(): boolean {
    return this.ofAll.until > this.now();
  }

  wrong(address: string): void {
    const count = this.byAddress.get(address) ?? { wrong: 0, until: 0 };
    this.byAddress.set(address, this.after(count, most.ofAddress, pause.ofAddress));
    this.ofAll = this.after(this.ofAll, most.ofAll, pause.ofAll);
  }

  /** Begins anew, as another code has come. */
  forget(): void {
    this.byAddress.clear();
    this.ofAll = { wrong: 0, until: 0 };
  }

  private after({ wrong, until }: Count, limit: number, length: number): Count {
    const next = wrong + 1;
    return next >= limit ? { wrong: 0, until: this.now() + length } : { wrong: next, until };
  }
}
