/** What an action is done to: what is visibly selected, else what has the focus. */
export interface Subjects {
  readonly objectiveIds: readonly string[];
  readonly keyResultIds: readonly string[];
}

export const noSubjects: Subjects = { objectiveIds: [], keyResultIds: [] };
export const onObjective = (id: string): Subjects => ({ objectiveIds: [id], keyResultIds: [] });
export const onKeyResult = (id: string): Subjects => ({ objectiveIds: [], keyResultIds: [id] });
