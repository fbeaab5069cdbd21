import { measureWords } from '#contract/sentences/measure.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import { metricWords } from '#domain/metric/metric.ts';
import {
  formatDate,
  formatNumber,
  formatPercent,
  formatValue,
  valueFormatOf,
} from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { progressIn } from '#domain/progress/progress.ts';
import type { KeyResult, Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { Words } from './words.tsx';

/** What a ladder in print is made of. */
export interface LadderBook {
  readonly plan: Plan;
  readonly t: Translate;
  readonly language: Language;
}

/** The ladder of an objective, drawn as one climbs it. */
export function Ladder({ book, objective }: { readonly book: LadderBook; readonly objective: Objective }) {
  const { plan, t } = book;
  const rungs = drawnLadder(plan, objective.id);
  if (rungs.length === 0) return <p className="lead">{t('planBook.noRungs')}</p>;
  const { ladderUpsideDown } = plan.about;
  return (
    <div className="ladder">
      <p className="ladder-end">{ladderUpsideDown ? t('planBook.easiest') : t('planBook.hardest')}</p>
      <div className="ladder-rungs">
        {rungs.map((rung) => (
          <Rung key={rung.id} book={book} objective={objective} rung={rung} number={rungNumber(plan, rung)} />
        ))}
      </div>
      <p className="ladder-end">{ladderUpsideDown ? t('planBook.hardest') : t('planBook.easiest')}</p>
    </div>
  );
}

/** A piece of the ladder: its rails, and the rung with its number between them. */
export const RungRails = ({ number }: { readonly number: number | null }) => (
  <div className="rung-rails">
    <span className="rung-number">{number ?? ''}</span>
  </div>
);

interface RungProps {
  readonly book: LadderBook;
  readonly objective: Objective;
  readonly rung: KeyResult;
  readonly number: number;
}

function Rung({ book, objective, rung, number }: RungProps) {
  const { plan, t, language } = book;
  const measure = measureWords(plan, rung, language);
  const progress = progressIn(plan, rung);
  const percent = formatPercent(progress);
  const format = valueFormatOf(rung);
  const meta: string[] = [];
  if (rung.baselinePeriod && format) meta.push(t('planBook.baseline', { period: rung.baselinePeriod }));
  const owner = plan.tables.person.get(rung.ownerId);
  if (owner) meta.push(owner.name);
  meta.push(t('planBook.due', { date: formatDate(rung.dueOn ?? objective.endsOn, language, 'day') }));
  if (rung.confidence !== null) meta.push(t('planBook.confidence', { percent: rung.confidence }));
  if (rung.weight !== 1) meta.push(t('planBook.weight', { weight: formatNumber(rung.weight, language) }));
  if (format && rung.commitValue !== null)
    meta.push(t('planBook.commit', { value: formatValue(rung.commitValue, format, language) }));
  if (format && rung.stretchValue !== null)
    meta.push(t('planBook.stretch', { value: formatValue(rung.stretchValue, format, language) }));
  const metric = plan.tables.metric.get(rung.metricId);
  const initiatives = plan.tables.initiative.where('keyResultId', rung.id);
  const steps = plan.tables.step.where('keyResultId', rung.id);
  return (
    <article className={progress >= 1 ? 'rung done' : 'rung'}>
      <RungRails number={number} />
      <div className="rung-text">
        <h3>
          <Words>{rung.title}</Words>
        </h3>
        <div className="rung-bar">
          <span>{measure.from}</span>
          <span className="bar" role="img" aria-label={t('planBook.reached', { percent })}>
            <span className="bar-reached" style={{ width: `${progress * 100}%` }} />
            <b aria-hidden="true">{percent}</b>
          </span>
          <span className="rung-target">{measure.to}</span>
        </div>
        <p className="rung-meta">
          {meta.map((text) => (
            <span key={text}>{text}</span>
          ))}
        </p>
        {metric && (
          <p className="rung-note">
            <Words>{metricWords(metric, language).meaning}</Words>
          </p>
        )}
        {rung.description && (
          <p className="rung-note">
            <Words>{rung.description}</Words>
          </p>
        )}
        {steps.length > 0 && (
          <ul className="rung-steps">
            {steps.map((step) => (
              <li key={step.id} className={step.doneOn ? 'done' : undefined}>
                <Words>{step.title}</Words>
                {step.doneOn && ` (${textsOf(language)('vocabulary.done')})`}
              </li>
            ))}
          </ul>
        )}
        {initiatives.length > 0 && (
          <p className="rung-note">
            <Words>{initiatives.map((initiative) => initiative.title).join(' · ')}</Words>
          </p>
        )}
      </div>
    </article>
  );
}
