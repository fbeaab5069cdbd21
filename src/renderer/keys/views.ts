import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { ViewName } from './scene.ts';
import { noSubjects, type Subjects, subjectsAround } from './subjects.ts';

/** What a view does with keys. */
export interface KeyView {
  /** What a command would be done to in it: what is visibly selected, else what has the focus. */
  readonly subjects?: () => Subjects;
  /** Keys that belong to the view alone; answers whether the key was one of them. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
  /** Takes one thing back or closes one; answers whether there was any. */
  readonly onEscape?: () => boolean;
}

interface Registered {
  readonly name: ViewName;
  readonly element: RefObject<HTMLElement | null>;
  readonly view: RefObject<KeyView>;
}

/** The views on the screen: they hear keys as listeners do, and nothing is drawn by them. */
const registered = new Set<Registered>();

/** Registers a view for as long as it is on the screen, and `isShown`. */
export function useKeyView(
  name: ViewName,
  element: RefObject<HTMLElement | null>,
  view: KeyView,
  isShown = true,
): void {
  const current = useRef(view);
  current.current = view;
  // Before it is seen: a key that is pressed at once is heard.
  useLayoutEffect(() => {
    if (!isShown) return;
    const own: Registered = { name, element, view: current };
    registered.add(own);
    return () => {
      registered.delete(own);
    };
  }, [name, element, isShown]);
}

export const viewsOnScreen = (): ReadonlySet<ViewName> => new Set([...registered].map(({ name }) => name));

const holds = ({ element }: Registered, target: Element): boolean =>
  element.current?.contains(target) ?? false;

/** How many views a view lies in. */
const depth = ({ element }: Registered): number =>
  element.current ? [...registered].filter((other) => holds(other, element.current as Element)).length : 0;

/** Whether nothing in particular has the focus, so that the keys are the screen's. */
const isUnfocused = (target: Element): boolean => target.matches('html, body, main');

/** The views that a key pressed at `target` is for: the innermost that holds it first. */
function viewsAt(target: Element): readonly Registered[] {
  const isAsked = isUnfocused(target)
    ? ({ name }: Registered) => name !== 'panel' && name !== 'library'
    : (view: Registered) => holds(view, target);
  return [...registered]
    .reverse()
    .filter(isAsked)
    .sort((a, b) => depth(b) - depth(a));
}

/** What a command would be done to now: nothing, unless the view that has the focus shows it. */
export function subjectsAt(target: Element | null): Subjects {
  if (!target) return noSubjects;
  // The innermost view alone is asked: what another one has selected is not what this key is about.
  return subjectsAround(target) ?? viewsAt(target)[0]?.view.current.subjects?.() ?? noSubjects;
}

/** Offers a key to the views that it is for; answers whether one took it. */
export const takenByView = (event: KeyboardEvent, target: Element): boolean =>
  viewsAt(target).some(({ view }) => view.current.onKey?.(event));

/** Takes one thing back: in the view that has the focus, else in whichever has something to take back. */
export function escapeOne(target: Element, isInField: boolean): boolean {
  const here = viewsAt(target);
  const others = isInField ? [] : [...registered].reverse().filter((view) => !here.includes(view));
  return [...here, ...others].some(({ view }) => view.current.onEscape?.());
}
