import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type AttachedPlan,
  attachments,
  documentKinds,
  type ExportFormat,
  papersOf,
} from '#contract/document.ts';
import { diffInWords } from '#contract/sentences/differences.ts';
import { historySentence } from '#contract/sentences/history.ts';
import { bonusReadingOf } from '#domain/bonus/reading.ts';
import { startingRule } from '#domain/bonus/rule.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { roomStepOf } from '#domain/room/room-steps.ts';
import { searchIndex } from '#domain/search/search.ts';
import { withoutSecrets } from '#domain/workshop/secret.ts';
import { livingKeyResults, testDay } from '../../../tests/support/find-rows.ts';
import { openPlan, planOnDisk, type TestWindow, testFolder, windowOn } from '../../../tests/support/plans.ts';
import { attachmentOf } from '../documents/attachment.ts';
import { printableOf } from '../documents/registry.ts';
import { examine } from '../plan-file/examine.ts';
import { currentVersion } from '../plan-file/migrations/index.ts';
import { readWhole } from '../plan-file/whole-plan.ts';
import { roomNow } from '../room/room-now.ts';
import { bonusTables } from './bonus/bonus-tables.ts';
import { calendarOf } from './ics/calendar.ts';
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
  await client.bonus.setRule(startingRule);
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

type Hidden = Awaited<ReturnType<typeof hiddenBy>>;

/** Whatever leaves a plan as a file or a text, by its format. */
function exportsOf({ window, workshopId }: Hidden): Readonly<Record<ExportFormat, unknown>> {
  const { planFile } = window.window;
  const { plan } = planFile;
  const cycle = currentCycle(plan, testDay) ?? expect.fail('The sample has a cycle.');
  const workshop = plan.tables.workshop.get(workshopId) ?? expect.fail('The workshop is gone.');
  // Workbook and text tables are these tables.
  const tables = planTables(planFile, 'en').map(({ rows }) => rows);
  return {
    ics: calendarOf(plan, cycle, everybody, 'en'),
    'plan-markdown': planAsMarkdown(plan, cycle, 'en'),
    'minutes-markdown': minutesAsMarkdown({ plan, checkInsOf: () => [] }, workshop, 'en'),
    json: JSON.parse(planAsJson(planFile)) as unknown,
    xlsx: tables,
    csv: tables,
    bonus: bonusTables(bonusReadingOf(plan, plan, cycle), 'en').map(({ rows }) => rows),
  };
}

/** What stands on the paper of every document. */
function documentsOf({ window, workshopId }: Hidden) {
  const { planFile } = window.window;
  const cycle = currentCycle(planFile.plan, testDay) ?? expect.fail('The sample has a cycle.');
  const about = {
    language: 'en',
    cycle,
    today: testDay,
    scope: everybody,
    workshopId,
    areFilled: true,
  } as const;
  return documentKinds.map((kind) => {
    const options = { ...about, kind, paper: papersOf(kind)[0], isOnePage: false, since: 1 } as never;
    const printable = printableOf(kind);
    return [kind, printable.setting(printable.read(planFile, options), options).data] as const;
  });
}

/** A plan that goes along inside of a book, as whoever takes it out finds it. */
async function attachedTo({ window }: Hidden, attached: AttachedPlan, kept: Kept): Promise<unknown> {
  const { planFile } = window.window;
  const cycle = currentCycle(planFile.plan, testDay) ?? expect.fail('The sample has a cycle.');
  const options = { kind: 'plan-book', paper: 'A4', scope: everybody, attached } as const;
  const attachment = await attachmentOf(planFile, { ...options, cycle, language: 'en', today: testDay });
  if (!attachment) return null;
  // Nor does it stand in what is left of a page of the file.
  const bytes = Buffer.from(attachment.bytes);
  for (const words of [kept.note, kept.rewritten, kept.thrownAway, kept.reason])
    expect(bytes.includes(words), `${attached}: ${words}`).toBe(false);
  const path = join(testFolder(), 'out.tangga');
  writeFileSync(path, bytes);
  const inside = await openPlan(path);
  const whole = readWhole(inside.db);
  examine(inside.db, path, currentVersion);
  inside.close();
  return whole;
}

/** Everything that is told of such a plan, by where it is told. */
async function toldIn(hidden: Hidden, kept: Kept) {
  const { window, before, workshopId, id: other } = hidden;
  const { planFile } = window.window;
  const plan = window.plan();
  const entries = planFile.journal.list(100);
  const { room } = roomNow(plan, workshopId);
  const seat = { personId: other, isSecond: false };
  return {
    history: entries.map((entry) => historySentence(entry, 'en')),
    undo: entries.map(({ subject }) => subject),
    difference: diffInWords({ plan: before }, { plan }, 'en'),
    backwards: diffInWords({ plan }, { plan: before }, 'en'),
    ...exportsOf(hidden),
    documents: documentsOf(hidden),
    attached: await Promise.all(attachments.map((attached) => attachedTo(hidden, attached, kept))),
    search: searchIndex(plan).entries.map(({ title, detail }) => [title, detail]),
    guest: ['ideas', 'clusters', 'difficulty'].map((kind) => {
      const { hidden: _, ...view } = { hidden: [], ...roomStepOf(kind).view(room)(seat) };
      return view;
    }),
    rows: [...plan.tables.difficultyVote.rows.values()].map((row) =>
      withoutSecrets(plan, 'difficultyVote', row),
    ),
  };
}

/** Texts without the ids, times and fingerprints by which any two plans differ, in order of their first mention. */
function alike(told: unknown): string {
  const text = JSON.stringify(told, null, 1);
  const known = new Map<string, string>();
  const named = (found: string) => {
    if (!known.has(found)) known.set(found, `#${known.size}`);
    return known.get(found) as string;
  };
  return (
    text
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, named)
      .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z|\d{8}T\d{6}Z?|\d{1,2}:\d{2}(?::\d{2})?/gu, 'then')
      .replace(/\b[A-Z]{4}(?:-[A-Z]{4}){3}\b/gu, 'fingerprint')
      // The code of such a fingerprint.
      .replace(/<rect width='33'[^"]*/gu, 'code')
      .replace(/"(?:spentSeconds|input)": [^\n]*/gu, '')
  );
}

test('what a room hides is told nowhere before it is shown: all is told alike, whatever it is', async () => {
  const keptByOne: Kept = {
    note: 'Visit the ten largest',
    rewritten: 'Visit the twelve largest',
    thrownAway: 'Sack everybody',
    estimate: 1,
    reason: 'We know how',
    dots: 1,
  };
  const keptByOther: Kept = {
    note: 'One price list',
    rewritten: 'One price list for all regions',
    thrownAway: 'Move to the sea',
    estimate: 5,
    reason: 'Nobody has time',
    dots: 3,
  };
  const one = await hiddenBy(keptByOne);
  const other = await hiddenBy(keptByOther);
  const told = await toldIn(one, keptByOne);
  const toldOtherwise = await toldIn(other, keptByOther);
  for (const place of Object.keys(told) as (keyof typeof told)[])
    expect(alike(toldOtherwise[place]), place).toBe(alike(told[place]));
  expect(JSON.stringify(told)).toContain('On the wall');
  await one.window.close();
  await other.window.close();
});
