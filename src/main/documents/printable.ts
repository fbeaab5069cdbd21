import type { DocumentKind, DocumentSheet } from '#contract/document.ts';
import type { AgreementJournal } from '#domain/agreement/touches.ts';
import type { Reading } from '#domain/past/reading.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { CheckInsOf } from '#domain/progress/past-check-ins.ts';
import type { Cycle, Workshop } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { CurveSource } from '../plan-file/readings.ts';
import type { Compared } from './changes/changes.ts';
import type { Cut, DocumentSetting } from './set-document.ts';

/** A request whose cycle has been found, on a day. */
export type PrintOptions<Kind extends DocumentKind = DocumentKind> = Extract<
  DocumentSheet,
  { kind: Kind }
> & {
  readonly language: Language;
  readonly cycle: Cycle;
  readonly today: string;
  /** The instant as of which it is printed, where that is a moment of the history. */
  readonly asOf?: string | null;
};

/** The plan to print, and how it was. */
export type PrintSource = Pick<
  PlanFile,
  'plan' | 'readings' | 'db' | 'agreementJournal' | 'walks' | 'journal' | 'lookThrough'
>;

/** What a document is printed from: the plan as it is read, with check-ins and ladders for those that draw curves. */
interface Read extends Reading {
  /** The plan as it is now, however it is read. */
  readonly now: Plan;
  readonly laddersOn: CurveSource['laddersOn'];
  /** Two states, of a document that compares them. */
  readonly compared?: Compared;
  /** What was done since a cycle was signed. */
  readonly journalOf: (cycle: Cycle) => AgreementJournal;
}

/** How a document is made. */
export interface Printable<Kind extends DocumentKind> {
  /** What it is called beside the plan and the cycle; the book is the plan itself. */
  readonly title: (language: Language) => string;
  /** The plan as it tells of it. */
  readonly read: (source: PrintSource, options: PrintOptions<Kind>) => Read;
  /** What its template sets, and where it is cut where it is long. */
  readonly setting: (read: Read, options: PrintOptions<Kind>) => DocumentSetting<unknown>;
}

const noCheckIns: CheckInsOf = () => [];

export const asItIs = (source: PrintSource): Read => ({
  plan: source.plan,
  now: source.plan,
  checkInsOf: noCheckIns,
  laddersOn: () => source.plan,
  journalOf: ({ id }) => source.agreementJournal(id),
});

/** As its cycle is judged. */
export const asJudged = (source: PrintSource, { cycle, today }: PrintOptions): Read => ({
  ...asItIs(source),
  plan: source.readings.planOf(cycle, today),
});

/** As its cycle is judged, with the curves that led there. */
export const withCurves = (source: PrintSource, { cycle, today }: PrintOptions): Read => ({
  ...asItIs(source),
  ...source.readings.ofCycle(cycle, today),
  ...source.readings.curvesOf(cycle, today),
});

export function workshopOf(plan: Plan, id: string): Workshop {
  const workshop = plan.tables.workshop.get(id);
  if (!workshop) throw new Problem('plan/row-missing');
  return workshop;
}

/** Sets what a document says by its template. */
export const setBy =
  <Kind extends DocumentKind, Data>(
    kind: Kind,
    dataOf: (read: Read, options: PrintOptions<Kind>) => Data,
    cut?: (options: PrintOptions<Kind>) => Cut<Data>,
  ) =>
  (read: Read, options: PrintOptions<Kind>): DocumentSetting<unknown> => ({
    document: kind,
    data: dataOf(read, options),
    // Only its own data is ever given to it.
    cut: cut?.(options) as Cut<unknown> | undefined,
  });
