import type { ReactNode } from 'react';
import { create } from 'zustand';
import { useTexts } from '../language/language.ts';
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
  readonly children: (item: T) => ReactNode;
}

/** As many items of a list as there is room for, and how many more there are. */
export function Fitted<T>({ name, items, children }: FittedProps<T>) {
  const t = useTexts();
  const isProjecting = useScreen((state) => state.isProjecting);
  const limit = useLimits((all) => all[name]);
  const most = (isProjecting ? limit : undefined) ?? items.length;
  const more = items.length - most;
  return (
    <>
      {items.slice(0, most).map(children)}
      {more > 0 && <small data-more>{t('hints.more', { count: more })}</small>}
    </>
  );
}
