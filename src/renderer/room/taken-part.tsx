import type { Person } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { PersonDisc } from '../ui/person-disc.tsx';
import styles from './taken-part.module.css';

interface PersonMarkProps {
  readonly person: Pick<Person, 'name'>;
  readonly isDone: boolean;
  readonly isFaint?: boolean;
  readonly size?: number;
}

/** A person with a tick once they are done, never with what they said. */
export function PersonMark({ person: { name }, isDone, isFaint = false, size = 40 }: PersonMarkProps) {
  const t = useTexts();
  return (
    <span className={isFaint ? `${styles.mark} ${styles.faint}` : styles.mark} title={name}>
      <PersonDisc name={name} size={size} />
      {isDone && (
        <span className={styles.tick} aria-hidden="true">
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2.5 6.5 5 9l4.5-5.5" />
          </svg>
        </span>
      )}
      <span className="sr-only">{isDone ? t('room.doneOne', { person: name }) : name}</span>
    </span>
  );
}

interface TakenPartProps {
  readonly people: readonly Person[];
  readonly done: readonly Person[];
  /** How many are done, in a sentence. */
  readonly words: string;
  /** In one line. */
  readonly isSmall?: boolean;
}

/** As many people as a glance takes in large, and at all; of more only the number is told. */
const mostLarge = 24;
const mostShown = 60;

/** Who is done with what is on and how many they are, as it changes; what they said stays hidden. */
export function TakenPart({ people, done, words, isSmall = false }: TakenPartProps) {
  const ids = new Set(done.map(({ id }) => id));
  const [, before, count, after] = /^(\D*)((?:\d(?:[\d.,]*\d)?)?)(.*)$/u.exec(words) ?? [];
  return (
    <div className={isSmall ? styles.line : undefined} data-taken-part>
      {people.length <= (isSmall ? mostLarge : mostShown) && (
        <ul className={styles.people}>
          {people.map((person) => (
            <li key={person.id}>
              <PersonMark
                person={person}
                isDone={ids.has(person.id)}
                size={isSmall || people.length > mostLarge ? 28 : 40}
              />
            </li>
          ))}
        </ul>
      )}
      <p className={isSmall ? styles.small : styles.words} role="status">
        {before}
        <b>{count}</b>
        {after}
      </p>
    </div>
  );
}
