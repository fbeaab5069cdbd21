import { useTexts } from '../language/language.ts';
import styles from './help.module.css';

interface Passage {
  readonly title: string;
  readonly text: string;
}

function Passages({ passages }: { readonly passages: readonly Passage[] }) {
  return (
    <ol className={styles.passages}>
      {passages.map(({ title, text }) => (
        <li key={title}>
          <strong>{title}</strong>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

/** The six steps, the five habits, and why there is a ladder. */
export function MethodText() {
  const texts = useTexts()('help');
  return (
    <article className={styles.article}>
      <h3>{texts.stepsTitle}</h3>
      <Passages passages={texts.steps} />
      <h3>{texts.habitsTitle}</h3>
      <Passages passages={texts.habits} />
      <h3>{texts.ladderTitle}</h3>
      <p>{texts.ladder}</p>
    </article>
  );
}
