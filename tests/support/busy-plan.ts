import { startingBands, startingRule } from '#domain/bonus/rule.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { livingKeyResults, testDay } from './find-rows.ts';
import type { TestWindow } from './plans.ts';

/** Makes of a plan what uses most of its tables: a workshop under way with notes, a cluster and votes, check-ins, a gap and a review. */
export async function busyPlan({ client, plan }: TestWindow): Promise<void> {
  const people = [...plan().tables.person.rows.keys()].slice(0, 3);
  const [personId = ''] = people;
  const cycleId = currentCycle(plan(), testDay)?.id ?? '';
  const [rung] = livingKeyResults(plan());
  if (!rung) throw new Error('The sample has key results.');
  const { id } = await client.workshop.create({
    cycleId,
    kind: 'planning',
    name: 'Planning',
    purpose: '',
    place: '',
    heldOn: null,
    facilitatorId: null,
    participantIds: people,
    agenda: [
      { kind: 'ideas', title: '', minutes: 10 },
      { kind: 'clusters', title: '', minutes: 10 },
    ],
  });
  await client.workshop.start({ id });
  const note = { workshopId: id, kind: 'note', text: 'Churn', ownerId: personId, dueOn: null } as const;
  await client.workshop.addDecision(note);
  const idea = {
    workshopId: id,
    texts: ['Call back', 'Visit'],
    authorId: personId,
    clusterId: null,
    isHidden: true,
  };
  await client.workshop.addIdeas(idea);
  const ideaIds = plan()
    .tables.idea.where('workshopId', id)
    .map((row) => row.id);
  await client.workshop.addCluster({ workshopId: id, name: 'Customers', ideaIds: ideaIds.slice(1) });
  const round = await client.workshop.startRound({ workshopId: id, objectiveId: rung.objectiveId });
  await client.workshop.vote({ roundId: round.id, keyResultId: rung.id, personId, estimate: 3 });
  const why = { workshopId: id, objectiveId: rung.objectiveId, cause: 'execution', reason: 'Late' } as const;
  await client.workshop.findCause(why);
  const entry = { keyResultId: rung.id, value: 4, checkedOn: '2026-11-01', confidence: 50, note: '' };
  await client.checkIn.record({ entries: [entry] });
  await client.gap.add({ cycleId, measureName: 'Revenue' });
  await client.review.setScore({ cycleId, keyResultId: rung.id, score: 0.5, reason: 'Late' });
  const reviewIds = plan()
    .tables.review.where('cycleId', cycleId)
    .map((row) => row.id);
  const cause = await client.review.addCause({ cycleId, name: 'Prices', reviewIds });
  await sayForThemselves(
    { client },
    { workshopId: id, cycleId, personId, objectiveId: rung.objectiveId, causeId: cause.id },
  );
  await client.review.addImprovement({
    cycleId,
    problem: 'Slow',
    remedy: '',
    ownerId: personId,
    dueOn: null,
  });
  await client.keyResult.addStep({ keyResultId: rung.id, title: 'First' });
  await client.keyResult.addInitiative({ keyResultId: rung.id, title: 'Calls' });
  await client.workshop.saveAgenda({ workshopId: id, name: 'Ours' });
  const taken = {
    conflictId: 'c',
    title: 'Target',
    context: '',
    ours: '10',
    theirs: '6',
    taken: 'ours',
  } as const;
  await client.workshop.leaveCopy(
    await client.workshop.bringCopy({ workshopId: id, copy: 'Left out', settled: [] }),
  );
  await client.workshop.bringCopy({ workshopId: id, copy: 'Copy', settled: [taken] });
  await client.bonus.setRule({ ...startingRule, kind: 'bands', bands: startingBands });
}

/** What one of the room says from their own seat. */
async function sayForThemselves(
  { client }: Pick<TestWindow, 'client'>,
  of: {
    readonly workshopId: string;
    readonly cycleId: string;
    readonly personId: string;
    readonly objectiveId: string;
    readonly causeId: string;
  },
): Promise<void> {
  const { workshopId, cycleId, personId, objectiveId, causeId } = of;
  const shown = { workshopId, texts: ['Ask first'], authorId: null, clusterId: null, isHidden: false };
  const { id: ideaId } = await client.workshop.addIdeas(shown);
  await client.workshop.putDots({ ideaId, personId, dots: 2 });
  const wording = { workshopId, objectiveId, personId, text: 'Win them back' };
  const { id: proposalId } = await client.workshop.proposeWording(wording);
  const draft = {
    workshopId,
    objectiveId: null,
    personId,
    text: 'Win new ones',
    keyResults: ['Ten a month'],
  };
  await client.workshop.proposeWording(draft);
  await client.workshop.react({ proposalId, personId, isFor: true });
  const mark = JSON.stringify({ typed: 'Ayu' });
  await client.agreement.signSeat({ cycleId, personId, mark });
  await client.review.sayHard({ cycleId, objectiveId, personId, text: 'No courses' });
  await client.review.voteCause({ causeId, personId, isFor: true });
}
