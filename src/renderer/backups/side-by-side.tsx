import { useTexts } from '../language/language.ts';
import { levelClass } from '../ui/level.ts';
import styles from './backups.module.css';
import type { Compared, ComparedObjective, OutlinedObjective } from './compared.ts';

interface SideBySideProps {
  readonly compared: Compared;
  /** What the two sides are called; without the second, there is only one. */
  readonly then: string;
  readonly now: string | null;
}

/** Two states of a plan beside each other, level by level, with what differs in words under each objective. */
export function SideBySide({ compared: { levels, others }, then, now }: SideBySideProps) {
  const t = useTexts();
  const isAlone = now === null;
  return (
    <div className={styles.sides} data-alone={isAlone || undefined}>
      <div className={styles.sideHeads}>
        <b>{then}</b>
        {now !== null && <b>{now}</b>}
      </div>
      {levels.map(({ level, objectives }) => (
        <section
          key={level}
          className={`${styles.level} ${levelClass[level]}`}
          aria-label={t('vocabulary.levels')[level]}
        >
          <h3>{t('vocabulary.levels')[level]}</h3>
          {objectives.map((objective) => (
            <Pair key={objective.id} objective={objective} isAlone={isAlone} />
          ))}
        </section>
      ))}
      {others.length > 0 && (
        <section className={styles.level}>
          <h3>{t('backups.others')}</h3>
          {others.map(({ subject: { table, id }, title, lines }) => (
            <div key={`${table} ${id}`} className={styles.other}>
              <b>{title}</b>
              <Lines lines={lines} />
            </div>
          ))}
        </section>
      )}
    </div>
  );
}

function Pair({ objective, isAlone }: { readonly objective: ComparedObjective; readonly isAlone: boolean }) {
  const t = useTexts();
  const { earlier, now, lines } = objective;
  return (
    <div className={styles.pair} data-differs={lines.length > 0 || undefined}>
      <Outline objective={earlier} instead={t('backups.notYet')} />
      {!isAlone && <Outline objective={now} instead={t('backups.noLonger')} />}
      {earlier && now && <Lines lines={lines} />}
    </div>
  );
}

function Outline({
  objective,
  instead,
}: {
  readonly objective: OutlinedObjective | null;
  readonly instead: string;
}) {
  if (!objective) return <p className={styles.absent}>{instead}</p>;
  return (
    <div className={styles.outline}>
      <b>{objective.title}</b>
      <ol>
        {objective.rungs.map(({ id, title, way }) => (
          <li key={id}>
            {title} <small>{way}</small>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
