import { Button } from '@mantine/core';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { create } from 'zustand';
import { useTexts } from '../language/language.ts';
import { useMoreAndMore } from '../ui/more-and-more.ts';
import { useScreen } from '../window/screen-state.ts';

/** Lists that a projector shortens where even the smallest letters leave no room for all of them, in this order. */
export const fittedLists = ['people', 'ladders', 'notes', 'clusters'] as const;
export type FittedListName = (typeof fittedLists)[number];

/** How many rows of a list are shown while everything is large. */
type Limits = Readonly<Partial<Record<FittedListName, number>>>;

const useLimits = create<Limits>(() => ({}));

export const limits = {
  set: (name: FittedListName, most: number): void => useLimits.setState({ [name]: most }),
  clear: (): void => useLimits.setState({}, true),
};

/** Marks the element around a list, by which is seen whether the list is whole. */
export const fittedList = (name: FittedListName) => ({ 'data-fitted-list': name });

interface FittedProps<T> {
  readonly name: FittedListName;
  readonly items: readonly T[];
  /** More than so many no screen has room for: they are shown a portion at a time, and a projector counts them. */
  readonly portion?: number;
  readonly children: (item: T) => ReactNode;
}

/** As many of them are drawn at a time. */
const drawnAtOnce = 2;

const nothing: readonly never[] = [];

/** As many items of a list as there is room for, and how many more there are. */
export function Fitted<T>({ name, items, portion = Number.POSITIVE_INFINITY, children }: FittedProps<T>) {
  const t = useTexts();
  const isProjecting = useScreen((state) => state.isProjecting);
  const limit = useLimits((all) => all[name]);
  const [shown, setShown] = useState(portion);
  const most = Math.min(items.length, isProjecting ? (limit ?? portion) : shown);
  const some = useMemo(() => items.slice(0, most), [items, most]);
  const isLarge = Number.isFinite(portion);
  // A large one comes after what stands around it.
  const later = useDeferredValue<readonly T[]>(isLarge ? some : nothing, nothing);
  const drawn = useMoreAndMore(isLarge ? later : some, isLarge ? drawnAtOnce : portion);
  const more = items.length - most;
  return (
    <>
      {(isProjecting ? some : drawn).map(children)}
      {more > 0 && isProjecting && <small data-more>{t('hints.more', { count: more })}</small>}
      {more > 0 && !isProjecting && (drawn.length === most || shown > portion) && (
        <Button variant="default" onClick={() => setShown(shown + portion)}>
          {t('figure.more', { count: more })}
        </Button>
      )}
    </>
  );
}
