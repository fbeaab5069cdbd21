import type { Page } from '@playwright/test';

/** Calls a procedure of the program as its window does, such as `objective/create`; answers what it answers. */
export async function ask<T = { readonly id: string; readonly sequence: number }>(
  page: Page,
  procedure: string,
  input: object = {},
): Promise<T> {
  return page.evaluate(
    async ([path, json]) => {
      const answer = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-tangga-window': sessionStorage.getItem('tangga-window') ?? '',
        },
        body: JSON.stringify({ json }),
      });
      const body = (await answer.json()) as { json: T };
      if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
      return body.json;
    },
    [procedure, input] as const,
  );
}
