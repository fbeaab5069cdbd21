import { objectivesIn } from '../cycle/cycle.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { ownerName, ownerOf } from '../ownership/ownership.ts';
import { Problem } from '../problem.ts';
import type { KeyResult, Objective } from '../tables/tables.ts';
import type { Room, Seat } from './room-step.ts';
import type { ObjectiveOf, OwnedRung } from './steps.ts';

/**
 * A rung of the cycle that the room is about.
 * @throws Problem `room/no-longer-asked` where there is none
 */
export function rungIn({ plan, cycle }: Room, keyResultId: string): KeyResult {
  const rung = plan.tables.keyResult.get(keyResultId);
  if (!rung || !objectivesIn(plan, cycle).some(({ id }) => id === rung.objectiveId))
    throw new Problem('room/no-longer-asked');
  return rung;
}

/** The objectives of the cycle with their ladders, as one seat is shown them: whose each rung is, and whether its own. */
export function ownedRungs(room: Room): (seat: Seat) => readonly ObjectiveOf<OwnedRung>[] {
  const objectives = objectivesIn(room.plan, room.cycle).map((objective) => ownedLadder(room, objective));
  return (seat) => objectives.map((of) => of(seat));
}

/** An objective with its ladder, as one seat is shown it. */
export function ownedLadder(
  { plan, words }: Room,
  objective: Objective,
): (seat: Seat) => ObjectiveOf<OwnedRung> {
  const { id, title } = objective;
  const about = { id, title, owner: ownerName(plan, ownerOf(objective)) };
  const rungs = ladderOf(plan, id).map((rung) => ({
    id: rung.id,
    title: rung.title,
    line: words.line(rung),
    ownerId: rung.ownerId,
    owner: plan.tables.person.get(rung.ownerId)?.name ?? null,
    confidence: rung.confidence,
  }));
  return ({ personId }) => ({
    ...about,
    rungs: rungs.map((rung) => ({ ...rung, isMine: rung.ownerId === personId })),
  });
}
