import { thePlan } from '../plan-model/plan-store.ts';
import { placeAmong } from '../ui/place-among.ts';
import { type Intent, intent } from '../window/intent.ts';

/** What takes a person out of one team and into another, in one step. */
export const transfer = (personId: string, fromUnitId: string | null, toUnitId: string): Intent =>
  intent('organisation', 'transfer', { personId, fromUnitId, toUnitId });

/** What puts a team below a unit, as the last one there. */
export const moveTeam = (id: string, parentId: string): Intent =>
  intent('organisation', 'moveTeam', {
    id,
    parentId,
    position: placeAmong(thePlan().tables.unit.where('parentId', parentId), id),
  });
