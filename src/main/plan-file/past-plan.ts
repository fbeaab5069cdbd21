import { instantWords } from '#contract/sentences/instant.ts';
import { localDay } from '#domain/cycle/days.ts';
import { Problem } from '#domain/problem.ts';
import type { PlanFile } from './plan-file.ts';
import { Readings } from './readings.ts';
import { agreementJournalOf } from './touches.ts';

/** A plan as it was at a moment of its history, read by the same questions as the one of now. */
export interface PastPlan
  extends Pick<
    PlanFile,
    'plan' | 'readings' | 'db' | 'walks' | 'journal' | 'agreementJournal' | 'lookThrough'
  > {
  /** When that was: the instant, and the day that was today. */
  readonly at: string;
  readonly today: string;
}

/**
 * Refuses a moment that the history does not have, or does not reach back to.
 * @throws Problem `plan/row-missing`, `history/broken`
 */
export async function assertReached(file: Pick<PlanFile, 'journal' | 'reach' | 'plan'>, sequence: number) {
  const { journal, reach, plan } = file;
  const at = journal.at(sequence);
  if (at === undefined) throw new Problem('plan/row-missing');
  const from = await reach.from();
  if (sequence < from)
    throw new Problem('history/broken', { at: instantWords(journal.at(from) ?? '', plan.about.language) });
  return at;
}

/** The plan as it was at a moment, which is the number of a change set. @throws as `assertReached` */
export async function pastPlan(file: PlanFile, sequence: number): Promise<PastPlan> {
  const at = await assertReached(file, sequence);
  const { db, journal, walks } = file;
  const plan = walks.planAt(sequence);
  return {
    plan,
    readings: new Readings(db, journal, walks.checkInsAt(sequence), () => plan),
    db,
    walks,
    journal,
    agreementJournal: (cycleId) => agreementJournalOf(db, journal, plan, cycleId),
    lookThrough: (hurry) => file.lookThrough(hurry),
    at,
    today: localDay(at),
  };
}
