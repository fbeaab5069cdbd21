import type { ReactNode } from 'react';
import styles from './card-head.module.css';

interface CardHeadProps {
  readonly title: string;
  /** A sentence under the title. */
  readonly text: string | undefined;
  /** What can be done with the card, at the right. */
  readonly children: ReactNode;
}

/** The title of a card that shows figures, and what can be done with it. */
export function CardHead({ title, text, children }: CardHeadProps) {
  return (
    <div className={styles.head}>
      <div>
        <h2>{title}</h2>
        {text && <p>{text}</p>}
      </div>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
