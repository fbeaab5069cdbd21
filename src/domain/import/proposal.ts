import type { ImportedRows } from '../commands/import/rows.ts';
import type { Plan } from '../plan/plan.ts';
import { fold } from '../search/fold.ts';
import type { Level } from '../tables/objective.ts';
import type { CheckIn } from '../tables/tables.ts';
import type { Found, FoundKeyResult, Misread, NamedOwner, Place } from './found.ts';
import type { Decided, Organisation, PersonMatch } from './match-organisation.ts';

export interface ProposalOptions {
  readonly today: string;
  /** Where objectives go whose cycle the files do not name. */
  readonly cycleId: string;
  /** What the history calls it. */
  readonly subject: string;
  readonly newId: () => string;
  readonly decided: Decided;
  /** How a description names who answers for something beside its owner. */
  readonly others: (owners: readonly NamedOwner[]) => string;
  readonly checkInOn: (keyResultId: string, day: string) => CheckIn | undefined;
}

/** What would become of something in the files. */
export type Outcome = 'created' | 'changed' | 'same';

export const proposedTables = [
  'cycle',
  'unit',
  'person',
  'objective',
  'keyResult',
  'step',
  'initiative',
  'checkIn',
] as const;
export type ProposedTable = (typeof proposedTables)[number];

/** One thing of the files, and what would become of it. */
export interface ProposedEntry {
  readonly table: ProposedTable;
  readonly id: string;
  readonly title: string;
  /** Of an objective. */
  readonly level: Level | null;
  /** The objective that a key result belongs to, the key result that an initiative belongs to. */
  readonly under: string | null;
  readonly outcome: Outcome;
  readonly at: Place | null;
}

/** Files held against a plan: what would become of each thing, and the rows that make it so. */
export interface Proposal {
  readonly entries: readonly ProposedEntry[];
  readonly people: readonly PersonMatch[];
  /** What cannot be taken: the files' own, and what does not go together with the plan. */
  readonly misread: readonly Misread[];
  /** What `import.take` is told. */
  readonly rows: ImportedRows;
}

/** A proposal as it grows. */
export interface Growing {
  readonly found: Found;
  readonly plan: Plan;
  readonly options: ProposalOptions;
  readonly organisation: Organisation;
  readonly rows: ImportedRows;
  readonly entries: ProposedEntry[];
  readonly misread: Misread[];
  /** The objectives of whose key results something is known of how far they came. */
  readonly told: ReadonlySet<string>;
}

/** Words as a cell holds them: without space around them, and with lines that end in one way. */
const asHeld = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll(/\r\n?/gu, '\n').trim() : value;

/** What is said otherwise than it is there. */
export function differing<R extends object>(row: R, said: { [C in keyof R]?: R[C] | undefined }): Partial<R> {
  const different = Object.entries(said).filter(
    ([name, value]) => value !== undefined && asHeld(value) !== asHeld(row[name as keyof R]),
  );
  return Object.fromEntries(different) as Partial<R>;
}

export const outcomeOf = (different: object): Outcome =>
  Object.keys(different).length > 0 ? 'changed' : 'same';

/** Who answers for something: the one with the largest share, of equals the first; and the others. */
export function leading(owners: readonly NamedOwner[]): {
  readonly owner: NamedOwner | undefined;
  readonly others: readonly NamedOwner[];
} {
  const most = Math.max(...owners.map(({ share }) => share));
  const owner = owners.find(({ share }) => share === most);
  return { owner, others: owners.filter((one) => one !== owner) };
}

/** A description with those who answer for it beside its owner; undefined where the files say nothing. */
export function describedBy(
  description: string,
  owners: readonly NamedOwner[],
  { others }: ProposalOptions,
): string | undefined {
  const beside = leading(owners).others;
  const parts = [description.trim(), ...(beside.length > 0 ? [others(beside)] : [])].filter(Boolean);
  return parts.length > 0 ? parts.join('\n\n') : undefined;
}

/** By what titles are held against each other. */
export const titleKey = (title: string): string => fold(title);

/** Whether something is known of how far a key result came. */
export const hasPast = ({ score, checkIns, current, isDone }: FoundKeyResult): boolean =>
  score !== null || checkIns.length > 0 || current !== null || isDone;
