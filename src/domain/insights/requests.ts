import { isObjectiveIn, type Scope } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Cycle, Review } from '../tables/tables.ts';

/** A skill or a resource that somebody asked for, and where it was said. */
export interface Request {
  readonly kind: 'skill' | 'resource';
  readonly text: string;
  readonly objectiveId: Id<'objective'>;
  readonly from: 'review' | 'check-in';
}

const words: Record<Request['kind'], RegExp> = {
  skill:
    /\b(?:train(?:ing|ed)?|course|coach(?:ing)?|skills?|learn(?:ing)?|pelatihan|kursus|keterampilan|keahlian|belajar|bimbingan)\b/iu,
  resource:
    /\b(?:budget|money|tool|licen[cs]e|headcount|hire|hiring|people missing|need (?:a|an|more|another)|anggaran|dana|alat|lisensi|perlu (?:tambahan|lebih|orang)|butuh|kekurangan)\b/iu,
};

/** What a note asks for; null where it asks for nothing. A note that asks for both asks for the skill. */
export function askedFor(note: string): Request['kind'] | null {
  if (words.skill.test(note)) return 'skill';
  return words.resource.test(note) ? 'resource' : null;
}

/** Skills and resources that the reviews of a cycle name, of the objectives in a scope. */
export function requestsInReviews(plan: Plan, cycle: Cycle, scope: Scope): Request[] {
  const isIn = ({ objectiveId }: Review) => {
    const objective = plan.tables.objective.get(objectiveId);
    return objective !== undefined && isObjectiveIn(plan, objective, scope);
  };
  const reviews = plan.tables.review.where('cycleId', cycle.id).filter(isIn);
  return reviews.flatMap((review): Request[] => {
    const requests: Request[] = [];
    const { objectiveId } = review;
    for (const [kind, text] of [
      ['skill', review.skillsNeeded],
      ['resource', review.resourcesNeeded],
    ] as const) {
      if (text.trim() !== '') requests.push({ kind, text: text.trim(), objectiveId, from: 'review' });
    }
    return requests;
  });
}
