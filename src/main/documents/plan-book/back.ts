import dayjs from 'dayjs';
import { stageName } from '#contract/sentences/measure.ts';
import { weekdayName } from '#contract/sentences/weekday.ts';
import { balanceOf } from '#domain/balance/balance.ts';
import { checkInDays, checkInWeekdayOf } from '#domain/cycle/check-in-days.ts';
import { dayAmong } from '#domain/cycle/span-name.ts';
import { drawnLadder, ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { metricWords } from '#domain/metric/metric.ts';
import { formatDate, formatNumber } from '#domain/number-format/number-format.ts';
import { dueDay } from '#domain/progress/progress.ts';
import { levels } from '#domain/tables/objective.ts';
import { anchorOf, type Book } from './book.ts';
import { type ChangesData, changesOf } from './changes.ts';
import { type SummaryData, signOffOf, summariesOf } from './summaries.ts';

/** A part of the book that is a table of cells in words; the last of each row is the place whose page it names. */
interface TableData {
  readonly kicker: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface WeekData {
  readonly number: string;
  readonly day: string;
  readonly due: string;
}

/** What is due of an objective on one day. */
interface DueData {
  readonly day: string;
  readonly rungs: string;
  readonly title: string;
  readonly id: string;
}

export interface BackData extends SummaryData {
  readonly initiatives: TableData | null;
  readonly balance: TableData & { readonly warnings: readonly string[] };
  readonly glossary: {
    readonly kicker: string;
    readonly title: string;
    readonly metrics: readonly {
      readonly name: string;
      readonly unit: string;
      readonly texts: readonly string[];
      readonly formula: string;
    }[];
  } | null;
  readonly calendar: {
    readonly kicker: string;
    readonly title: string;
    readonly text: string;
    readonly head: readonly string[];
    readonly weeks: readonly WeekData[];
    /** Everything that is due, day by day, where a week has no room for it. */
    readonly due: {
      readonly title: string;
      readonly head: readonly string[];
      readonly rows: readonly DueData[];
    } | null;
  };
  /** What changed since it was signed. */
  readonly changes: ChangesData | null;
  readonly signOff: ReturnType<typeof signOffOf>;
}

/** What stands behind the objectives; what has nothing to tell is left out. */
export function backDataOf(book: Book): BackData {
  return {
    ...summariesOf(book),
    initiatives: initiativesOf(book),
    balance: balanceDataOf(book),
    glossary: glossaryOf(book),
    calendar: calendarOf(book),
    changes: changesOf(book),
    signOff: signOffOf(book),
  };
}

function initiativesOf({ plan, places, t, language }: Book): TableData | null {
  const rows = [...places.values()].flatMap(({ objective }) =>
    drawnLadder(plan, objective.id).flatMap((rung) =>
      plan.tables.initiative
        .where('keyResultId', rung.id)
        .map(({ title, ownerId, dueOn }) => [
          title,
          `${rungNumber(plan, rung)}. ${rung.title}`,
          plan.tables.person.get(ownerId)?.name ?? '',
          dueOn ? dayAmong(dueOn, objective, language) : '',
          anchorOf(objective),
        ]),
    ),
  );
  if (rows.length === 0) return null;
  return {
    kicker: t('planBook.initiatives'),
    title: t('planBook.initiativesTitle'),
    head: [
      t('planBook.initiative'),
      t('planBook.tableRungs'),
      t('planBook.owner'),
      t('planBook.dueHead'),
      t('planBook.tablePage'),
    ],
    rows,
  };
}

function balanceDataOf({ plan, own, t, language }: Book): BackData['balance'] {
  const balance = balanceOf(plan, own);
  const warnings = [
    balance.heavy ? t('planBook.balanceHeavy', { stage: stageName(balance.heavy, language) }) : '',
    balance.lacksWholeProcess ? t('planBook.balanceNoProcess') : '',
    balance.lacksPeople ? t('planBook.balanceNoPeople') : '',
    balance.empty.length > 0
      ? t('planBook.balanceEmpty', {
          stages: balance.empty.map((stage) => stageName(stage, language)).join(', '),
        })
      : '',
  ];
  return {
    kicker: t('planBook.balance'),
    title: t('planBook.balanceTitle'),
    head: [t('planBook.stage'), ...levels.map((level) => t(`vocabulary.level.${level}`)), t('planBook.all')],
    rows: balance.rows.map(({ stage, counts, total }) => [
      stage ? stageName(stage, language) : t('planBook.none'),
      ...levels.map((level) => (counts[level] ? formatNumber(counts[level], language) : t('planBook.none'))),
      formatNumber(total, language),
    ]),
    warnings: warnings.filter(Boolean),
  };
}

function glossaryOf({ plan, places, t, language }: Book): BackData['glossary'] {
  const used = new Set(
    [...places.keys()].flatMap((id) => ladderOf(plan, id).map(({ metricId }) => metricId)),
  );
  const metrics = plan.tables.metric.sorted().filter(({ id }) => used.has(id));
  if (metrics.length === 0) return null;
  return {
    kicker: t('planBook.glossary'),
    title: t('planBook.glossaryTitle'),
    metrics: metrics.map((metric) => {
      const { name, unit, meaning, importance, formula } = metricWords(metric, language);
      return { name, unit, texts: [meaning, importance].filter(Boolean), formula };
    }),
  };
}

/** A week names as many key results itself; where one has more, all that is due stands in a list of its own. */
const mostNamed = 6;

/** The weeks of the cycle with their day to check in, to be ticked off by hand, and what is due in each. */
function calendarOf({ cycle, t, language, plan, own }: Book): BackData['calendar'] {
  const due = own.flatMap((objective) =>
    drawnLadder(plan, objective.id).map((rung) => ({ objective, rung, on: dueDay(rung, objective) })),
  );
  const days = checkInDays(cycle);
  const last = dayjs(cycle.endsOn).add(1, 'day').format('YYYY-MM-DD');
  const weeks = days.map((day, index) => {
    const here = due.filter(({ on }) => on >= day && on < (days[index + 1] ?? last));
    const isNamed = here.length <= mostNamed;
    return {
      number: String(index + 1),
      day: formatDate(day, language, 'day'),
      due: isNamed
        ? here.map(({ rung }) => rung.title).join(' · ')
        : t('planBook.dueCount', { count: here.length }),
      isNamed,
    };
  });
  const inCycle = due.filter(({ on }) => on >= (days[0] ?? last) && on < last);
  const byDay = [...Map.groupBy(inCycle, ({ on }) => on)].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = byDay.flatMap(([day, rungs]) =>
    [...Map.groupBy(rungs, ({ objective }) => objective)].map(([objective, ofIt]) => ({
      day: formatDate(day, language, 'day'),
      rungs: ofIt
        .map(({ rung }) => rungNumber(plan, rung))
        .sort((a, b) => a - b)
        .join(', '),
      title: objective.title,
      id: anchorOf(objective),
    })),
  );
  const weekday = weekdayName(checkInWeekdayOf(cycle), language);
  return {
    kicker: t('planBook.calendar'),
    title: t('planBook.calendarTitle'),
    text: t(cycle.checkInWeekday === null ? 'planBook.calendarOpen' : 'planBook.calendarText', { weekday }),
    head: [t('planBook.week'), t('planBook.checkIn'), t('planBook.dueHead'), t('planBook.held')],
    weeks: weeks.map(({ number, day, due: words }) => ({ number, day, due: words })),
    due: weeks.every(({ isNamed }) => isNamed)
      ? null
      : {
          title: t('planBook.dueTitle'),
          head: [
            t('planBook.dueHead'),
            t('planBook.tableObjective'),
            t('planBook.dueRungs'),
            t('planBook.tablePage'),
          ],
          rows,
        },
  };
}
