import { clockCommands } from '../commands/workshop/clock.ts';
import { ideaCommands } from '../commands/workshop/ideas.ts';
import { voteCommands } from '../commands/workshop/votes.ts';
import { Problem } from '../problem.ts';
import { call, type StepActions } from './room-step.ts';

/** What a second facilitator may do beside taking part, in whatever step is on. Whom to admit is the server's own matter. */
export const secondActions = {
  'clock.start': ({ workshop }) => call(clockCommands.start, { id: workshop.id }),
  'clock.pause': ({ workshop }) => call(clockCommands.pause, { id: workshop.id }),
  'clock.go-to': ({ workshop }, _, { stepId }) => call(clockCommands.goTo, { id: workshop.id, stepId }),
  'clock.extend': ({ workshop }, _, { minutes }) => call(clockCommands.extend, { id: workshop.id, minutes }),
  'ideas.reveal': ({ workshop }) => call(ideaCommands.revealIdeas, { workshopId: workshop.id }),
  'round.reveal': ({ plan, workshop }, _, { roundId }) => {
    if (plan.tables.voteRound.get(roundId)?.workshopId !== workshop.id)
      throw new Problem('room/no-longer-asked');
    return call(voteCommands.revealRound, { roundId, isForced: true });
  },
} as const satisfies StepActions;
