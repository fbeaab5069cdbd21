import { setImmediate as turn } from 'node:timers/promises';

/** As many turns as a request takes that has come: its connection, its bytes, its answer. */
const turns = 4;

/** Between long reads whoever else asks this process is answered: a window fetches its page meanwhile. */
export async function letOthers(): Promise<void> {
  for (let count = 0; count < turns; count++) await turn();
}
