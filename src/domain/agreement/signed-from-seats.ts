import type { Plan } from '../plan/plan.ts';
import type { Cycle } from '../tables/tables.ts';
import { agreedOf, agreementsOf, contentOf } from './agreed.ts';
import { fingerprintOf } from './fingerprint.ts';

/** How somebody signed from their seat, and when. */
export interface SeatSignature {
  readonly mark: string;
  /** The instant; null where an agreement that took it over says the day. */
  readonly signedAt: string | null;
}

/**
 * Who signed the plan of a cycle from their seat as it is now, by their ids: before an agreement was made of it, and
 * those whom the latest agreement took over. What was signed of another plan is no signature of this one.
 */
export function signedFromSeats(plan: Plan, cycle: Cycle): ReadonlyMap<string, SeatSignature> {
  const rows = plan.tables.signature.where('cycleId', cycle.id);
  const latest = agreementsOf(plan, cycle.id).at(-1);
  const signatories = latest ? plan.tables.signatory.where('agreementId', latest.id) : [];
  if (rows.length === 0 && signatories.every(({ mark }) => mark === null)) return new Map();
  const fingerprint = fingerprintOf(contentOf(agreedOf(plan, cycle)));
  const taken = latest?.fingerprint === fingerprint ? signatories : [];
  return new Map<string, SeatSignature>([
    ...taken.flatMap(({ personId, mark }): [string, SeatSignature][] =>
      personId !== null && mark !== null ? [[personId, { mark, signedAt: null }]] : [],
    ),
    ...rows
      .filter((row) => row.fingerprint === fingerprint)
      .map(({ personId, mark, signedAt }): [string, SeatSignature] => [personId, { mark, signedAt }]),
  ]);
}
