import { attentionIn, checkInList, dueIn } from '../check-in/check-in-list.ts';
import { keyResultsIn, objectivesIn } from '../cycle/cycle.ts';
import { everybody } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import { improvementsOf } from '../review/improvements.ts';
import { reviewedObjectives, reviewTotals } from '../review/review.ts';
import type { Workshop } from '../tables/tables.ts';
import type { StepKind } from './agenda.ts';
import { roundsOf } from './voting.ts';

/** What a step has brought so far, for the line under its name; null where there is nothing to count. */
export type StepSummary =
  | {
      readonly kind:
        | 'gaps'
        | 'company-objectives'
        | 'notes'
        | 'clusters'
        | 'objectives'
        | 'rungs'
        | 'at-risk'
        | 'actions'
        | 'causes'
        | 'improvements';
      readonly count: number;
    }
  | {
      readonly kind: 'ladders-voted' | 'aligned' | 'owned' | 'checked-in' | 'decided';
      readonly count: number;
      readonly of: number;
    };

export function stepSummary(
  plan: Plan,
  workshop: Workshop,
  kind: StepKind,
  today: string,
): StepSummary | null {
  const cycle = plan.tables.cycle.get(workshop.cycleId);
  if (!cycle) return null;
  const objectives = objectivesIn(plan, cycle);
  const rungs = () => keyResultsIn(plan, cycle);
  switch (kind) {
    case 'gaps':
      return { kind: 'gaps', count: plan.tables.gap.where('cycleId', cycle.id).length };
    case 'company-goals':
      return {
        kind: 'company-objectives',
        count: objectives.filter(({ level }) => level === 'company').length,
      };
    case 'ideas':
      return { kind: 'notes', count: plan.tables.idea.where('workshopId', workshop.id).length };
    case 'clusters':
      return { kind: 'clusters', count: plan.tables.cluster.where('workshopId', workshop.id).length };
    case 'objectives':
      return { kind: 'objectives', count: objectives.length };
    case 'key-results':
      return { kind: 'rungs', count: rungs().length };
    case 'difficulty': {
      const voted = objectives.filter(({ id }) =>
        roundsOf(plan, workshop.id, id).some(({ isRevealed }) => isRevealed),
      );
      return { kind: 'ladders-voted', count: voted.length, of: objectives.length };
    }
    case 'alignment': {
      const served = objectives.filter(({ level }) => level !== 'company');
      const aligned = served.filter(({ id }) => plan.tables.alignment.where('childId', id).length > 0);
      return { kind: 'aligned', count: aligned.length, of: served.length };
    }
    case 'owners': {
      const all = rungs();
      return { kind: 'owned', count: all.filter(({ ownerId }) => ownerId !== null).length, of: all.length };
    }
    case 'check-ins': {
      const { due, all } = dueIn(checkInList(plan, cycle, everybody, today));
      return { kind: 'checked-in', count: all - due, of: all };
    }
    case 'attention':
      return { kind: 'at-risk', count: attentionIn(checkInList(plan, cycle, everybody, today)).length };
    case 'actions':
      return {
        kind: 'actions',
        count: plan.tables.decision
          .where('workshopId', workshop.id)
          .filter((note) => note.kind === 'open-point').length,
      };
    case 'scores': {
      const { decided, objectives: of } = reviewTotals(reviewedObjectives(plan, cycle));
      return { kind: 'decided', count: decided, of };
    }
    case 'causes':
      return { kind: 'causes', count: plan.tables.cause.where('cycleId', cycle.id).length };
    case 'process':
      return { kind: 'improvements', count: improvementsOf(plan, cycle.id).length };
    case 'changes':
    case 'calibration':
    case 'next-cycle':
    case 'read-out':
    case 'own':
      return null;
  }
}
