import { Problem } from '../problem.ts';
import { saidIn } from '../said.ts';
import { checkInsStep } from './check-ins-step.ts';
import { clustersStep } from './clusters-step.ts';
import { difficultyStep } from './difficulty-step.ts';
import { ideasStep } from './ideas-step.ts';
import { objectivesStep } from './objectives-step.ts';
import { ownersStep } from './owners-step.ts';
import { preparationStep } from './preparation-step.ts';
import { readOutStep } from './read-out-step.ts';
import { causesStep, scoresStep } from './review-steps.ts';
import type { Room, RoomCall, RoomStep, RoomStepKind, Seat, ViewOf } from './room-step.ts';
import { secondActions } from './second-actions.ts';
import { stepActions } from './steps.ts';

/** A step in which there is nothing to do on a phone. */
const watchStep: RoomStep<ViewOf<'watch'>> = {
  view: () => () => ({ kind: 'watch', lines: [] }),
  actions: {},
  hasDone: () => () => null,
};

/** The steps that phones take part in; in all others they look at the room. */
const roomSteps: { readonly [Kind in RoomStepKind]?: RoomStep } = {
  preparation: preparationStep,
  ideas: ideasStep,
  clusters: clustersStep,
  'company-goals': objectivesStep,
  objectives: objectivesStep,
  difficulty: difficultyStep,
  owners: ownersStep,
  'read-out': readOutStep,
  'check-ins': checkInsStep,
  scores: scoresStep,
  causes: causesStep,
};

/** What phones take part in while a step is on. */
export const roomStepOf = (kind: string): RoomStep =>
  saidIn<RoomStepKind, RoomStep>(roomSteps, kind) ?? watchStep;

type ActionName = keyof typeof stepActions;
type Act = (room: Room, seat: Seat, input: unknown) => RoomCall | null;

/**
 * The command that an action of a phone comes to in the step that is on; null where it is so already.
 * @throws Problem where the step knows no such action, or the action is not the seat's
 */
export function roomCall(room: Room, seat: Seat, action: ActionName, input: unknown): RoomCall | null {
  const own = roomStepOf(room.step.kind).actions[action];
  const second = saidIn<ActionName, unknown>(secondActions, action);
  if (second && !seat.isSecond) throw new Problem('room/not-second');
  const act = (own ?? second) as Act | undefined;
  if (!act) throw new Problem('room/no-longer-asked');
  const given = stepActions[action].safeParse(input);
  if (!given.success)
    throw new Problem('plan/invalid-input', { field: given.error.issues[0]?.path.join('.') ?? '' });
  return act(room, seat, given.data);
}
