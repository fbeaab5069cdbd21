import { measureWords, stageName } from '#contract/sentences/measure.ts';
import { alignmentsOf, objectiveOfParent, parentOf } from '#domain/alignment/alignment.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import { metricWords } from '#domain/metric/metric.ts';
import {
  formatDate,
  formatNumber,
  formatPercent,
  formatValue,
  valueFormatOf,
} from '#domain/number-format/number-format.ts';
import { progressIn, supportSummary } from '#domain/progress/progress.ts';
import type { KeyResult, Objective } from '#domain/tables/tables.ts';
import { textsOf } from '#texts/texts.ts';
import { Words } from '../shared/words.tsx';
import { anchorOf, type Book, belongsTo, pageOf } from './book.ts';

/** One objective: whom it serves, who owns it, its ladder drawn, and lines to sign on. */
export function ObjectivePage({ book, objective }: { readonly book: Book; readonly objective: Objective }) {
  const { plan, t, language } = book;
  const words = t('vocabulary');
  const lead = plan.tables.person.get(objective.ownerId)?.name;
  const stage = plan.tables.stage.get(objective.stageId);
  const facts: [string, string][] = [
    [t('planBook.owner'), lead ?? t('planBook.none')],
    [
      t('planBook.timeframe'),
      `${formatDate(objective.startsOn, language, 'day')} – ${formatDate(objective.endsOn, language, 'short')}`,
    ],
    [t('planBook.stage'), stage ? stageName(stage, language) : t('planBook.none')],
    [t('planBook.kind'), words.ambition[objective.ambition]],
  ];
  return (
    <section className={`page objective ${objective.level}`} id={anchorOf(objective)}>
      <p className="kicker">
        {words.level[objective.level]} · {belongsTo(book, objective)}
      </p>
      <h2>
        <Words>{objective.title}</Words>
      </h2>
      <Serves book={book} objective={objective} />
      {objective.description && (
        <p className="lead">
          <Words>{objective.description}</Words>
        </p>
      )}
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Ladder book={book} objective={objective} />
      <div className="signatures">
        <p>{lead ? t('planBook.signOwner', { name: lead }) : t('planBook.owner')}</p>
        <p>{t('planBook.signTeam')}</p>
        <p>{t('planBook.signDate')}</p>
      </div>
    </section>
  );
}

function Serves({ book, objective }: { readonly book: Book; readonly objective: Objective }) {
  const { plan, t } = book;
  const support = supportSummary(plan, objective.id);
  const parents = alignmentsOf(plan, objective.id).flatMap((alignment) => {
    const parent = objectiveOfParent(plan, parentOf(alignment));
    const rung = plan.tables.keyResult.get(alignment.parentKeyResultId);
    return parent ? [{ id: alignment.id, parent, rung: rung ? rungNumber(plan, rung) : null }] : [];
  });
  return (
    <div className="serves">
      {parents.map(({ id, parent, rung }) => (
        <p key={id}>
          {t('planBook.serves')}{' '}
          <a href={`#${anchorOf(parent)}`}>
            <strong>
              <Words>{parent.title}</Words>
            </strong>
          </a>
          {rung !== null && `, ${t('planBook.servesRung', { rung })}`}
          <span className="serves-page">
            {t('planBook.page', { number: pageOf(book, anchorOf(parent)) })}
          </span>
        </p>
      ))}
      {support.count > 0 && <p>{t('planBook.supportedBy', { count: support.count })}</p>}
    </div>
  );
}

/** What a ladder in print is made of; a one-pager has no more of a book than this. */
export type LadderBook = Pick<Book, 'plan' | 't' | 'language'>;

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
