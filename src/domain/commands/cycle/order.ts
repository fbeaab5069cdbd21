import { isReversed } from '../../cycle/span.ts';
import { Problem } from '../../problem.ts';

/** @throws Problem `cycle/dates-reversed` */
export function assertOrder(startsOn: string, endsOn: string): void {
  if (isReversed({ startsOn, endsOn })) throw new Problem('cycle/dates-reversed');
}
