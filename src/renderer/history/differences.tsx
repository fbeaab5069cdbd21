import { Loader, Text } from '@mantine/core';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import styles from './history.module.css';

/** In what the plan of a moment differs from now, in words. */
export function Differences({ since }: { readonly since: number }) {
  const t = useTexts();
  const language = useLanguage();
  const now = usePlanStore((state) => state.plan?.sequence ?? since);
  const groups = useAnswer('history.differences', { from: since, to: now, language });
  return (
    <section className={styles.differences} aria-label={t('timeline.differences')} aria-busy={!groups}>
      <h2>{t('timeline.differences')}</h2>
      {!groups && <Loader size="sm" />}
      {groups?.length === 0 && <Text role="status">{t('differences.none')}</Text>}
      {groups?.map(({ subject, title, lines }) => (
        <div key={`${subject.table} ${subject.id}`} className={styles.group}>
          <h3 dir="auto">{title}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
