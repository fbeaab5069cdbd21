import type { KeyResultKind } from '../kinds/kinds.ts';
import type { Measure } from '../tables/column.ts';
import type { Level } from '../tables/objective.ts';

/** What was found in files, before it is held against a plan. Everything says where it stands. */

/** Where something stands: the file, its sheet where it has several, and the row or line, from 1. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

interface At {
  readonly at: Place;
}

/** Who answers for something, as it is written; a share of 1 where none is. */
export interface NamedOwner {
  readonly name: string;
  readonly email: string;
  readonly share: number;
}

export interface FoundCycle extends At {
  /** By which the others name it. */
  readonly key: string;
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export interface FoundTeam extends At {
  readonly key: string;
  readonly name: string;
  readonly parentKey: string | null;
}

export interface FoundPerson extends At {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly teamKeys: readonly string[];
}

/** What an objective serves: an objective or a key result; a weight of 0 means linked and not counted. */
export interface FoundParent {
  readonly key: string;
  /** 0 to 1; null where the file says none. */
  readonly weight: number | null;
}

export interface FoundObjective extends At {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly level: Level | null;
  readonly owners: readonly NamedOwner[];
  readonly teamKey: string | null;
  readonly cycleKey: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly parents: readonly FoundParent[];
  /** 0 to 1, as it was scored at its end. */
  readonly score: number | null;
  readonly isCommitted: boolean | null;
  /** Said of what is put off, and of nothing else. */
  readonly isPostponed?: true;
}

export interface FoundCheckIn extends At {
  readonly on: string;
  /** In the measure of its key result; percent as points, 25 for 25 %. */
  readonly value: number | null;
  /** 0 to 100. */
  readonly confidence: number | null;
  readonly note: string;
  readonly author: NamedOwner | null;
}

/** In the order of its file, which is the order of the ladder: the first is the easiest. */
export interface FoundKeyResult extends At {
  readonly key: string;
  readonly objectiveKey: string;
  readonly title: string;
  readonly description: string;
  readonly kind: KeyResultKind;
  readonly measure: Measure | null;
  readonly unit: string;
  /** ISO 4217; null where none is written. */
  readonly currency: string | null;
  readonly baseline: number | null;
  /** What the baseline is of, such as `Q4 2025`; empty where that is not said. */
  readonly baselinePeriod: string;
  readonly target: number | null;
  /** The least and the most of what is aimed at, where there are such values beside the target. */
  readonly commit: number | null;
  readonly stretch: number | null;
  /** Of one that is kept: whether its threshold is the least or the most. */
  readonly comparison: 'at-least' | 'at-most' | null;
  readonly owners: readonly NamedOwner[];
  readonly dueOn: string | null;
  readonly confidence: number | null;
  readonly weight: number | null;
  /** How far it came, where no check-in says so, and the day of it where one is known. */
  readonly current: { readonly value: number; readonly on: string | null } | null;
  readonly score: number | null;
  readonly isDone: boolean;
  /** Said of what is put off, and of nothing else. */
  readonly isPostponed?: true;
  readonly checkIns: readonly FoundCheckIn[];
  readonly steps: readonly { readonly title: string; readonly isDone: boolean }[];
}

export interface FoundInitiative extends At {
  readonly key: string;
  readonly keyResultKey: string;
  readonly title: string;
  readonly owners: readonly NamedOwner[];
  readonly dueOn: string | null;
  readonly state: 'open' | 'doing' | 'done';
}

/** What is not understood of a row, with the cell that it is about where there is one. */
export interface Misread extends At {
  /** The column, from 0; null where the row as a whole is meant. */
  readonly column: number | null;
  readonly code: MisreadCode;
  /** What stands there. */
  readonly text: string;
}

export const misreadCodes = [
  'no-figure',
  'figure-unclear',
  'no-day',
  'day-unclear',
  'no-title',
  'no-objective',
  'parent-unknown',
  'parent-loop',
  'parent-level',
  'id-twice',
  'owner-unknown',
  'row-torn',
  'too-long',
  'not-understood',
] as const;
export type MisreadCode = (typeof misreadCodes)[number];

/** Rows that were left out, and why that is right. */
export interface LeftOut extends At {
  readonly why: 'empty' | 'title' | 'head' | 'total' | 'remark';
}

/** All that was found. Keys are the files' own ids where they have some, else made of where it stands. */
export interface Found {
  /** The layout that was recognised, by its name in `layouts`; null for none. */
  readonly layout: string | null;
  readonly cycles: readonly FoundCycle[];
  readonly teams: readonly FoundTeam[];
  readonly people: readonly FoundPerson[];
  readonly objectives: readonly FoundObjective[];
  readonly keyResults: readonly FoundKeyResult[];
  readonly initiatives: readonly FoundInitiative[];
  readonly misread: readonly Misread[];
  readonly leftOut: readonly LeftOut[];
}

/** What was found, of which all that is not said is empty. */
export const foundOf = (said: Partial<Found>): Found => ({
  layout: null,
  cycles: [],
  teams: [],
  people: [],
  objectives: [],
  keyResults: [],
  initiatives: [],
  misread: [],
  leftOut: [],
  ...said,
});
