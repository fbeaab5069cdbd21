import { generateNKeysBetween } from 'fractional-indexing';
import type { Language } from '#texts/languages.ts';
import { endOfMonths } from '../../cycle/span.ts';
import { relativeTargetValue } from '../../figure/change.ts';
import type { Owner } from '../../ownership/ownership.ts';
import type { Draft } from '../../plan/draft.ts';
import type { Id } from '../../tables/column.ts';
import type { Template } from '../../template/template.ts';
import { takerOf } from '../key-result/fields.ts';
import { lastRank } from '../objective/fields.ts';
import { ownerColumns } from '../objective/owner-columns.ts';

/** Where a template goes, and in which words. */
export interface TemplatePlace {
  readonly cycleId: Id<'cycle'>;
  readonly owner: Owner;
  readonly startsOn: string;
  readonly language: Language;
}

/** Writes an objective with its ladder from a template; its end follows from the template's timeframe. */
export function applyTemplate(
  draft: Draft,
  template: Template,
  place: TemplatePlace,
  createdAt: string,
): string {
  const { plan } = draft;
  const { language } = place;
  const stage = [...plan.tables.stage.rows.values()].find((row) => row.key === template.stage);
  const owner = ownerColumns(plan, place.owner);
  const objectiveId = draft.insert('objective', {
    cycleId: place.cycleId,
    ...owner,
    title: template.title[language],
    description: template.description[language],
    ambition: template.ambition,
    stageId: stage?.id ?? null,
    startsOn: place.startsOn,
    endsOn: endOfMonths(place.startsOn, template.months),
    templateKey: template.key,
    rank: lastRank(plan),
    createdAt,
  });
  const ranks = generateNKeysBetween(null, null, template.keyResults.length);
  template.keyResults.forEach((rung, index) => {
    const { baseline, relativeTarget } = rung;
    const currency = rung.currency ?? plan.about.currency;
    const keyResultId = draft.insert('keyResult', {
      objectiveId,
      title: rung.title[language],
      kind: rung.kind,
      measure: rung.measure,
      comparison: rung.comparison,
      unit: rung.unit?.[language],
      currency,
      baseline,
      baselinePeriod: rung.baselinePeriod?.[language],
      target: rung.target ?? relativeTargetValue({ ...rung, currency }),
      relativeTarget,
      ownerId: takerOf(owner),
      rank: ranks[index] as string,
      createdAt,
    });
    const stepRanks = generateNKeysBetween(null, null, rung.steps?.length ?? 0);
    rung.steps?.forEach((step, at) => {
      draft.insert('step', {
        keyResultId,
        title: step[language],
        rank: stepRanks[at] as string,
      });
    });
  });
  return objectiveId;
}
