import { Button, Group, Loader, Text } from '@mantine/core';
import { IconArrowsDiff, IconPinned } from '@tabler/icons-react';
import { instantWords } from '#contract/sentences/instant.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { type Comparison, keepMoment, useMoment } from '../plan-model/moment.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import styles from './history.module.css';

/** In what two moments of the plan differ, in words, and how another two are chosen. */
export function Differences({ comparison: { from, to, now } }: { readonly comparison: Comparison }) {
  const t = useTexts();
  const language = useLanguage();
  const { kept } = useMoment();
  const asked = { from: from.sequence, to: to?.sequence ?? now, language };
  const groups = useAnswer('history.differences', asked);
  const title = t(to ? 'timeline.between' : 'timeline.differences');
  const words = {
    from: instantWords(from.at, language),
    to: to ? instantWords(to.at, language) : t('timeline.now'),
  };
  return (
    <section className={styles.differences} aria-label={title} aria-busy={!groups}>
      <h2>{title}</h2>
      <Group justify="space-between" gap="xs" mb="sm">
        <Text size="sm" c="dimmed">
          {t('timeline.fromTo', words)}
        </Text>
        {kept ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowsDiff size={15} />}
            onClick={() => keepMoment(null)}
          >
            {t('timeline.compare')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPinned size={15} />}
            onClick={() => keepMoment(from)}
          >
            {t('timeline.keep')}
          </Button>
        )}
      </Group>
      {kept && (!to || from.sequence === to.sequence) && (
        <Text size="sm" mb="sm" role="status">
          {t('timeline.keepHint')}
        </Text>
      )}
      {!groups && <Loader size="sm" />}
      {groups?.length === 0 && <Text role="status">{t('differences.none')}</Text>}
      {groups?.map(({ subject, title: head, lines }) => (
        <div key={`${subject.table} ${subject.id}`} className={styles.group}>
          <h3 dir="auto">{head}</h3>
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
