import type { Cascade } from '#domain/alignment/cascade.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { type Level, levels } from '#domain/tables/objective.ts';
import type { Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import type { Fit } from './forms.ts';

/** What the sheet had no room for: how many objectives of which level, and whose ladders; empty where all is shown. */
export function leftOutOf(cascade: Cascade, { content }: Fit, language: Language): string {
  const t = textsOf(language);
  const { plan, ladders } = content;
  const shown = content.cascade.order;
  const all = cascade.order.length;
  const kept = new Set(shown);
  const count = (level: Level) => cascade.order.filter((row) => row.level === level && !kept.has(row)).length;
  const objectives = levels
    .map((level) => ({ level, count: count(level) }))
    .filter((left) => left.count > 0)
    .map((left) => t(`poster.objectives.${left.level}`, { count: left.count }));
  const lacksLadder = ({ id, level }: Objective) => !ladders.has(level) && ladderOf(plan, id).length > 0;
  const rungs = levels
    .filter((level) => shown.some((row) => row.level === level && lacksLadder(row)))
    .map((level) => t(`poster.ladders.${level}`));
  const what = [...objectives, ...rungs].join(', ');
  if (what === '') return '';
  if (shown.length === all) return t('poster.leftOut', { what });
  return t('poster.reduced', { shown: shown.length, all, what });
}
