import { noSubjects, on, type Subjects } from '../keys/subjects.ts';
import { thePlan } from '../plan-model/plan-store.ts';
import { boardLayoutNow } from './current-layout.ts';
import { focused } from './focus.ts';
import { selection } from './selection.ts';

/** What a command on the board is about: what is selected and shown, else the card or rung that has the focus. */
export function boardSubjects(): Subjects {
  const focus = focused();
  const selected = selection.read();
  const { kind, ids } = selected.ids.size > 0 || !focus ? selected : { kind: focus.kind, ids: [focus.id] };
  // Where it is about nothing, nobody waits for the board.
  const layout = [...ids].length > 0 ? boardLayoutNow() : null;
  if (!layout) return noSubjects;
  const { keyResult } = thePlan().tables;
  const isShown = (objectiveId: string | undefined) => layout.byId.has(objectiveId ?? '');
  return kind === 'rung'
    ? on({ keyResultIds: [...ids].filter((id) => isShown(keyResult.get(id)?.objectiveId)) })
    : on({ objectiveIds: [...ids].filter(isShown) });
}
