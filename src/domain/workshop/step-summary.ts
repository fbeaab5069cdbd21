import { objectivesIn } from '../cycle/cycle.ts';
import { ladderOf } from '../ladder/ladder.ts';
import type { Plan } from '../plan/plan.ts';
import type { Workshop } from '../plan/rows.ts';
import type { StepKind } from './agenda.ts';
import { roundsOf } from './voting.ts';

/** What a step has brought so far, for the line under its name; null where there is nothing to count. */
export type StepSummary =
  | {
      readonly kind: 'gaps' | 'company-objectives' | 'notes' | 'clusters' | 'objectives' | 'rungs';
      readonly count: number;
    }
  | { readonly kind: 'ladders-voted' | 'aligned' | 'owned'; readonly count: number; readonly of: number };

export function stepSummary(plan: Plan, workshop: Workshop, kind: StepKind): StepSummary | null {
  const cycle = plan.tables.cycle.get(workshop.cycleId);
  if (!cycle) return null;
  const objectives = objectivesIn(plan, cycle);
  const rungs = () => objectives.flatMap(({ id }) => ladderOf(plan, id));
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
    case 'read-out':
    case 'own':
      return null;
  }
}
