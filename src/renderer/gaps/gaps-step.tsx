import { Promised } from '../review/process.tsx';
import { GapsScreen } from './gaps-screen.tsx';
import styles from './gaps-step.module.css';

/** The gap analysis as the tool of a workshop's step, under what the review before promised. */
export function GapsStep() {
  return (
    <>
      <div className={styles.promised}>
        <Promised />
      </div>
      <GapsScreen />
    </>
  );
}
