import { Text } from '@mantine/core';
import { historySentence, signatureWords } from '#contract/sentences/history.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import { fieldChanges } from './field-changes.ts';
import styles from './panel.module.css';

const mostEntries = 12;

/** What happened to an objective and its ladder, the latest first. */
export function HistoryList({ objective }: { readonly objective: Objective }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const rowIds = [objective.id, ...ladderOf(plan, objective.id).map((rung) => rung.id)];
  const entries = useAnswer('history.list', { limit: mostEntries, rowIds });
  return (
    <section>
      <h3 className={styles.heading}>{t('panel.history')}</h3>
      {entries?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('panel.historyEmpty')}
        </Text>
      )}
      <ol className={styles.history}>
        {entries?.map((entry) => (
          <li key={entry.id}>
            <span>
              {historySentence(entry, language)}
              {entry.changes
                .flatMap((change) => fieldChanges(plan, change, language))
                .map((line) => (
                  <small key={line} dir="auto" className={styles.fieldChange}>
                    {line}
                  </small>
                ))}
            </span>
            <time dateTime={entry.at}>{signatureWords(entry, language)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}
