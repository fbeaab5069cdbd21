import { durationWords } from '#contract/sentences/duration.ts';
import type { WorkshopKind } from '#domain/tables/workshop.ts';
import { defaultAgenda } from '#domain/workshop/agenda.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import styles from './help.module.css';

/** What is done in each step of an agenda, and how long it takes. */
function Steps({ of }: { readonly of: WorkshopKind }) {
  const language = useLanguage();
  const t = useTexts();
  return (
    <ol className={styles.passages}>
      {defaultAgenda(of).map(({ kind, minutes }) => {
        const { title, why, good } = t(`method.${kind}`);
        return (
          <li key={kind}>
            <strong>{title}</strong> <small>{durationWords(minutes, language)}</small>
            <p>{why}</p>
            <p className={styles.example}>
              {t('help.good')}: {good}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function Chapter({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <>
      <h3>{title}</h3>
      <p>{text}</p>
    </>
  );
}

/** A workshop from its preparation to the review of what it planned, told by the agendas that the program begins with. */
export function StoryText() {
  const { before, during, after, end } = useTexts()('help');
  return (
    <article className={styles.article}>
      <Chapter {...before} />
      <Chapter {...during} />
      <Steps of="planning" />
      <Chapter {...after} />
      <Steps of="meeting" />
      <Chapter {...end} />
      <Steps of="review" />
    </article>
  );
}
