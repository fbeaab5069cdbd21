import type { Modifier } from '@dnd-kit/core';
import { IconBulb, IconStairs, IconTarget, IconTargetArrow } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { rungNumber } from '#domain/ladder/ladder.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { levelClass } from '../ui/level.ts';
import type { DragData } from './drag-and-drop.tsx';
import styles from './hand.module.css';

/** How far right of and below the pointer the thing in the hand is drawn, in pixels. */
const offset = { x: 14, y: 18 };

/** Where what is in the hand begins: beside the pointer, or below what the keyboard picked up. */
function beginning(event: Event): { readonly x: number; readonly y: number } {
  const point = 'touches' in event ? (event as TouchEvent).touches[0] : event;
  if (point && 'clientX' in point) {
    const { clientX, clientY } = point as MouseEvent | Touch;
    return { x: clientX + offset.x, y: clientY + offset.y };
  }
  const { left, top, height } = (event.target as Element).getBoundingClientRect();
  return { x: left + 24, y: top + Math.min(height, 66) + 6 };
}

/** Draws what is in the hand beside the pointer, where it hides nothing that is aimed at. */
export function useBesidePointer(): Modifier[] {
  // Where it began is measured once: the card under it scrolls and may go meanwhile.
  const begun = useRef<{ readonly event: Event; readonly at: ReturnType<typeof beginning> }>(null);
  return useMemo(
    () => [
      ({ activatorEvent, transform, overlayNodeRect }) => {
        if (!activatorEvent) return transform;
        if (begun.current?.event !== activatorEvent)
          begun.current = { event: activatorEvent, at: beginning(activatorEvent) };
        const x = transform.x + begun.current.at.x;
        const y = transform.y + begun.current.at.y;
        const { width, height } = overlayNodeRect ?? { width: 0, height: 0 };
        // At an edge of the window it changes sides.
        return {
          ...transform,
          x: x + width > innerWidth ? x - width - 2 * offset.x : x,
          y: y + height > innerHeight ? y - height - 2 * offset.y : y,
        };
      },
    ],
    [],
  );
}

const icons = {
  objective: IconTarget,
  template: IconTarget,
  leftover: IconTarget,
  rung: IconStairs,
  metric: IconTargetArrow,
  idea: IconBulb,
} as const;

/** What is in the hand, small enough to aim with: its number or icon, its title, and of how many it is the first. */
export function Hand({ data }: { readonly data: DragData }) {
  const plan = usePlan();
  const { objective, keyResult } = plan.tables;
  const { dragged } = data;
  const rung = dragged.kind === 'rung' ? keyResult.get(dragged.ids[0]) : undefined;
  const card = objective.get(
    rung?.objectiveId ?? (dragged.kind === 'objective' ? dragged.ids[0] : undefined),
  );
  const title =
    (dragged.kind === 'rung' ? rung?.title : dragged.kind === 'objective' ? card?.title : data.title) ?? '';
  const Icon = icons[dragged.kind];
  return (
    <div className={`${styles.hand} ${levelClass[card?.level ?? data.level ?? 'team']}`} data-in-hand>
      {rung ? <b className={styles.number}>{rungNumber(plan, rung)}</b> : <Icon size={16} stroke={1.75} />}
      <span className={styles.title} dir="auto">
        {title}
      </span>
      {'ids' in dragged && dragged.ids.length > 1 && <b className={styles.count}>{dragged.ids.length}</b>}
    </div>
  );
}
