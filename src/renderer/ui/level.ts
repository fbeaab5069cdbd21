import type { Level } from '#domain/tables/objective.ts';
import styles from './level.module.css';

/** The class that gives an element the colours of a level. */
export const levelClass: Record<Level, string | undefined> = {
  company: styles.company,
  team: styles.team,
  individual: styles.individual,
};
