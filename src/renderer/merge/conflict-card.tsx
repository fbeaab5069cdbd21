import { useId } from 'react';
import type { ConflictTold, SideTold } from '#contract/merge.ts';
import { type Side, sides } from '#domain/merge/copy.ts';
import { useTexts } from '../language/language.ts';
import styles from './merge.module.css';

interface ConflictProps {
  readonly conflict: ConflictTold;
  readonly number: number;
  readonly taken: Side | null;
  readonly take: (side: Side) => void;
  /** Whose each side is, where it is not two copies. */
  readonly whose?: Readonly<Record<Side, string>>;
}

/** Something that does not come together by itself: what each copy says of it and what was done there, to choose from. */
export function ConflictCard({ conflict, number, taken, take, whose }: ConflictProps) {
  const t = useTexts();
  const { title, context } = conflict;
  const name = useId();
  return (
    <fieldset className={styles.conflict}>
      <legend>
        <b>
          {number} · {title}
        </b>{' '}
        {context}
      </legend>
      <div className={styles.sides}>
        {sides.map((side) => (
          <label key={side} className={styles.side} data-taken={taken === side || undefined}>
            <input type="radio" name={name} checked={taken === side} onChange={() => take(side)} />
            <span className={styles.whose}>{whose?.[side] ?? t(`merge.sides.${side}`)}</span>
            <SideWords told={conflict[side]} isLarge={conflict.kind === 'changed'} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function SideWords({ told, isLarge }: { readonly told: SideTold; readonly isLarge: boolean }) {
  return (
    <>
      {told.lines.map(({ label, was, says }) => (
        <span key={`${label} ${says}`} className={isLarge ? styles.value : styles.what}>
          {label !== null && <small>{label}: </small>}
          {was !== null && <s>{was}</s>} {says}
        </span>
      ))}
      {told.history.map(({ signature, sentence }) => (
        <span key={`${signature} ${sentence}`} className={styles.entry}>
          {signature} · {sentence}
        </span>
      ))}
    </>
  );
}
