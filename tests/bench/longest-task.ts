import type { Browser, Page } from '@playwright/test';

/** Waits until nothing was going on for a while: no task of a frame's length, no request. */
export const untilQuiet = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = performance.now();
        let quietSince = last;
        let requests = performance.getEntriesByType('resource').length;
        const look = setInterval(() => {
          const now = performance.now();
          const seen = performance.getEntriesByType('resource').length;
          if (now - last > 40 || seen !== requests) quietSince = now;
          requests = seen;
          last = now;
          if (now - quietSince < 400) return;
          clearInterval(look);
          resolve();
        }, 10);
      }),
  );

/** What a browser tells of its work. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** How long its thread worked, in microseconds: what else the computer did meanwhile is no part of it. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

/**
 * How long the longest task took that pages did for something, in milliseconds of their threads: as long as nothing was
 * drawn and no key answered.
 */
export async function longestTask(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<number> {
  await untilQuiet(page);
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
  await act();
  await untilQuiet(page);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && pages.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('The browser told of no task.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
