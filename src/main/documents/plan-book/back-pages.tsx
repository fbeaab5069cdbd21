import dayjs from 'dayjs';
import { stageName } from '#contract/sentences/measure.ts';
import { weekdayName } from '#contract/sentences/weekday.ts';
import { balanceOf } from '#domain/balance/balance.ts';
import { checkInDays, checkInWeekdayOf } from '#domain/cycle/check-in-days.ts';
import { drawnLadder, ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { metricWords } from '#domain/metric/metric.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { levels } from '#domain/tables/objective.ts';
import { Words } from '../shared/words.tsx';
import { anchors } from './anchors.ts';
import { anchorOf, type Book, pageOf } from './book.ts';

/** Every key result of the book, in its order. */
const rungsOf = ({ plan, cascade }: Book) => cascade.order.flatMap(({ id }) => ladderOf(plan, id));

/** Whether the parts at the end of the book have anything to tell. */
export function backParts(book: Book): { readonly initiatives: boolean; readonly glossary: boolean } {
  const rungs = rungsOf(book);
  return {
    initiatives: rungs.some(({ id }) => book.plan.tables.initiative.where('keyResultId', id).length > 0),
    glossary: rungs.some(({ metricId }) => book.plan.tables.metric.get(metricId) !== undefined),
  };
}

/** The work behind the key results, how the plan is spread, what its metrics mean, and when the team checks in. */
export function BackPages({ book }: { readonly book: Book }) {
  const { initiatives, glossary } = backParts(book);
  return (
    <>
      {initiatives && <Initiatives book={book} />}
      <BalancePage book={book} />
      {glossary && <Glossary book={book} />}
      <Calendar book={book} />
    </>
  );
}

function Initiatives({ book }: { readonly book: Book }) {
  const { plan, t, language } = book;
  const rows = book.cascade.order.flatMap((objective) =>
    drawnLadder(plan, objective.id).flatMap((rung) =>
      plan.tables.initiative
        .where('keyResultId', rung.id)
        .map((initiative) => ({ objective, rung, initiative })),
    ),
  );
  return (
    <section className="page" id={anchors.initiatives}>
      <p className="kicker">{t('planBook.initiatives')}</p>
      <h1>{t('planBook.initiativesTitle')}</h1>
      <table>
        <thead>
          <tr>
            <th>{t('planBook.initiative')}</th>
            <th>{t('planBook.tableRungs')}</th>
            <th>{t('planBook.owner')}</th>
            <th>{t('planBook.dueHead')}</th>
            <th className="figure">{t('planBook.tablePage')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ objective, rung, initiative }) => (
            <tr key={initiative.id}>
              <td>
                <Words>{initiative.title}</Words>
              </td>
              <td>
                <Words>{`${rungNumber(plan, rung)}. ${rung.title}`}</Words>
              </td>
              <td>{plan.tables.person.get(initiative.ownerId)?.name ?? ''}</td>
              <td className="day">{initiative.dueOn ? formatDate(initiative.dueOn, language, 'day') : ''}</td>
              <td className="figure">{pageOf(book, anchorOf(objective))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BalancePage({ book }: { readonly book: Book }) {
  const { plan, own, t, language } = book;
  const balance = balanceOf(plan, own);
  const warnings = [
    balance.heavy && t('planBook.balanceHeavy', { stage: stageName(balance.heavy, language) }),
    balance.lacksWholeProcess && t('planBook.balanceNoProcess'),
    balance.lacksPeople && t('planBook.balanceNoPeople'),
    balance.empty.length > 0 &&
      t('planBook.balanceEmpty', {
        stages: balance.empty.map((stage) => stageName(stage, language)).join(', '),
      }),
  ].filter((text) => typeof text === 'string');
  return (
    <section className="page" id={anchors.balance}>
      <p className="kicker">{t('planBook.balance')}</p>
      <h1>{t('planBook.balanceTitle')}</h1>
      <table>
        <thead>
          <tr>
            <th>{t('planBook.stage')}</th>
            {levels.map((level) => (
              <th key={level} className="figure">
                {t(`vocabulary.level.${level}`)}
              </th>
            ))}
            <th className="figure">{t('planBook.all')}</th>
          </tr>
        </thead>
        <tbody>
          {balance.rows.map(({ stage, counts, total }) => (
            <tr key={stage?.id ?? 'none'}>
              <td>{stage ? stageName(stage, language) : t('planBook.none')}</td>
              {levels.map((level) => (
                <td key={level} className="figure">
                  {counts[level] || '–'}
                </td>
              ))}
              <td className="figure">{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {warnings.map((text) => (
        <p key={text} className="summary-lead">
          {text}
        </p>
      ))}
    </section>
  );
}

function Glossary({ book }: { readonly book: Book }) {
  const { plan, t, language } = book;
  const used = new Set(rungsOf(book).map(({ metricId }) => metricId));
  const metrics = plan.tables.metric.sorted().filter(({ id }) => used.has(id));
  return (
    <section className="page" id={anchors.glossary}>
      <p className="kicker">{t('planBook.glossary')}</p>
      <h1>{t('planBook.glossaryTitle')}</h1>
      {metrics.map((metric) => {
        const words = metricWords(metric, language);
        return (
          <div key={metric.id} className="summary">
            <h3>
              {words.name}
              {words.unit && <small>{words.unit}</small>}
            </h3>
            <p>
              <Words>{words.meaning}</Words>
            </p>
            <p>
              <Words>{words.importance}</Words>
            </p>
            {words.formula && (
              <p className="summary-lead">
                <Words>{words.formula}</Words>
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}

/** The weeks of the cycle with their day to check in, to be ticked off by hand, and what is due in each. */
function Calendar({ book }: { readonly book: Book }) {
  const { cycle, t, language, plan, own } = book;
  const due = own.flatMap((objective) =>
    drawnLadder(plan, objective.id).map((rung) => ({ rung, on: rung.dueOn ?? objective.endsOn })),
  );
  const days = checkInDays(cycle);
  return (
    <section className="page" id={anchors.calendar}>
      <p className="kicker">{t('planBook.calendar')}</p>
      <h1>{t('planBook.calendarTitle')}</h1>
      <p className="lead">
        {t(cycle.checkInWeekday === null ? 'planBook.calendarOpen' : 'planBook.calendarText', {
          weekday: weekdayName(checkInWeekdayOf(cycle), language),
        })}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('planBook.week')}</th>
            <th>{t('planBook.checkIn')}</th>
            <th>{t('planBook.dueHead')}</th>
            <th>{t('planBook.held')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day, index) => {
            const next = days[index + 1] ?? dayjs(cycle.endsOn).add(1, 'day').format('YYYY-MM-DD');
            const here = due.filter(({ on }) => on >= day && on < next);
            const shown = here.slice(0, 3).map(({ rung }) => rung.title);
            const rest = here.length - shown.length;
            return (
              <tr key={day}>
                <td>{index + 1}</td>
                <td className="day">{formatDate(day, language, 'day')}</td>
                <td>
                  <Words>
                    {[...shown, ...(rest > 0 ? [t('planBook.andMore', { count: rest })] : [])].join(' · ')}
                  </Words>
                </td>
                <td className="tick">
                  <span className="tick-box" />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
