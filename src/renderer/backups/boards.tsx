import { type UIEvent, useMemo } from 'react';
import { createStore } from 'zustand';
import type { Plan } from '#domain/plan/plan.ts';
import { BoardPicture } from '../board/board-screen.tsx';
import { PlanSourceContext } from '../plan-model/moment.ts';
import { ReadPlan } from '../plan-model/plan-store.ts';
import styles from './backups.module.css';

interface BoardsProps {
  readonly then: Plan;
  /** When the copy was taken. */
  readonly at: string;
  readonly now: Plan | null;
  readonly words: { readonly earlier: string; readonly now: string };
}

/** The boards of a copy and of the plan now, small and beside each other; they scroll together. */
export function Boards({ then, at, now, words }: BoardsProps) {
  return (
    <div className={styles.boards} onScrollCapture={scrollTogether}>
      <BoardOf plan={then} at={at} label={words.earlier} />
      {now && <BoardOf plan={now} at={null} label={words.now} />}
    </div>
  );
}

interface BoardOfProps {
  readonly plan: Plan;
  readonly at: string | null;
  readonly label: string;
}

function BoardOf({ plan, at, label }: BoardOfProps) {
  const source = useMemo(() => createStore(() => ({ plan, entry: at === null ? null : { at } })), [plan, at]);
  return (
    <figure className={styles.board}>
      <figcaption>{label}</figcaption>
      <div className={styles.small}>
        <PlanSourceContext value={source}>
          <ReadPlan value={plan}>
            <BoardPicture label={label} />
          </ReadPlan>
        </PlanSourceContext>
      </div>
    </figure>
  );
}

/** Scrolls every board as far as the one that is scrolled. */
function scrollTogether({ currentTarget, target }: UIEvent<HTMLElement>): void {
  const { scrollTop, scrollLeft } = target as HTMLElement;
  // Nothing else of a picture can have the focus.
  for (const view of currentTarget.querySelectorAll('figure [tabindex="0"]'))
    if (view !== target) view.scrollTo({ top: scrollTop, left: scrollLeft });
}
