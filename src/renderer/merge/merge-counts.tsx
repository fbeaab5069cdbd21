import { Badge } from '@mantine/core';
import { useTexts } from '../language/language.ts';
import styles from './merge.module.css';

interface CountsProps {
  readonly together: number;
  readonly conflicts: number;
  /** How many of them nobody has decided yet. */
  readonly open: number;
}

/** How much of two copies fits together, and how much is to be decided. */
export function MergeCounts({ together, conflicts, open }: CountsProps) {
  const t = useTexts();
  return (
    <div className={styles.counts}>
      <Badge variant="light" size="lg" tt="none">
        {t('merge.fit', { count: together })}
      </Badge>
      {conflicts > 0 && (
        <Badge
          variant="light"
          size="lg"
          tt="none"
          color={open > 0 ? 'yellow' : 'brand'}
          classNames={{ label: open > 0 ? (styles.undecided ?? '') : '' }}
          aria-live="polite"
        >
          {open > 0 ? t('merge.undecided', { count: open }) : t('merge.allDecided')}
        </Badge>
      )}
    </div>
  );
}

/** What comes together by itself, by what it is. */
export function Together({ counts }: { readonly counts: readonly string[] }) {
  const t = useTexts();
  return (
    <section className={styles.together} aria-label={t('merge.together')}>
      <h3>{t('merge.together')}</h3>
      <p>{counts.length > 0 ? counts.join(' · ') : t('merge.none')}</p>
    </section>
  );
}
