import { objectivesIn } from '../cycle/cycle.ts';
import { type Gap, rankedGaps } from '../gap/gap.ts';
import { type Difficulty, difficultyFrom } from '../ladder/difficulty.ts';
import { ladderOf } from '../ladder/ladder.ts';
import type { Plan } from '../plan/plan.ts';
import type {
  Cycle,
  Decision,
  Idea,
  KeyResult,
  Objective,
  Person,
  Workshop,
  WorkshopStep,
} from '../plan/rows.ts';
import { stepsOf } from './clock.ts';
import { type Wall, wallOf } from './ideas.ts';
import { participantsOf } from './participants.ts';
import { roundsOf, votesOf } from './voting.ts';

/** What a ladder was voted, each rung in each round that was shown. */
export interface VotedLadder {
  readonly objective: Objective;
  readonly rounds: number;
  readonly isOrderKept: boolean;
  readonly rungs: readonly {
    readonly rung: KeyResult;
    readonly number: number;
    readonly rounds: readonly (Difficulty | null)[];
  }[];
}

/** Everything that the minutes of a workshop tell, on paper and as text. */
export interface Minutes {
  readonly workshop: Workshop;
  readonly cycle: Cycle;
  readonly participants: readonly Person[];
  readonly facilitator: Person | undefined;
  readonly steps: readonly WorkshopStep[];
  readonly gaps: readonly Gap[];
  readonly wall: Wall;
  readonly ladders: readonly VotedLadder[];
  readonly decisions: readonly Decision[];
  readonly openPoints: readonly Decision[];
  readonly notes: readonly Decision[];
}

/** What was made of a note, by its title; undefined where nothing was. */
export function madeOfIdea({ tables }: Plan, idea: Idea): string | undefined {
  return (
    tables.objective.get(idea.objectiveId)?.title ??
    tables.keyResult.get(idea.keyResultId)?.title ??
    tables.initiative.get(idea.initiativeId)?.title
  );
}

function votedLadder(plan: Plan, workshopId: string, objective: Objective): VotedLadder | null {
  const shown = roundsOf(plan, workshopId, objective.id).filter(({ isRevealed }) => isRevealed);
  if (shown.length === 0) return null;
  const byRound = shown.map(({ round }) => votesOf(plan, objective.id, round));
  return {
    objective,
    rounds: shown.length,
    isOrderKept: shown.at(-1)?.isOrderKept ?? false,
    rungs: ladderOf(plan, objective.id).map((rung, index) => ({
      rung,
      number: index + 1,
      rounds: byRound.map((rows) => difficultyFrom(rows[index]?.votes ?? [])),
    })),
  };
}

/** The minutes of a workshop as they stand. */
export function minutesOf(plan: Plan, workshop: Workshop): Minutes {
  const cycle = plan.tables.cycle.get(workshop.cycleId) as Cycle;
  const notes = [...plan.tables.decision.where('workshopId', workshop.id)].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : 1,
  );
  const ofKind = (kind: Decision['kind']) => notes.filter((note) => note.kind === kind);
  return {
    workshop,
    cycle,
    participants: participantsOf(plan, workshop.id),
    facilitator: plan.tables.person.get(workshop.facilitatorId),
    steps: stepsOf(plan, workshop.id),
    gaps: rankedGaps(plan, cycle.id),
    wall: wallOf(plan, workshop.id),
    ladders: objectivesIn(plan, cycle).flatMap(
      (objective) => votedLadder(plan, workshop.id, objective) ?? [],
    ),
    decisions: ofKind('decision'),
    openPoints: ofKind('open-point'),
    notes: ofKind('note'),
  };
}
