import { CheckInList } from './check-in-list.tsx';
import styles from './check-in-step.module.css';

/** The check-ins as the tool of a meeting's step. */
export function CheckInStep() {
  return (
    <div className={styles.scroll}>
      <CheckInList />
    </div>
  );
}
