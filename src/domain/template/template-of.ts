import { wholeMonths } from '../cycle/span.ts';
import { kindOf, milestoneSteps } from '../kinds/kinds.ts';
import { ladderOf } from '../ladder/ladder.ts';
import type { Plan } from '../plan/plan.ts';
import type { Objective, Row } from '../tables/tables.ts';
import { builtInTemplates } from './built-in.ts';
import { inEveryLanguage } from './shipped-text.ts';
import { type Template, templateSchema } from './template.ts';

/** The key by which a template of the plan itself is used. */
export const ownTemplateKey = (row: Pick<Row<'template'>, 'id'>): string => `plan/${row.id}`;

/** The templates that people saved in this plan. */
export function ownTemplates(plan: Plan): { readonly row: Row<'template'>; readonly template: Template }[] {
  return [...plan.tables.template.rows.values()].map((row) => ({
    row,
    template: { ...templateSchema.parse(JSON.parse(row.content)), key: ownTemplateKey(row) },
  }));
}

/** A template by its key, shipped or of the plan. */
export function templateByKey(plan: Plan, key: string | null): Template | undefined {
  if (key === null) return undefined;
  return (
    builtInTemplates.find((known) => known.key === key) ??
    ownTemplates(plan).find(({ template }) => template.key === key)?.template
  );
}

/** What of an objective can be used again: its words and ladder, without people, days and values reached. */
export function templateOf(plan: Plan, objective: Objective): Template {
  const said = (text: string) => inEveryLanguage(() => text);
  const months = wholeMonths(objective) ?? 3;
  return {
    key: '',
    level: objective.level,
    stage: plan.tables.stage.get(objective.stageId)?.key ?? '',
    months,
    ambition: objective.ambition,
    ownerRole: said(''),
    title: said(objective.title),
    description: said(objective.description),
    keyResults: ladderOf(plan, objective.id).map((rung) => ({
      title: said(rung.title),
      kind: rung.kind,
      ...(rung.measure ? { measure: rung.measure } : {}),
      ...(rung.comparison ? { comparison: rung.comparison } : {}),
      ...(rung.unit ? { unit: said(rung.unit) } : {}),
      ...(rung.currency ? { currency: rung.currency } : {}),
      // Where the next team stands is for it to say.
      baseline: null,
      ...(rung.baselinePeriod ? { baselinePeriod: said(rung.baselinePeriod) } : {}),
      target: rung.relativeTarget === null ? rung.target : null,
      relativeTarget: rung.relativeTarget,
      ...(kindOf(rung).answeredBy === 'steps'
        ? { steps: milestoneSteps(plan, rung).map((step) => said(step.title)) }
        : {}),
    })),
  };
}
