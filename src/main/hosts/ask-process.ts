import type { z } from 'zod';
import type { StartedProcess } from './start-process.ts';

export interface AskOptions<Answer> {
  readonly order: unknown;
  /** What the process may answer; anything else is an error. */
  readonly answer: z.ZodType<Answer>;
  /** Why there is no answer where the process ends before it gave one, by how it ended. */
  readonly whenGone: (how: string) => unknown;
  /** Ends the wait, and with it the process. */
  readonly ending: AbortSignal;
  readonly whenEnded: () => unknown;
}

/** Gives a process one order, waits for its one answer, and ends it whatever comes of that. */
export async function askProcess<Answer>(
  process: StartedProcess,
  { order, answer, whenGone, ending, whenEnded }: AskOptions<Answer>,
): Promise<Answer> {
  try {
    return await new Promise<Answer>((resolve, reject) => {
      process.onMessage((message) => {
        const said = answer.safeParse(message);
        if (said.success) resolve(said.data);
        else reject(said.error);
      });
      process.onExit((how) => reject(whenGone(how)));
      ending.addEventListener('abort', () => reject(whenEnded()));
      process.post(order);
    });
  } finally {
    process.kill();
  }
}
