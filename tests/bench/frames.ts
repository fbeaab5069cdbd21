import type { Page } from '@playwright/test';
import { median, quantile, report } from './timing.ts';

/** The gaps between frames, rising, while `work` runs. */
export async function frames(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const tick = (now: number) => {
      gaps.push(now - last);
      last = now;
      if (!Object.hasOwn(window, 'isMeasured')) requestAnimationFrame(tick);
    };
    Object.assign(window, { frameGaps: gaps });
    requestAnimationFrame(tick);
  });
  await work();
  return page.evaluate(() => {
    Object.assign(window, { isMeasured: true });
    const gaps = (window as unknown as { frameGaps: number[] }).frameGaps.slice(1);
    Reflect.deleteProperty(window, 'isMeasured');
    return gaps.toSorted((a, b) => a - b);
  });
}

/** Sixty frames a second, as a whole number of milliseconds. */
const frame = 17;

export function reportFrames(what: string, gaps: readonly number[]): void {
  report(`${what}, median frame`, Math.round(median(gaps)), 'ms', frame, '60 Hz');
  report(`${what}, p99 frame`, Math.round(quantile(gaps, 0.99)), 'ms', frame, '60 Hz');
}
