import dayjs from 'dayjs';
import { generateNKeysBetween } from 'fractional-indexing';
import { v7 as newId } from 'uuid';
import { parentColumns } from '#domain/commands/alignment/align.ts';
import { endOfMonths } from '#domain/cycle/span.ts';
import { hasValues, kindOf } from '#domain/kinds/kinds.ts';
import type { Draft } from '#domain/plan/draft.ts';
import type { Cycle, PlanRow } from '#domain/tables/tables.ts';
import { type Language, languageRecords } from '#texts/languages.ts';
import {
  inLanguage,
  type SampleOrganisation,
  type SamplePerson,
  type SampleTeam,
} from './sample-organisation.ts';
import { type TourObjective, type TourRung, tourBaselinePeriod } from './tour-content.ts';

interface Place {
  readonly about: PlanRow;
  readonly companyId: string;
  readonly cycle: Cycle;
  readonly organisation: SampleOrganisation;
  readonly stageIds: ReadonlyMap<string, string>;
  readonly language: Language;
  /** How many weekly check-ins each measured rung has, the last of them at its reached value. */
  readonly weeks: number;
  /** The order key of the last objective there is, null for none. */
  readonly after: string | null;
  /** The ids of the glossary's metrics by their keys. */
  readonly metricIds: ReadonlyMap<string, string>;
}

function ownerOf(objective: TourObjective, { organisation, companyId }: Place) {
  if (objective.owner === 'company')
    return { level: 'company', unitId: companyId, ownerId: organisation.people.dewi } as const;
  if (objective.owner in organisation.teams) {
    const unitId = organisation.teams[objective.owner as SampleTeam];
    return {
      level: 'team',
      unitId,
      ownerId: objective.rungs[0]?.owner ? organisation.people[leadOf[objective.owner as SampleTeam]] : null,
    } as const;
  }
  return {
    level: 'individual',
    unitId: null,
    ownerId: organisation.people[objective.owner as SamplePerson],
  } as const;
}

const leadOf: Record<SampleTeam, SamplePerson> = { field: 'dewi', partner: 'bagus', success: 'sari' };

/**
 * Where a rung is after some weeks. The figures of the tour stand for a whole quarter where it is over, and for its
 * first two weeks where it is going on: there they go on as well, a little more slowly.
 */
function reachedBy({ from = 0, to = 0, reached = 0 }: TourRung, weeks: number): number {
  if (weeks >= 13 || to === from) return reached;
  const begun = (reached - from) / (to - from);
  return from + (to - from) * Math.min(0.98, (begun / 0.3) * (weeks / 13));
}

/** The value of week `week` of `weeks` on a slow start that ends at `reached`. */
function valueInWeek(rung: TourRung, week: number, weeks: number): number {
  const from = rung.from ?? 0;
  const reached = reachedBy(rung, weeks);
  const kind = kindOf(rung);
  if (kind.answeredBy === 'tick') return week >= (rung.reachedInWeek ?? weeks - 1) ? reached : 0;
  // A value that is kept moves around its threshold; it is missed now and then.
  if (!kind.moves) return week % 5 === 3 ? from - 2 : reached - (week % 3);
  const bend = rung.pace === 'early' ? 0.6 : rung.pace === 'late' ? 2.2 : 1.3;
  const share = weeks === 1 ? 1 : (week / (weeks - 1)) ** bend;
  const value = from + (reached - from) * share;
  return Number(value.toFixed(kind.measureOf?.(rung) === 'percent' ? 1 : 0));
}

/** How sure people were in a week, in steps of five. */
function confidenceInWeek(
  { confidence, lastConfidence = confidence }: TourRung,
  week: number,
  weeks: number,
): number {
  const share = weeks === 1 ? 0 : week / (weeks - 1);
  return Math.round((confidence + (lastConfidence - confidence) * share) / 5) * 5;
}

/** What a dollar of the tour is in the rupiah of its Indonesian titles. */
const rupiahPerDollar = 15_000;

/** A rung in the money that readers of the language count in. */
function inMoneyOf(rung: TourRung, language: Language): TourRung {
  const { currency } = languageRecords[language];
  if (currency !== 'IDR' || rung.currency !== 'USD') return rung;
  const { from = 0, to = 0, reached } = rung;
  return {
    ...rung,
    currency,
    from: from * rupiahPerDollar,
    to: to * rupiahPerDollar,
    ...(reached === undefined ? {} : { reached: reached * rupiahPerDollar }),
  };
}

function writeRung(draft: Draft, told: TourRung, objectiveId: string, rank: string, place: Place): string {
  const { language, organisation, cycle } = place;
  const rung = inMoneyOf(told, language);
  const createdAt = new Date(`${cycle.startsOn}T08:00:00Z`).toISOString();
  const id = draft.insert('keyResult', {
    objectiveId,
    title: inLanguage(rung.title, language),
    kind: rung.kind,
    measure: rung.measure,
    comparison: rung.comparison,
    metricId: place.metricIds.get(rung.metric ?? '') ?? null,
    unit: rung.unit ? inLanguage(rung.unit, language) : '',
    currency: rung.currency ?? place.about.currency,
    baseline: rung.from ?? null,
    baselinePeriod: hasValues(rung) ? inLanguage(tourBaselinePeriod, language) : '',
    target: rung.to ?? null,
    ownerId: organisation.people[rung.owner],
    confidence: rung.confidence,
    rank,
    createdAt,
  });
  const stepRanks = generateNKeysBetween(null, null, rung.steps?.length ?? 0);
  rung.steps?.forEach((step, index) => {
    draft.insert('step', {
      keyResultId: id,
      title: inLanguage(step.title, language),
      doneOn: step.isDone
        ? dayjs(cycle.startsOn)
            .add((index * place.weeks * 7) / 3, 'day')
            .format('YYYY-MM-DD')
        : null,
      rank: stepRanks[index] as string,
    });
  });
  const initiativeRanks = generateNKeysBetween(null, null, rung.initiatives?.length ?? 0);
  rung.initiatives?.forEach((title, index) => {
    draft.insert('initiative', {
      keyResultId: id,
      title: inLanguage(title, language),
      ownerId: organisation.people[rung.owner],
      state: index === 0 ? 'doing' : 'open',
      rank: initiativeRanks[index] as string,
    });
  });
  rung.votes?.forEach((estimate, index) => {
    const personId = Object.values(organisation.people)[index] as string;
    draft.insert('difficultyVote', { keyResultId: id, personId, estimate });
  });
  if (rung.reached !== undefined) {
    // In a quarter that is going on, some have not been asked this week yet.
    const said = place.weeks < 13 && rung.confidence % 20 === 0 ? place.weeks - 1 : place.weeks;
    for (let week = 0; week < said; week++) {
      const checkedOn = dayjs(cycle.startsOn)
        .add(week * 7 + 4, 'day')
        .format('YYYY-MM-DD');
      draft.insert('checkIn', {
        keyResultId: id,
        checkedOn,
        value: valueInWeek(rung, week, place.weeks),
        confidence: confidenceInWeek(rung, week, place.weeks),
        note: inLanguage(rung.notes?.[week] ?? ['', ''], language),
        authorId: organisation.people[rung.owner],
        createdAt: `${checkedOn}T08:00:00.000Z`,
      });
    }
  }
  return id;
}

/** What was written, by the keys of the tour. */
export interface WrittenObjectives {
  readonly objectiveIds: ReadonlyMap<string, string>;
  /** The ids of each objective's rungs, easiest first. */
  readonly rungIds: ReadonlyMap<string, readonly string[]>;
  readonly lastRank: string;
}

/** Writes the objectives of one quarter of the tour with ladders, alignments and check-ins. */
export function writeObjectives(
  draft: Draft,
  objectives: readonly TourObjective[],
  place: Place,
): WrittenObjectives {
  const rungIds = new Map<string, string[]>();
  const objectiveIds = new Map(objectives.map((objective) => [objective.key, newId()]));
  const ranks = generateNKeysBetween(place.after, null, objectives.length);
  objectives.forEach((objective, index) => {
    const id = objectiveIds.get(objective.key) as string;
    draft.insert('objective', {
      id,
      cycleId: place.cycle.id,
      ...ownerOf(objective, place),
      title: inLanguage(objective.title, place.language),
      description: inLanguage(objective.description, place.language),
      ambition: objective.ambition,
      stageId: place.stageIds.get(objective.stage) ?? null,
      startsOn: place.cycle.startsOn,
      endsOn: endOfMonths(place.cycle.startsOn, objective.months),
      templateKey: null,
      carriedFromId: null,
      rank: ranks[index] as string,
      createdAt: new Date(`${place.cycle.startsOn}T08:00:00Z`).toISOString(),
    });
    const rungRanks = generateNKeysBetween(null, null, objective.rungs.length);
    rungIds.set(
      objective.key,
      objective.rungs.map((rung, at) => writeRung(draft, rung, id, rungRanks[at] as string, place)),
    );
  });
  for (const objective of objectives) {
    if (!objective.serves) continue;
    const { key, rung } = objective.serves;
    const parentId = (rung ? rungIds.get(key)?.[rung - 1] : objectiveIds.get(key)) as string;
    draft.insert('alignment', {
      childId: objectiveIds.get(objective.key) as string,
      ...parentColumns({ kind: rung ? 'key-result' : 'objective', id: parentId }),
      isPrimary: true,
    });
  }
  return { objectiveIds, rungIds, lastRank: ranks.at(-1) as string };
}
