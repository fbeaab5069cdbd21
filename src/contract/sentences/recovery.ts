import type { Recovered } from '#contract/backup.ts';
import { countedTables } from '#domain/plan/removed.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { holdsWords } from './backups.ts';

type Recoverable = Omit<Recovered, 'path'>;

/** What could not be brought along of a damaged plan: by name what people count, the rest together. */
function droppedWords({ dropped }: Recoverable, language: Language): string {
  const t = textsOf(language);
  const named = countedTables.flatMap((table) => {
    const count = dropped[table] ?? 0;
    return count > 0 ? [t(`removed.${table}`, { count })] : [];
  });
  const counted: ReadonlySet<string> = new Set(countedTables);
  const others = Object.entries(dropped).filter(([table]) => !counted.has(table));
  const count = others.reduce((sum, [, rows]) => sum + rows, 0);
  if (count > 0) named.push(t('backups.otherRows', { count }));
  return named.join(', ');
}

function historyWords({ kept, dropped, isAllTold }: Recovered['history'], language: Language): string {
  const t = textsOf(language);
  if (!isAllTold) return t('backups.historyPart', { count: kept });
  if (dropped === 0) return t('backups.historyWhole');
  return t('backups.historyCut', { count: kept, of: kept + dropped });
}

/** What became of a damaged plan, a sentence for each. */
export function recoveryLines(recovered: Recoverable, language: Language): string[] {
  const t = textsOf(language);
  const { fromCopy, fromJournal, standIns, history } = recovered;
  const dropped = droppedWords(recovered, language);
  const nouns: Readonly<Record<string, string>> = t('differences.noun');
  const untold = recovered.untold.map((table) => nouns[table] ?? table).join(', ');
  return [
    t('backups.recovered', { holds: holdsWords(recovered.holds, language) }),
    ...(dropped === '' ? [] : [t('backups.dropped', { dropped })]),
    ...(untold === '' ? [] : [t('backups.untold', { tables: untold })]),
    ...(dropped === '' && untold === '' ? [t('backups.nothingDropped')] : []),
    ...(fromJournal > 0 ? [t('backups.fromJournal', { count: fromJournal })] : []),
    ...(fromCopy > 0 ? [t('backups.fromCopy', { count: fromCopy })] : []),
    ...(standIns > 0 ? [t('backups.standIns', { count: standIns, name: t('backups.lostName') })] : []),
    historyWords(history, language),
  ];
}
