import {
  IconAlertTriangle,
  IconCalendarX,
  IconCheck,
  IconClock,
  IconPlayerPause,
  IconQuestionMark,
  IconTargetOff,
  IconTrendingDown,
} from '@tabler/icons-react';
import type { State } from '#domain/progress/state.ts';
import { useTexts } from '../language/language.ts';
import styles from './state-badge.module.css';

const icons = {
  'on-track': IconCheck,
  'at-risk': IconAlertTriangle,
  behind: IconTrendingDown,
  stale: IconClock,
  overdue: IconCalendarX,
  'no-figure': IconQuestionMark,
  'no-target': IconTargetOff,
  postponed: IconPlayerPause,
} as const;

interface StateBadgeProps {
  readonly state: State;
  /** Whether the icon stands alone, where the word has no room: it is still heard. */
  readonly isMark?: boolean;
}

/** A state by word, icon and colour, so that none of them carries it alone. */
export function StateBadge({ state, isMark = false }: StateBadgeProps) {
  const t = useTexts();
  const Icon = icons[state];
  return (
    <span className={`${styles.badge} ${styles[state]}`}>
      <Icon size={14} stroke={2} aria-hidden="true" />
      <span className={isMark ? 'sr-only' : undefined}>{t(`state.${state}`)}</span>
    </span>
  );
}
