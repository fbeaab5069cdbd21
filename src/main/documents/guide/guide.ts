import { durationWords } from '#contract/sentences/duration.ts';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { type AgendaLine, defaultAgenda, kindOf } from '#domain/workshop/agenda.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import { textsOf } from '#texts/texts.ts';
import { asItIs, type Printable, setBy } from '../printable.ts';
import { type SheetOptions, sheetDataOf } from '../shared/parts.ts';

export interface GuideOptions extends Omit<SheetOptions, 'title'> {
  /** The workshop whose agenda it follows; the default agenda without one. */
  readonly workshop: Workshop | null;
}

function linesOf(plan: Plan, workshop: Workshop | null): readonly AgendaLine[] {
  const steps = workshop ? stepsOf(plan, workshop.id) : [];
  if (steps.length === 0) return defaultAgenda('planning');
  return steps.map((step) => ({ kind: kindOf(step), title: step.title, minutes: step.plannedMinutes }));
}

/** The facilitator's guide: the agenda with its times, and why and how each step is run. */
export function guideDataOf(plan: Plan, options: GuideOptions) {
  const { language, workshop } = options;
  const t = textsOf(language);
  const lines = linesOf(plan, workshop);
  const total = lines.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    ...sheetDataOf(plan, { ...options, title: t('guide.title') }),
    kicker: t('guide.title'),
    heading: workshop?.name ?? t('guide.heading'),
    lead: t('guide.lead', { duration: durationWords(total, language) }),
    steps: lines.map((line) => {
      const { why, how, good, bad } = t(`method.${line.kind}`);
      return {
        title: workshopStepTitle(line, line.kind, language),
        time: t('minutes.minutes', { count: line.minutes }),
        why,
        how,
        examples: [
          { term: t('workshop.good'), text: good },
          { term: t('workshop.bad'), text: bad },
        ],
      };
    }),
  };
}

export const printable: Printable<'guide'> = {
  title: (language) => textsOf(language)('guide.title'),
  read: asItIs,
  setting: setBy('guide', ({ plan }, options) =>
    guideDataOf(plan, { ...options, workshop: plan.tables.workshop.get(options.workshopId) ?? null }),
  ),
};
