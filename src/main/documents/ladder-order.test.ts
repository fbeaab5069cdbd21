import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DocumentSheet, documentKinds } from '#contract/document.ts';
import { startingRule } from '#domain/bonus/rule.ts';
import { currentCycle, objectivesIn } from '#domain/cycle/cycle.ts';
import { drawnLadder, ladderOf } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { defaultAgenda } from '#domain/workshop/agenda.ts';
import { testDay } from '../../../tests/support/find-rows.ts';
import { nowhere, planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import type { Press } from '../paper/press.ts';
import { printDocument } from './print-document.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await windowOn(planOnDisk('tour'));
});
afterEach(() => window.close());

/** What a document says, without being printed. */
async function wordsOf(sheet: DocumentSheet, cycle: Cycle): Promise<string> {
  const isComposed = new Error('Composed');
  let said = '';
  const press: Press = {
    ...window.desk.host.press,
    set: ({ data }) => {
      said = JSON.stringify(data);
      return Promise.reject(isComposed);
    },
  };
  const options = { ...sheet, cycle, language: 'en', today: testDay } as const;
  const { signal } = new AbortController();
  await printDocument(window.window.planFile, options, press, {
    signal,
    report: () => undefined,
    out: nowhere,
  }).catch((error) => {
    if (error !== isComposed) throw error;
  });
  return said;
}

/** The neighbours in a text that are rungs of one ladder, as often as one follows the other. */
function neighbours(plan: Plan, cycle: Cycle, text: string): { first: string; second: string }[] {
  const objectives = objectivesIn(plan, cycle);
  const ladders = objectives.map(({ id }) => ladderOf(plan, id));
  const titles = [...objectives, ...ladders.flat()].map(({ title }) => title);
  const found = titles
    .flatMap((title) =>
      [...text.matchAll(new RegExp(title.replace(/[^\w\s]/gu, '.'), 'gu'))].map(({ index }) => ({
        title,
        index,
      })),
    )
    .sort((a, b) => a.index - b.index)
    .map(({ title }) => title);
  const ladderAt = new Map(ladders.flatMap((ladder) => ladder.map(({ title }) => [title, ladder] as const)));
  return found.flatMap((first, index) => {
    const second = found[index + 1];
    const isPair = second !== undefined && second !== first && ladderAt.get(first) === ladderAt.get(second);
    return isPair && ladderAt.has(first) ? [{ first, second }] : [];
  });
}

/** A workshop in which a ladder was voted on, for the minutes to print. */
async function votedWorkshop(cycle: Cycle): Promise<string> {
  const { client, plan } = window;
  const people = plan().tables.person.sorted().slice(0, 1);
  const about = { purpose: '', place: '', heldOn: testDay, facilitatorId: null };
  const { id } = await client.workshop.create({
    ...about,
    kind: 'planning',
    name: 'Planning',
    cycleId: cycle.id,
    participantIds: people.map((person) => person.id),
    agenda: defaultAgenda('planning'),
  });
  const objective = objectivesIn(plan(), cycle).find((row) => ladderOf(plan(), row.id).length > 1);
  const { id: roundId } = await client.workshop.startRound({
    workshopId: id,
    objectiveId: objective?.id ?? '',
  });
  await client.workshop.revealRound({ roundId, isForced: true });
  return id;
}

test.for([false, true])(
  'every document draws ladders one way, with the easiest on top: %s',
  async (isDown) => {
    const { client, plan } = window;
    await client.plan.update({ ladderUpsideDown: isDown });
    await client.bonus.setRule(startingRule);
    const cycle = currentCycle(plan(), testDay) as Cycle;
    const finished = plan()
      .tables.cycle.sorted()
      .find(({ closedAt }) => closedAt !== null);
    const everybody = { scope: { kind: 'all' } } as const;
    const workshopId = await votedWorkshop(cycle);
    const sheets: Record<(typeof documentKinds)[number], DocumentSheet> = {
      'plan-book': { kind: 'plan-book', paper: 'A4', ...everybody },
      'one-pager': { kind: 'one-pager', paper: 'A4', ...everybody },
      minutes: { kind: 'minutes', paper: 'A4', workshopId },
      worksheets: { kind: 'worksheets', paper: 'A4', areFilled: true, ...everybody },
      guide: { kind: 'guide', paper: 'A4', workshopId },
      review: { kind: 'review', paper: 'A4', isOnePage: false },
      bonus: { kind: 'bonus', paper: 'A4', ...everybody },
      insights: { kind: 'insights', paper: 'A4', ...everybody },
      changes: { kind: 'changes', paper: 'A4' },
      poster: { kind: 'poster', paper: 'A2', ...everybody },
    };
    const drawing: string[] = [];
    for (const kind of documentKinds) {
      const told = kind === 'review' && finished ? finished : cycle;
      // The book's calendar is in the order of its days.
      const [text = ''] = (await wordsOf(sheets[kind], told)).split('"calendar":');
      const titles = (id: string) => drawnLadder(plan(), id).map(({ title }) => title);
      const orders = objectivesIn(plan(), told).map(({ id }) => titles(id));
      const pairs = neighbours(plan(), told, text);
      if (pairs.length > 0) drawing.push(kind);
      for (const { first, second } of pairs) {
        const order = orders.find((ladder) => ladder.includes(first)) as string[];
        expect
          .soft(order.indexOf(first), `${kind}: “${first}” before “${second}”`)
          .toBeLessThan(order.indexOf(second));
      }
    }
    expect(drawing).toEqual([
      'plan-book',
      'one-pager',
      'minutes',
      'worksheets',
      'review',
      'bonus',
      'insights',
      'poster',
    ]);
  },
);

test('which end of a ladder is on top is decided in one place, for screens as well', () => {
  const source = fileURLToPath(new URL('../..', import.meta.url));
  const turning = globSync('**/*.{ts,tsx}', { cwd: source, exclude: ['**/*.test.ts'] }).filter((file) =>
    /(?:ladderOf\([^\n]*\)|\.\.\.rungs)\]\.reverse\(/u.test(readFileSync(join(source, file), 'utf8')),
  );
  expect(turning).toEqual([join('domain', 'ladder', 'ladder.ts')]);
});
