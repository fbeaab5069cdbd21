import { IconBulb, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { WorkshopStepKind } from '#domain/workshop/workshop-steps.ts';
import { useTexts } from '../language/language.ts';
import styles from './method-card.module.css';

/** Where this computer remembers that a step was explained. */
const knownKey = (kind: WorkshopStepKind) => `tangga-method-${kind}`;

/** Why a step is there and how to run it, with an example of each kind; open the first time, folded from then on. */
export function MethodCard({
  kind,
  isOpen = false,
}: {
  readonly kind: WorkshopStepKind;
  readonly isOpen?: boolean;
}) {
  const t = useTexts();
  const [isKnown] = useState(() => localStorage.getItem(knownKey(kind)) !== null);
  // Whoever went through a step once knows why it is there.
  useEffect(() => () => localStorage.setItem(knownKey(kind), 'known'), [kind]);
  const { why, how, good, bad } = t(`method.${kind}`);
  return (
    <details
      className={styles.card}
      open={isOpen || !isKnown}
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open) localStorage.setItem(knownKey(kind), 'known');
      }}
    >
      <summary>
        <IconBulb size={16} stroke={1.75} aria-hidden="true" />
        {t('workshop.why')}
      </summary>
      <div className={styles.body}>
        <p>{why}</p>
        <ol>
          {how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p className={styles.example}>
          <IconCheck size={16} className={styles.good} aria-hidden="true" />
          <span>
            <b>{t('workshop.good')}:</b> {good}
          </span>
        </p>
        <p className={styles.example}>
          <IconX size={16} className={styles.bad} aria-hidden="true" />
          <span>
            <b>{t('workshop.bad')}:</b> {bad}
          </span>
        </p>
      </div>
    </details>
  );
}
