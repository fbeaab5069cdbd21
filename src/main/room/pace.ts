import { steadyNow } from './steady-clock.ts';

/** How much may be asked at once, and how much each second after that. */
export interface Pace {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Counts what each asks for, and says who asks for too much. */
export class PaceOf {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly pace: Pace,
    private readonly now = steadyNow,
  ) {}

  /** Whether one more is within the pace; if so it counts. */
  allows(who: string): boolean {
    const at = this.now();
    if (this.buckets.size > 4_000) this.tidy(at);
    const { burst, perSecond } = this.pace;
    const bucket = this.buckets.get(who) ?? { left: burst, at };
    const passed = Math.max(0, at - bucket.at);
    const left = Math.min(burst, bucket.left + (passed / 1000) * perSecond);
    const isWithin = left >= 1;
    this.buckets.set(who, { left: isWithin ? left - 1 : left, at });
    return isWithin;
  }

  /** Forgets who has not asked for so long that they may ask for everything again. */
  private tidy(at: number): void {
    const full = (this.pace.burst / this.pace.perSecond) * 1000;
    for (const [who, bucket] of this.buckets) if (at - bucket.at > full) this.buckets.delete(who);
  }
}
