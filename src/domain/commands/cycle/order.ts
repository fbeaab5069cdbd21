import { Problem } from '../../problem.ts';

/** @throws Problem `cycle/dates-reversed` */
export function assertOrder(startsOn: string, endsOn: string): void {
  if (startsOn > endsOn) throw new Problem('cycle/dates-reversed');
}
