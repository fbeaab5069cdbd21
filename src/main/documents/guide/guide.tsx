import type { Paper } from '#contract/document.ts';
import { durationWords } from '#contract/sentences/duration.ts';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Workshop } from '#domain/tables/tables.ts';
import { type AgendaLine, defaultAgenda, kindOf } from '#domain/workshop/agenda.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { renderSheet } from '../shared/sheet.tsx';
import { Words } from '../shared/words.tsx';

export interface GuideOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  /** The workshop whose agenda it follows; the default agenda without one. */
  readonly workshop: Workshop | null;
}

function linesOf(plan: Plan, workshop: Workshop | null): readonly AgendaLine[] {
  const steps = workshop ? stepsOf(plan, workshop.id) : [];
  if (steps.length === 0) return defaultAgenda('planning');
  return steps.map((step) => ({ kind: kindOf(step), title: step.title, minutes: step.plannedMinutes }));
}

/** The facilitator's guide: the agenda with its times, and why and how each step is run. */
export function composeGuide(plan: Plan, { cycle, language, paper, today, workshop }: GuideOptions): string {
  const t = textsOf(language);
  const lines = linesOf(plan, workshop);
  const total = lines.reduce((sum, { minutes }) => sum + minutes, 0);
  return renderSheet(
    plan,
    { cycle, language, paper, today, title: t('guide.title'), styles: guideStyles },
    <section className="page">
      <p className="kicker">{t('guide.title')}</p>
      <h1 className="sheet-title">
        <Words>{workshop?.name ?? t('guide.heading')}</Words>
      </h1>
      <p className="sheet-lead">{t('guide.lead', { duration: durationWords(total, language) })}</p>
      <ol className="plain">
        {lines.map((line, index) => {
          const words = t(`method.${line.kind}`);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed agenda never moves
            <li key={index} className="guide-step">
              <h2>
                <span>{index + 1}</span>
                <Words>{workshopStepTitle(line, line.kind, language)}</Words>
                <small>{t('minutes.minutes', { count: line.minutes })}</small>
              </h2>
              <p>{words.why}</p>
              <ul>
                {words.how.map((how) => (
                  <li key={how}>{how}</li>
                ))}
              </ul>
              <p className="guide-example">
                <b>{t('workshop.good')}:</b> {words.good}
              </p>
              <p className="guide-example">
                <b>{t('workshop.bad')}:</b> {words.bad}
              </p>
            </li>
          );
        })}
      </ol>
    </section>,
  );
}

const guideStyles = `
.plain .guide-step { padding: 4mm 0 5mm; }
.guide-step h2 { display: flex; align-items: baseline; gap: 3mm; font-size: 14pt; margin-bottom: 1.5mm; }
.guide-step h2 span { font: 600 11pt Inter; color: #0b6e69; min-width: 6mm; }
.guide-step h2 small { margin-left: auto; font: 500 9pt Inter; color: #5d6675; }
.guide-step ul { margin: 1.5mm 0 2mm; padding-left: 5mm; } .guide-step ul li { border: 0; padding: .4mm 0; }
.guide-example { color: #3b4552; font-size: 8.8pt; } .guide-example b { color: #1c2430; }
`;
