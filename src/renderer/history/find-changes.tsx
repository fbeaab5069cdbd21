import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo } from 'react';
import { useTexts } from '../language/language.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import { Choice } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import styles from './history.module.css';
import { type Sought, type Subject, subjects } from './history-filter.ts';

interface FindChangesProps {
  readonly sought: Sought;
  readonly onSought: (sought: Sought) => void;
}

const all = 'all';

/** Who, what, when, and words: which changes of the history are listed and walked through. */
export const FindChanges = memo(function FindChanges({ sought, onSought }: FindChangesProps) {
  const t = useTexts();
  const authors = useAnswer('history.authors', undefined) ?? [];
  const words = t('timeline.subject');
  return (
    <search className={styles.find}>
      <TextInput
        type="search"
        aria-label={t('timeline.search')}
        placeholder={t('timeline.search')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={sought.text}
        onChange={({ currentTarget: { value } }) => onSought({ ...sought, text: value })}
      />
      <Choice
        aria-label={t('timeline.what')}
        value={sought.subject ?? all}
        data={[
          { value: all, label: t('timeline.everything') },
          ...subjects.map((value) => ({ value, label: words[value] })),
        ]}
        onChange={(value) => onSought({ ...sought, subject: value === all ? null : (value as Subject) })}
      />
      <Choice
        aria-label={t('timeline.who')}
        value={sought.author ?? all}
        data={[
          { value: all, label: t('scope.everybody') },
          ...authors.map((author) => ({ value: author, label: author })),
        ]}
        onChange={(value) => onSought({ ...sought, author: value === all ? null : value })}
      />
      <DayInput
        aria-label={t('timeline.since')}
        placeholder={t('timeline.since')}
        clearable
        value={sought.since}
        onDay={(since) => onSought({ ...sought, since })}
      />
      <DayInput
        aria-label={t('timeline.until')}
        placeholder={t('timeline.until')}
        clearable
        value={sought.until}
        onDay={(until) => onSought({ ...sought, until })}
      />
    </search>
  );
});
