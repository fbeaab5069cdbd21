import type { KeptCopy } from '#contract/backup.ts';
import { countedTables } from '#contract/counted-tables.ts';
import { localeOf } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { actionWords, historySentence, signatureWords } from './history.ts';
import { explainProblem } from './problems.ts';

/** How many kinds of changes are named; the rest are counted. */
const mostNamed = 3;

/** When a copy was taken, by the clock of this computer. */
export const copyTime = ({ at }: Pick<KeptCopy, 'at'>, language: Language): string =>
  signatureWords({ author: '', at }, language);

/** When a copy was taken, and what was about to happen then. */
export function copyTitle(copy: Pick<KeptCopy, 'at' | 'before'>, language: Language): string {
  const before = copy.before && textsOf(language)('backups.before')[copy.before];
  return [copyTime(copy, language), before].filter(Boolean).join(' · ');
}

/** The size of a file. */
export function sizeWords(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const format = { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(localeOf(language), format).format(value);
}

/** How much a plan holds of what people count. */
export function holdsWords(holds: KeptCopy['holds'], language: Language): string {
  const t = textsOf(language);
  return countedTables
    .flatMap((table) => {
      const count = holds[table];
      return count === undefined ? [] : [t(`imports.counted.${table}`, { count })];
    })
    .join(', ');
}

/** Whether a copy can be opened, and why not. */
export function stateWords({ problem }: KeptCopy, language: Language): string {
  const t = textsOf(language);
  if (problem === null) return t('backups.whole');
  const { title } = explainProblem(problem.code, problem.parameters, language);
  return t('backups.damaged', { problem: title });
}

/** What was done to a plan since a copy was taken of it, by the sentences of its history. */
export function sinceWords({ since, plan }: KeptCopy, planId: string | null, language: Language): string {
  const t = textsOf(language);
  if (plan && planId !== null && plan.id !== planId) return t('backups.otherPlan', { name: plan.name });
  if (since === null) return t('backups.cannotCompare');
  const { count, done, last, onlyInCopy } = since;
  const named = done
    .slice(0, mostNamed)
    .map((often) => t('backups.often', { what: actionWords(often, language), count: often.count }));
  const rest = done.slice(mostNamed).reduce((sum, often) => sum + often.count, 0);
  if (rest > 0) named.push(t('backups.more', { count: rest }));
  const words =
    last === null
      ? t('backups.nothingSince')
      : count === 1
        ? t('backups.sinceOne', { last: historySentence(last, language) })
        : t('backups.since', { count, done: named.join(', '), last: historySentence(last, language) });
  return onlyInCopy > 0 ? `${words} ${t('backups.onlyInCopy', { count: onlyInCopy })}` : words;
}
