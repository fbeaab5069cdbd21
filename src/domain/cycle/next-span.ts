import { type Language, languages } from '#texts/languages.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cycle } from '../tables/tables.ts';
import { cycleAfter, cycleBefore } from './cycle.ts';
import type { ProposedCycle } from './proposed-cycles.ts';
import { type Span, spanAfter } from './span.ts';
import { spanName } from './span-name.ts';

/** Whether a cycle is called what its days are called, in one of the languages. */
const isNamedByDays = (name: string, span: Span): boolean =>
  languages.some((language) => spanName(span, language) === name);

/** How many of a kind make a year, by the letters before their number. */
const perYear: readonly (readonly [RegExp, number])[] = [
  [/(?:\bq|\bk|quarter |kuartal |triwulan |tw ?)$/iu, 4],
  [/(?:\bh|\bs|half |semester )$/iu, 2],
  [/(?:\bp|\bm|\bc|period |periode |month |bulan |cycle |siklus |sprint )$/iu, Number.POSITIVE_INFINITY],
];

const nextYear = (text: string): string =>
  text.replace(/\d{4}|\d{2}/gu, (year) => String(Number(year) + 1).padStart(year.length, '0'));

/** A name that counts, counted on: `Q4 FY26` to `Q1 FY27`, `Sprint 7` to `Sprint 8`; null where it does not count. */
export function countedOn(name: string): string | null {
  const match = /^(\D*?)(\d{1,2})(?!\d)(.*)$/u.exec(name);
  if (!match) return null;
  const [, before = '', digits = '', behind = ''] = match;
  const count = perYear.find(([letters]) => letters.test(before))?.[1];
  if (count === undefined) return null;
  const next = Number(digits) + 1;
  if (next > count) return `${before}1${nextYear(behind)}`;
  return `${before}${next}${behind}`;
}

/** A name that no cycle of the plan has yet. */
function unused(plan: Plan, name: string): string {
  const taken = new Set([...plan.tables.cycle.rows.values()].map((cycle) => cycle.name));
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`;
  return free;
}

/** What a stretch of days would be called as a cycle of the plan, after one that may count in its name. */
function nameAfter(plan: Plan, cycle: Cycle, span: Span, language: Language): string {
  const counted = isNamedByDays(cycle.name, cycle) ? null : countedOn(cycle.name);
  return unused(plan, counted ?? spanName(span, language));
}

/** What follows a cycle where nothing is planned yet: its days and a name that continues its own. */
export function nextSpan(plan: Plan, cycle: Cycle, language: Language): ProposedCycle {
  const span = spanAfter(cycle, cycleBefore(plan, cycle));
  return { ...span, name: nameAfter(plan, cycle, span, language) };
}

/** What a plan's next cycle would be, after the last in the row of one. */
export function nextInRow(plan: Plan, from: Cycle, language: Language): ProposedCycle {
  const seen = new Set([from.id]);
  let last = from;
  for (let next = cycleAfter(plan, last); next && !seen.has(next.id); next = cycleAfter(plan, last)) {
    seen.add(next.id);
    last = next;
  }
  return nextSpan(plan, last, language);
}

/** The name of a cycle whose days are changed: a name that only told the days follows them. */
export function nameWithSpan(cycle: Cycle, span: Span, language: Language): string {
  return isNamedByDays(cycle.name, cycle) ? spanName(span, language) : cycle.name;
}
