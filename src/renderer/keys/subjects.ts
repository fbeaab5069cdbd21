import { type RefObject, useEffect } from 'react';

/** What an action is done to, by kind: what is visibly selected, else what has the focus. */
const kinds = {
  objectiveIds: [],
  keyResultIds: [],
  /** Notes of a workshop, and their clusters. */
  ideaIds: [],
  clusterIds: [],
  gapIds: [],
  /** What made an objective hard, by its review; with the cause that it is shown under. */
  reasonIds: [],
  causeIds: [],
  improvementIds: [],
  /** What was kept of a workshop: notes, decisions and open points. */
  keptIds: [],
  /** People, with the unit that they are shown in, and units. */
  personIds: [],
  unitIds: [],
  workshopIds: [],
  /** Charts, by where they stand on the screen. */
  figureIds: [],
} satisfies Record<string, readonly string[]>;

export type SubjectKind = keyof typeof kinds;
export type Subjects = { readonly [Kind in SubjectKind]: readonly string[] };

export const noSubjects: Subjects = kinds;
export const on = (some: Partial<Subjects>): Subjects => ({ ...noSubjects, ...some });
export const onObjective = (id: string): Subjects => on({ objectiveIds: [id] });
export const onKeyResult = (id: string): Subjects => on({ keyResultIds: [id] });

/** What each thing on the screen stands for that has the focus, or holds what has it. */
const subjectsOf = new WeakMap<Element, Subjects>();

/** Lets an element stand for what an action is done to while the focus is within it. */
export const standFor = (element: Element, subjects: Subjects): unknown => subjectsOf.set(element, subjects);

/** Lets an element of a component stand for something, as it was last drawn. */
export function useSubjects(element: RefObject<Element | null>, subjects: Subjects): void {
  useEffect(() => {
    if (element.current) standFor(element.current, subjects);
  });
}

/** What the innermost thing that holds an element stands for; null where none does. */
export function subjectsAround(element: Element | null): Subjects | null {
  for (let around = element; around; around = around.parentElement) {
    const subjects = subjectsOf.get(around);
    if (subjects) return subjects;
  }
  return null;
}
