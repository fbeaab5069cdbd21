import type { Page } from '@playwright/test';

/**
 * Calls a procedure of the program as its window does, such as `objective/create`; answers what it answers, once the
 * window shows what was written by it.
 */
export async function ask<T = { readonly id: string; readonly sequence: number }>(
  page: Page,
  procedure: string,
  input: object = {},
): Promise<T> {
  const answer = await page.evaluate(
    async ([path, json]) => {
      const answer = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-tangga-window': sessionStorage.getItem('tangga-window') ?? '',
          'x-tangga-secret': localStorage.getItem('tangga-secret') ?? '',
        },
        body: JSON.stringify({ json }),
      });
      const body = (await answer.json()) as { json: T };
      if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
      return body.json;
    },
    [procedure, input] as const,
  );
  const sequence = (answer as { readonly sequence?: number } | null)?.sequence;
  if (sequence !== undefined) await untilShown(page, sequence);
  return answer;
}

/** Waits until the window has drawn the change set of this number, which reaches it by the stream of events. */
export async function untilShown(page: Page, sequence: number): Promise<void> {
  // A page behind another one has no frames to look in.
  const polling = 20;
  await page.waitForFunction(
    (wanted) => {
      const shown = document.querySelector('main')?.dataset.sequence;
      return shown !== undefined && Number(shown) >= wanted;
    },
    sequence,
    { polling },
  );
}
