import { expect, test } from 'vitest';
import { diffInWords } from '#contract/sentences/differences.ts';
import { historySentence } from '#contract/sentences/history.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { roomStepOf } from '#domain/room/room-steps.ts';
import { searchIndex } from '#domain/search/search.ts';
import { withoutSecrets } from '#domain/workshop/secret.ts';
import { livingKeyResults, testDay } from '../../../tests/support/find-rows.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import { roomNow } from '../room/room-now.ts';
import { planAsJson } from './json/plan-as-json.ts';
import { minutesAsMarkdown } from './markdown/minutes.ts';
import { planAsMarkdown } from './markdown/plan.ts';
import { planTables } from './tables/plan-tables.ts';

/** What two people keep to themselves until it is shown. */
interface Kept {
  readonly note: string;
  readonly rewritten: string;
  readonly thrownAway: string;
  readonly estimate: number;
  readonly reason: string;
  readonly dots: number;
}

/** A workshop in which everything is still hidden, and somebody else looks at the plan. */
async function hiddenBy(
  kept: Kept,
): Promise<{ window: TestWindow; before: Plan; workshopId: string; id: string }> {
  const window = await windowOn(planOnDisk('sales'));
  const { client, plan } = window;
  const [one = '', other = ''] = plan().tables.person.rows.keys();
  const [rung] = livingKeyResults(plan());
  const cycleId = currentCycle(plan(), testDay)?.id ?? '';
  const about = { name: 'Planning', purpose: '', place: '', heldOn: null, facilitatorId: null };
  const agenda = (['ideas', 'clusters', 'difficulty'] as const).map((kind) => ({
    kind,
    title: '',
    minutes: 10,
  }));
  const { id: workshopId } = await client.workshop.create({
    ...about,
    cycleId,
    kind: 'planning',
    participantIds: [one, other],
    agenda,
  });
  await client.workshop.start({ id: workshopId });
  const before = plan();
  const shown = { workshopId, authorId: null, clusterId: null };
  const { id: open } = await client.workshop.addIdeas({ ...shown, texts: ['On the wall'], isHidden: false });
  const { id } = await client.workshop.addIdeas({ ...shown, texts: [kept.note], isHidden: true });
  await client.workshop.updateIdea({ id, text: kept.rewritten });
  const { id: gone } = await client.workshop.addIdeas({ ...shown, texts: [kept.thrownAway], isHidden: true });
  await client.workshop.moveIdeas({ ids: [gone], clusterId: null, position: 0 });
  await client.workshop.removeIdea({ id: gone });
  await client.workshop.putDots({ ideaId: open, personId: one, dots: kept.dots });
  const round = await client.workshop.startRound({ workshopId, objectiveId: rung?.objectiveId ?? '' });
  const vote = { roundId: round.id, keyResultId: rung?.id ?? '', personId: one };
  await client.workshop.vote({ ...vote, estimate: 3, reason: '' });
  await client.workshop.vote({ ...vote, estimate: kept.estimate, reason: kept.reason });
  return { window, before, workshopId, id: other };
}

/** Everything that is told of such a plan, by where it is told. */
function toldIn({ window, before, workshopId, id: other }: Awaited<ReturnType<typeof hiddenBy>>) {
  const { planFile } = window.window;
  const plan = window.plan();
  const cycle = currentCycle(plan, testDay);
  const workshop = plan.tables.workshop.get(workshopId);
  if (!cycle || !workshop) throw new Error('The sample has a cycle.');
  const entries = planFile.journal.list(100);
  const { room } = roomNow(plan, workshopId);
  const seat = { personId: other, isSecond: false };
  return {
    history: entries.map((entry) => historySentence(entry, 'en')),
    undo: entries.map(({ subject }) => subject),
    difference: diffInWords({ plan: before }, { plan }, 'en'),
    backwards: diffInWords({ plan }, { plan: before }, 'en'),
    json: JSON.parse(planAsJson(planFile)) as unknown,
    tables: planTables(planFile, 'en').map(({ rows }) => rows),
    text: planAsMarkdown(plan, cycle, 'en'),
    minutes: minutesAsMarkdown({ plan, checkInsOf: () => [] }, workshop, 'en'),
    search: searchIndex(plan).map(({ title, detail }) => [title, detail]),
    guest: ['ideas', 'clusters', 'difficulty'].map((kind) => {
      const { hidden: _, ...view } = { hidden: [], ...roomStepOf(kind).view(room)(seat) };
      return view;
    }),
    rows: [...plan.tables.difficultyVote.rows.values()].map((row) =>
      withoutSecrets(plan, 'difficultyVote', row),
    ),
  };
}

/** Texts without the ids and times by which any two plans differ, in order of their first mention. */
function alike(told: unknown): string {
  const text = JSON.stringify(told, null, 1);
  const known = new Map<string, string>();
  const named = (found: string) => {
    if (!known.has(found)) known.set(found, `#${known.size}`);
    return known.get(found) as string;
  };
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, named)
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z|\d{1,2}:\d{2}(?::\d{2})?/gu, 'then')
    .replace(/"(?:spentSeconds|input)": [^\n]*/gu, '');
}

test('what a room hides is told nowhere before it is shown: all is told alike, whatever it is', async () => {
  const one = await hiddenBy({
    note: 'Visit the ten largest',
    rewritten: 'Visit the twelve largest',
    thrownAway: 'Sack everybody',
    estimate: 1,
    reason: 'We know how',
    dots: 1,
  });
  const other = await hiddenBy({
    note: 'One price list',
    rewritten: 'One price list for all regions',
    thrownAway: 'Move to the sea',
    estimate: 5,
    reason: 'Nobody has time',
    dots: 3,
  });
  const [told, toldOtherwise] = [toldIn(one), toldIn(other)];
  for (const place of Object.keys(told) as (keyof typeof told)[])
    expect(alike(toldOtherwise[place]), place).toBe(alike(told[place]));
  expect(JSON.stringify(told)).toContain('On the wall');
  await one.window.close();
  await other.window.close();
});
