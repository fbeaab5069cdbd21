import { generateNKeysBetween } from 'fractional-indexing';
import { ladderOf } from '#domain/ladder/ladder.ts';
import type { Draft } from '#domain/plan/draft.ts';
import { progressOn } from '#domain/progress/past-check-ins.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { defaultAgenda } from '#domain/workshop/agenda.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { inLanguage, type SampleOrganisation } from './sample-organisation.ts';
import { finishedObjectives, tourCauses, tourImprovements } from './tour-content.ts';
import type { WrittenObjectives } from './write-objectives.ts';

interface ReviewPlace {
  readonly cycle: Cycle;
  readonly organisation: SampleOrganisation;
  readonly language: Language;
  readonly written: WrittenObjectives;
}

/** Writes the review of the tour's finished quarter: what was said, scores, causes, improvements, and its meeting. */
export function writeReview(draft: Draft, place: ReviewPlace): void {
  const { cycle, language, organisation } = place;
  const causeRanks = generateNKeysBetween(null, null, tourCauses.length);
  const causeIds = new Map(
    tourCauses.map(({ key, name, votes, isOurs, isChosen }, index) => [
      key as string,
      draft.insert('cause', {
        cycleId: cycle.id,
        name: inLanguage(name, language),
        votes,
        isOurs,
        isChosen,
        rank: causeRanks[index] as string,
      }),
    ]),
  );
  for (const { key, review } of finishedObjectives) if (review) writeOne(draft, place, key, review, causeIds);
  const ranks = generateNKeysBetween(null, null, tourImprovements.length);
  tourImprovements.forEach(({ problem, remedy, owner, state, outcome }, index) => {
    draft.insert('improvement', {
      cycleId: cycle.id,
      problem: inLanguage(problem, language),
      remedy: inLanguage(remedy, language),
      ownerId: organisation.people[owner],
      state,
      outcome: inLanguage(outcome, language),
      rank: ranks[index] as string,
    });
  });
  writeMeeting(draft, place);
}

function writeOne(
  draft: Draft,
  { cycle, language, written }: ReviewPlace,
  key: string,
  review: NonNullable<(typeof finishedObjectives)[number]['review']>,
  causeIds: ReadonlyMap<string, string>,
): void {
  const words = (text: Parameters<typeof inLanguage>[0] | undefined) =>
    text ? inLanguage(text, language) : '';
  const objectiveId = written.objectiveIds.get(key) as string;
  const reviewId = draft.insert('review', {
    objectiveId,
    cycleId: cycle.id,
    whatMadeItHard: words(review.hard),
    whatWouldMotivate: words(review.motivate),
    learned: words(review.learned),
    skillsNeeded: words(review.skills),
    resourcesNeeded: words(review.resources),
    decision: review.decision,
  });
  for (const cause of review.causes)
    draft.insert('causeReview', { causeId: causeIds.get(cause) as string, reviewId });
  const { plan, checkIns } = draft;
  ladderOf(plan, objectiveId).forEach((rung, index) => {
    const { override } = review;
    const steps = plan.tables.step.where('keyResultId', rung.id);
    const isSet = override?.rung === index + 1;
    draft.insert('reviewScore', {
      reviewId,
      keyResultId: rung.id,
      score: isSet ? override.score : progressOn(rung, checkIns.of([rung.id]), steps, cycle.endsOn),
      reason: isSet ? inLanguage(override.reason, language) : '',
    });
  });
}

/** The two hours in which the review was held, on the last day of the quarter. */
function writeMeeting(draft: Draft, { cycle, language, organisation }: ReviewPlace): void {
  const id = draft.insert('workshop', {
    cycleId: cycle.id,
    kind: 'review',
    name: textsOf(language)('workshop.names.review', { cycle: cycle.name }),
    heldOn: cycle.endsOn,
    startsAt: '13:00',
    state: 'finished',
    facilitatorId: organisation.people.dewi,
  });
  for (const personId of Object.values(organisation.people))
    draft.insert('workshopParticipant', { workshopId: id, personId });
  const agenda = defaultAgenda('review');
  const ranks = generateNKeysBetween(null, null, agenda.length);
  let at = Date.parse(`${cycle.endsOn}T06:00:00.000Z`);
  agenda.forEach(({ kind, title, minutes }, index) => {
    const spentSeconds = minutes * 60 + (index % 2 === 0 ? 180 : -120);
    const startedAt = new Date(at).toISOString();
    at += spentSeconds * 1000;
    draft.insert('workshopStep', {
      workshopId: id,
      kind,
      title,
      plannedMinutes: minutes,
      spentSeconds,
      startedAt,
      endedAt: new Date(at).toISOString(),
      rank: ranks[index] as string,
    });
  });
}
