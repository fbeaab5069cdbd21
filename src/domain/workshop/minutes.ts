import { signedFromSeats } from '../agreement/signed-from-seats.ts';
import { changesOf, type Movement } from '../check-in/changes.ts';
import { attentionIn, type CheckInRow, checkInList } from '../check-in/check-in-list.ts';
import { keyResultsIn, objectivesIn } from '../cycle/cycle.ts';
import { addDays } from '../cycle/days.ts';
import { type Gap, rankedGaps } from '../gap/gap.ts';
import { type Difficulty, difficultyFrom } from '../ladder/difficulty.ts';
import { drawn, ladderOf } from '../ladder/ladder.ts';
import { everybody } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import type { CheckInsOf } from '../progress/past-check-ins.ts';
import type { Id } from '../tables/column.ts';
import type {
  Correction,
  Cycle,
  Decision,
  DifficultyVote,
  Idea,
  KeyResult,
  Objective,
  Person,
  SettledConflict,
  Workshop,
  WorkshopMerge,
  WorkshopStep,
} from '../tables/tables.ts';
import { stepsOf } from './clock.ts';
import { correctionOf } from './corrections.ts';
import { type Wall, wallOf } from './ideas.ts';
import { mergesOf, settledOf } from './merges.ts';
import { participantsOf } from './participants.ts';
import { type ProposedWording, proposalsOf } from './proposals.ts';
import { dayOf } from './times.ts';
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
    /** What makes it hard, as it was said with the votes of the latest round. */
    readonly reasons: readonly { readonly person: string; readonly text: string }[];
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
  /** What moved since the meeting before, and what needed attention; of meetings only. */
  readonly movements: readonly Movement[];
  readonly attention: readonly CheckInRow[];
  /** How objectives go on, of a mid-quarter meeting. */
  readonly corrections: readonly Correction[];
  readonly wall: Wall;
  /** The wordings of objectives that were proposed, each with what the room said to it. */
  readonly proposals: readonly ProposedWording[];
  /** Who signed the plan from their seat where it was read out, as it stands on the sign-off page; null where it was not. */
  readonly signed: readonly Person[] | null;
  readonly ladders: readonly VotedLadder[];
  /** The copies of the plan that were to be merged, each with what the room took where they did not come together. */
  readonly merges: readonly { readonly merge: WorkshopMerge; readonly settled: readonly SettledConflict[] }[];
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

/** What people said with their votes. */
export const reasonsIn = (plan: Plan, votes: readonly DifficultyVote[]) =>
  votes.flatMap(({ personId, reason }) =>
    reason === '' ? [] : [{ person: plan.tables.person.get(personId)?.name ?? '', text: reason }],
  );

/** Who is asked for something: a person, else a team; undefined where nobody is. */
export const askedOf = ({ tables }: Plan, { ownerId, unitId }: Decision): string | undefined =>
  tables.person.get(ownerId)?.name ?? tables.unit.get(unitId)?.name;

/** For whom something is open, and for which key result, where somebody said it from their seat. */
export const neededFor = ({ tables }: Plan, { saidById, keyResultId }: Decision) => ({
  person: tables.person.get(saidById)?.name,
  keyResult: tables.keyResult.get(keyResultId)?.title,
});

function votedLadder(plan: Plan, workshopId: Id<'workshop'>, objective: Objective): VotedLadder | null {
  const shown = roundsOf(plan, workshopId, objective.id).filter(({ isRevealed }) => isRevealed);
  if (shown.length === 0) return null;
  const byRound = shown.map(({ round }) => votesOf(plan, objective.id, round));
  return {
    objective,
    rounds: shown.length,
    isOrderKept: shown.at(-1)?.isOrderKept ?? false,
    rungs: drawn(
      plan,
      ladderOf(plan, objective.id).map((rung, index) => ({
        rung,
        number: index + 1,
        rounds: byRound.map((rows) => difficultyFrom(rows[index]?.votes ?? [])),
        reasons: reasonsIn(plan, byRound.at(-1)?.[index]?.votes ?? []),
      })),
    ),
  };
}

/** Whether what a workshop left open are actions that it agreed on. */
export const hasActions = ({ kind }: Pick<Workshop, 'kind'>): boolean =>
  kind === 'meeting' || kind === 'mid-quarter';

/** The day after which a meeting asks what changed: that of the last one that was held, or a week earlier. */
export function changedSince(plan: Plan, workshop: Workshop, day: string): string {
  const before = plan.tables.workshop
    .where('cycleId', workshop.cycleId)
    .filter(({ id, kind, state }) => kind === 'meeting' && id !== workshop.id && state !== 'prepared')
    .flatMap((meeting) => dayOf(plan, meeting) ?? [])
    .filter((held) => held < day)
    .sort()
    .at(-1);
  return before ?? addDays(day, -7);
}

function weekOfMeeting(
  plan: Plan,
  cycle: Cycle,
  workshop: Workshop,
  checkInsOf: CheckInsOf,
): Pick<Minutes, 'movements' | 'attention'> {
  const day = dayOf(plan, workshop);
  if (!hasActions(workshop) || day === null) return { movements: [], attention: [] };
  const attention = attentionIn(checkInList(plan, cycle, everybody, day));
  if (workshop.kind !== 'meeting') return { movements: [], attention };
  const since = changedSince(plan, workshop, day);
  return {
    movements: changesOf(keyResultsIn(plan, cycle), checkInsOf, { since, until: day }),
    attention,
  };
}

function signedIn(plan: Plan, cycle: Cycle, workshop: Workshop): readonly Person[] | null {
  if (!stepsOf(plan, workshop.id).some(({ kind }) => kind === 'read-out')) return null;
  const signed = signedFromSeats(plan, cycle);
  const people = participantsOf(plan, workshop.id).filter(({ id }) => signed.has(id));
  return people.length === 0 ? null : people;
}

/** The minutes of a workshop as they stand. */
export function minutesOf(plan: Plan, workshop: Workshop, checkInsOf: CheckInsOf): Minutes {
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
    gaps: workshop.kind === 'planning' ? rankedGaps(plan, cycle.id) : [],
    ...weekOfMeeting(plan, cycle, workshop, checkInsOf),
    corrections: objectivesIn(plan, cycle).flatMap(({ id }) => correctionOf(plan, workshop.id, id) ?? []),
    wall: wallOf(plan, workshop.id),
    proposals: proposalsOf(plan, workshop.id),
    signed: signedIn(plan, cycle, workshop),
    ladders: objectivesIn(plan, cycle).flatMap(
      (objective) => votedLadder(plan, workshop.id, objective) ?? [],
    ),
    merges: mergesOf(plan, workshop.id).map((merge) => ({ merge, settled: settledOf(plan, merge.id) })),
    decisions: ofKind('decision'),
    openPoints: ofKind('open-point'),
    notes: ofKind('note'),
  };
}
