import dayjs from 'dayjs';
import { generateNKeysBetween } from 'fractional-indexing';
import { v7 as newId } from 'uuid';
import type { PlanStart, Sample } from '#contract/plan-file.ts';
import type { Done } from '#domain/commands/command.ts';
import { applyTemplate } from '#domain/commands/template/apply.ts';
import { addDays, daysBetween } from '#domain/cycle/days.ts';
import { type ProposedCycle, proposedCycles } from '#domain/cycle/proposed-cycles.ts';
import { quarterAround } from '#domain/cycle/span.ts';
import { spanName } from '#domain/cycle/span-name.ts';
import { shippedMetrics } from '#domain/metric/metric.ts';
import type { Owner } from '#domain/ownership/ownership.ts';
import type { Draft } from '#domain/plan/draft.ts';
import { type Cycle, type PlanRow, wholeRow } from '#domain/tables/tables.ts';
import { salesTemplates } from '#domain/template/built-in.ts';
import { type Language, languageRecords } from '#texts/languages.ts';
import { type SampleOrganisation, type SampleTeam, writeSampleOrganisation } from './sample-organisation.ts';
import { finishedObjectives, tourObjectives } from './tour-content.ts';
import { writeObjectives } from './write-objectives.ts';
import { type ReferenceOptions, writeReference } from './write-reference.ts';
import { writeReview } from './write-review.ts';
import { writeStart } from './write-start.ts';

export interface NewPlan {
  readonly name: string;
  readonly language: Language;
  readonly sample: Sample;
  /** Size and seed of the reference plan. */
  readonly reference?: ReferenceOptions;
  /** How an empty plan begins, where somebody said. */
  readonly start?: PlanStart | undefined;
  /** Decides the cycle that the plan begins with, `YYYY-MM-DD`. */
  readonly today: string;
}

const stageKeys = [
  'lead-generation',
  'qualification',
  'needs-and-meeting',
  'offer',
  'negotiation',
  'closing',
  'onboarding',
  'repeat-sales',
] as const;

function writeStages(draft: Draft): ReadonlyMap<string, string> {
  const all = [...stageKeys, 'whole-process', 'people'];
  const ranks = generateNKeysBetween(null, null, all.length);
  return new Map(
    all.map((key, index) => {
      const kind = key === 'whole-process' || key === 'people' ? key : 'stage';
      return [key, draft.insert('stage', { key, kind, rank: ranks[index] as string })];
    }),
  );
}

/** Every plan begins with the shipped glossary; a row without words of its own shows the shipped ones. */
function writeMetrics(draft: Draft, stageIds: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const ranks = generateNKeysBetween(null, null, shippedMetrics.length);
  return new Map(
    shippedMetrics.map(({ key, stage, measure }, index) => [
      key,
      draft.insert('metric', {
        stageId: stageIds.get(stage) ?? null,
        key,
        measure,
        rank: ranks[index] as string,
      }),
    ]),
  );
}

function writeCycle(draft: Draft, proposed: ProposedCycle, state: Cycle['state']): Cycle {
  const closedAt = state === 'closed' ? `${proposed.endsOn}T08:30:00.000Z` : null;
  const row = wholeRow('cycle', { ...proposed, state, checkInWeekday: 1, closedAt });
  return { ...row, id: draft.insert('cycle', row) };
}

/** How many weekly check-ins a quarter has had by `today`, the last of them this week or the week before. */
const weeksSince = (startsOn: string, today: string): number =>
  Math.max(1, Math.min(13, Math.floor((daysBetween(startsOn, today) - 4) / 7) + 1));

/** A cycle of thirteen weeks, the last of which holds `day`. */
function writeWeeks(draft: Draft, day: string): Cycle {
  const monday = dayjs(day).subtract((dayjs(day).day() + 6) % 7, 'day');
  const startsOn = monday.subtract(12, 'week').format('YYYY-MM-DD');
  const endsOn = monday.add(6, 'day').format('YYYY-MM-DD');
  return writeCycle(draft, { name: spanName(quarterAround(day), 'en'), startsOn, endsOn }, 'running');
}

/** Which of the sample company's owners takes each of the seven sales objectives. */
const salesOwners: readonly ('company' | SampleTeam)[] = [
  'company',
  'field',
  'partner',
  'field',
  'company',
  'company',
  'field',
];

/** Where the sample company stands, for the rungs whose baseline a template leaves open. */
const salesBaselines: Readonly<Record<string, readonly (number | null)[]>> = {
  'sales/revenue': [null, null, 182],
  'sales/welcome': [null, 71, 4.1],
  'sales/efficiency': [null, null, 18],
};

function writeSales(draft: Draft, cycle: Cycle, organisation: SampleOrganisation, language: Language): void {
  salesTemplates.forEach((template, index) => {
    const key = salesOwners[index] as 'company' | SampleTeam;
    const owner: Owner =
      key === 'company' ? { kind: 'company' } : { kind: 'team', unitId: organisation.teams[key] };
    const baselines = salesBaselines[template.key];
    const filled = {
      ...template,
      keyResults: template.keyResults.map((rung, at) => {
        const baseline = rung.baseline ?? baselines?.[at] ?? null;
        return { ...rung, baseline };
      }),
    };
    const at = { cycleId: cycle.id, owner, startsOn: cycle.startsOn, language };
    applyTemplate(draft, filled, at, new Date().toISOString());
  });
}

/**
 * Writes everything that a plan begins with: empty, with the seven sales examples owned by a small company, the tour, or
 * the reference plan.
 */
export function writePlan(draft: Draft, { name, language, sample, today, reference, start }: NewPlan): Done {
  const about: PlanRow = {
    id: newId(),
    name,
    language,
    currency:
      start?.currency ??
      (sample === 'empty' || sample === 'tour' ? languageRecords[language].currency : 'USD'),
    owner: sample === 'empty' ? '' : 'Dewi Lestari',
    ladderUpsideDown: false,
    createdAt: new Date().toISOString(),
  };
  draft.insert('plan', about);
  const company =
    start?.company ?? (sample === 'empty' ? languageRecords[language].companyName : 'Niaga Utama');
  const companyId = draft.insert('unit', {
    parentId: null,
    kind: 'company',
    name: company,
    leadId: null,
    rank: 'a0',
  });
  const stageIds = writeStages(draft);
  const metricIds = writeMetrics(draft, stageIds);
  if (sample === 'empty') {
    if (start) writeStart(draft, start);
    else writeCycle(draft, proposedCycles(today, language).proposed, 'planning');
    return { id: about.id, subject: name };
  }
  if (sample === 'reference') {
    const cycle = writeWeeks(draft, today);
    const size = reference ?? { people: 1000, seed: 1 };
    writeReference(draft, { about, companyId, cycle, stageIds, language, ...size });
    return { id: about.id, subject: name };
  }
  const organisation = writeSampleOrganisation(draft, companyId, language);
  if (sample === 'sales') {
    const cycle = writeCycle(draft, proposedCycles(today, language).proposed, 'planning');
    writeSales(draft, cycle, organisation, language);
    return { id: about.id, subject: name };
  }
  const running = quarterAround(today);
  const before = quarterAround(addDays(running.startsOn, -1));
  const finished = writeCycle(draft, { ...before, name: spanName(before, language) }, 'closed');
  const planned = writeCycle(draft, { ...running, name: spanName(running, language) }, 'planning');
  const place = { about, companyId, organisation, stageIds, language, metricIds };
  const written = writeObjectives(draft, finishedObjectives, {
    ...place,
    cycle: finished,
    weeks: 13,
    after: null,
  });
  writeObjectives(draft, tourObjectives, {
    ...place,
    cycle: planned,
    weeks: weeksSince(planned.startsOn, today),
    after: written.lastRank,
  });
  writeReview(draft, {
    cycle: finished,
    organisation,
    language,
    written,
  });
  return { id: about.id, subject: name };
}
