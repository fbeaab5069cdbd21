import { useMemo } from 'react';
import { type PeopleWarning, peopleIn, readPeopleList } from '#domain/organisation/people-list.ts';
import { useTexts } from '../language/language.ts';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import styles from './start.module.css';
import { startDraft, useStartDraft } from './start-draft.ts';
import { Question } from './start-workshop.tsx';

/** More of one kind of warning are counted rather than named. */
const mostNamed = 3;

/** Teams and people, a team a line; what is understood stands in chips beneath. */
export function PeopleQuestion() {
  const t = useTexts();
  const { people: text } = useStartDraft();
  return (
    <Question title={t('start.people')} hint={t('start.peopleHint')}>
      <GrowingTextarea
        aria-label={t('start.people')}
        placeholder={t('start.peoplePlaceholder')}
        minRows={5}
        maxRows={12}
        value={text}
        onChange={({ currentTarget }) => startDraft.change({ people: currentTarget.value })}
        onKeyDown={(event) => {
          // A table is pasted, not typed: Tab leaves the field.
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <PeopleChips text={text} />
    </Question>
  );
}

/** What a list of people was understood as, and what may want a second look. */
export function PeopleChips({ text }: { readonly text: string }) {
  const t = useTexts();
  const list = useMemo(() => readPeopleList(text), [text]);
  const count = peopleIn(list).length;
  if (list.teams.length + count === 0) return null;
  const words = (warning: PeopleWarning) =>
    warning.kind === 'cut'
      ? t('start.warning.cut', { count: warning.count })
      : t(`start.warning.${warning.kind}`, { ...warning });
  return (
    <p className={styles.chips} aria-live="polite">
      {list.teams.length > 0 && (
        <span className={styles.chip}>{t('start.teams', { count: list.teams.length })}</span>
      )}
      <span className={styles.chip}>{t('start.persons', { count })}</span>
      {list.warnings.slice(0, mostNamed).map((warning) => (
        <span key={words(warning)} className={`${styles.chip} ${styles.warning}`}>
          {words(warning)}
        </span>
      ))}
      {list.warnings.length > mostNamed && (
        <span className={`${styles.chip} ${styles.warning}`}>
          {t('start.warning.more', { count: list.warnings.length - mostNamed })}
        </span>
      )}
    </p>
  );
}
