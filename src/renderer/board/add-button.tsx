import { IconPlus } from '@tabler/icons-react';
import { isClosed } from '#domain/cycle/archive.ts';
import { cycleIn, usePlanStore } from '../plan-model/plan-store.ts';
import styles from './add-button.module.css';

interface AddButtonProps {
  readonly text: string;
  readonly tabIndex?: 0 | -1;
  readonly onClick: () => void;
}

/** A quiet plus with words, alone where these do not fit, where something can be made in place; gone in a closed cycle. */
export function AddButton({ text, tabIndex = 0, onClick }: AddButtonProps) {
  const isFixed = usePlanStore(({ plan, cycleId }) => plan !== null && isClosed(cycleIn(plan, cycleId)));
  if (isFixed) return null;
  return (
    <button type="button" className={styles.add} title={text} tabIndex={tabIndex} onClick={onClick}>
      <IconPlus size={13} stroke={2} className={styles.plus} aria-hidden="true" />
      <span>{text}</span>
    </button>
  );
}
