import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { learnedWords } from '#contract/sentences/calibration.ts';
import { alignmentsOf } from '#domain/alignment/alignment.ts';
import { calibrate, lessonsFor } from '#domain/calibration/calibration.ts';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { slopeOf, slopeRadius } from '#domain/drawing/slope-graph.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { isStructural } from '#domain/review/improvements.ts';
import { carryPlanOf, changesBetween, twinIn } from '#domain/review/next-cycle.ts';
import { ladderScores, objectiveScore } from '#domain/review/score.ts';
import type { Cycle, Objective } from '#domain/tables/tables.ts';
import { en } from '#texts/en/catalogue.ts';
import { type Language, languages } from '#texts/languages.ts';
import { catalogues } from '#texts/texts.ts';
import { edit } from '../../../../tests/support/edit.ts';
import { keyResultId, objectiveId } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';
import { reviewReportOf } from '../../documents/review/review.ts';

const reviewDay = '2026-12-31';
let window: TestWindow;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${reviewDay}T10:00:00`) });
  window = await windowOn(planOnDisk());
});
afterEach(async () => {
  await window.close();
  vi.useRealTimers();
});

const cycles = () => cyclesOf(window.plan());
const finished = () => cycles()[0] as Cycle;
const running = () => cycles()[1] as Cycle;
const row = (id: string) => window.plan().tables.objective.get(id) as Objective;
const { update, close, reopen, startNext, setScore } = {
  update: (objective: string, fields: object) =>
    window.client.review.update({ cycleId: running().id, objectiveId: objective, ...fields }),
  close: (cycle = running()) => window.client.review.close({ cycleId: cycle.id }),
  reopen: (reason: string, cycle = running()) => window.client.review.reopen({ cycleId: cycle.id, reason }),
  startNext: (cycle = running()) =>
    window.client.review.startNext({
      cycleId: cycle.id,
      next: { kind: 'new', name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31' },
    }),
  setScore: (keyResult: string, score: number | null, reason: string) =>
    window.client.review.setScore({ cycleId: running().id, keyResultId: keyResult, score, reason }),
};

describe('a score', () => {
  test('is what the check-ins propose until its owner sets another one, with a reason', async () => {
    const shorten = objectiveId(window, 'Shorten');
    const rung = keyResultId(window, '10 members');
    const scoreOf = () =>
      ladderScores(window.plan(), running().id, shorten).find((one) => one.rung.id === rung);
    const proposed = scoreOf()?.proposed;
    expect(scoreOf()?.score).toBe(proposed);
    expect(await refusal(setScore(rung, 0.9, '  '))).toBe('review/reason-missing');
    await setScore(rung, 0.9, 'Two more enrolled yesterday');
    expect(scoreOf()).toMatchObject({ score: 0.9, proposed, reason: 'Two more enrolled yesterday' });
    await setScore(rung, null, '');
    expect(scoreOf()).toMatchObject({ score: proposed, reason: '' });
  });

  test.each([[-0.1], [1.1], [Number.NaN]])('of %d is refused', async (score) => {
    expect(await refusal(setScore(keyResultId(window, '10 members'), score, 'why'))).toBe(
      'plan/invalid-input',
    );
  });
});

describe('closing', () => {
  test('settles what was proposed, so that later values do not move it', async () => {
    const relations = objectiveId(window, 'Build relations');
    const rung = keyResultId(window, 'Deals closed with 8');
    await close();
    const settled = objectiveScore(window.plan(), running().id, relations);
    // It runs for a year: checked in further, its interim score stays.
    await window.client.checkIn.record({
      entries: [{ keyResultId: rung, value: 8, checkedOn: reviewDay, confidence: null, note: '' }],
    });
    expect(objectiveScore(window.plan(), running().id, relations)).toBe(settled);
  });

  test('keeps what ended with the quarter as it was, whichever way somebody comes', async () => {
    const shorten = objectiveId(window, 'Shorten');
    const rung = keyResultId(window, '10 members');
    await close();
    const before = window.plan();
    const { client } = window;
    for (const call of [
      client.objective.update({ id: shorten, title: 'Something else' }),
      client.objective.remove({ ids: [shorten] }),
      client.keyResult.update({ id: rung, target: 3 }),
      client.keyResult.move({ ids: [rung], objectiveId: shorten, position: 2 }),
      client.keyResult.addInitiative({ keyResultId: rung, title: 'Late' }),
      client.keyResult.create({ objectiveId: shorten, title: 'One more' }),
      client.alignment.detach({ childIds: [shorten] }),
      update(shorten, { learned: 'too late' }),
      setScore(rung, 1, 'too late'),
      client.review.addCause({ cycleId: running().id, name: 'Late', reviewIds: [] }),
      client.objective.create({ title: 'Late', cycleId: running().id, owner: { kind: 'company' } }),
    ])
      expect(await refusal(call)).toBe('cycle/closed');
    expect(window.plan()).toBe(before);
  });

  test('leaves what runs on into the next quarter to be worked on', async () => {
    await close();
    const relations = objectiveId(window, 'Build relations');
    await window.client.objective.update({ id: relations, description: 'Goes on' });
    expect(row(relations).description).toBe('Goes on');
  });

  test('twice is refused, and so is a quarter without objectives', async () => {
    await close();
    expect(await refusal(close())).toBe('review/already-closed');
    await window.client.cycle.add({ name: 'Empty', startsOn: '2028-01-01', endsOn: '2028-03-31' });
    expect(await refusal(close(cycles().at(-1)))).toBe('review/nothing-to-review');
  });

  test('writes a score anew that was left from an earlier closing', async () => {
    const rung = keyResultId(window, '');
    await setScore(rung, 0.9, 'Agreed so');
    const scores = () => window.plan().tables.reviewScore.where('keyResultId', rung);
    const before = scores();
    const score = before.find(({ reason }) => reason === 'Agreed so');
    edit(window.window.planFile, 'test', (change) => {
      change.update('reviewScore', score?.id ?? '', { reason: '' });
      return { id: rung, subject: '' };
    });
    // As in a plan whose closed cycle could not be read: another stands in for it, which is open.
    expect(await refusal(close())).toBe('not refused');
    expect(scores()).toHaveLength(before.length);
  });

  test('is undone by one undo', async () => {
    const before = window.plan().tables.reviewScore.rows.size;
    await close();
    await window.client.history.undo();
    expect(running().state).not.toBe('closed');
    expect(window.plan().tables.reviewScore.rows.size).toBe(before);
  });

  test('is taken back with a reason, and what nobody set is proposed anew', async () => {
    const rung = keyResultId(window, '10 members');
    await setScore(rung, 0.9, 'counted by hand');
    await close();
    expect(await refusal(reopen(' '))).toBe('review/reason-missing');
    await reopen('A value was wrong');
    expect(running()).toMatchObject({
      state: 'running',
      closedAt: null,
      reopenedReason: 'A value was wrong',
    });
    const scores = [...window.plan().tables.reviewScore.rows.values()].filter(
      ({ reviewId }) => window.plan().tables.review.get(reviewId)?.cycleId === running().id,
    );
    expect(scores.map(({ keyResultId: id }) => id)).toEqual([rung]);
    expect(await refusal(reopen('again'))).toBe('review/not-closed');
  });
});

describe('two windows', () => {
  test('reviewing one objective write into one review, and the last word of a field stands', async () => {
    const shorten = objectiveId(window, 'Shorten');
    const other = await windowOn(window.window.planFile.path);
    await update(shorten, { whatMadeItHard: 'No courses in October' });
    await other.client.review.update({
      cycleId: running().id,
      objectiveId: shorten,
      decision: 'carry-over',
      learned: 'Ask earlier',
    });
    await update(shorten, { learned: 'Ask much earlier' });
    const reviews = window.plan().tables.review.where('objectiveId', shorten);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({
      whatMadeItHard: 'No courses in October',
      decision: 'carry-over',
      learned: 'Ask much earlier',
    });
    await other.close();
  });

  test('closing at the same moment close once', async () => {
    const other = await windowOn(window.window.planFile.path);
    const answers = await Promise.all([
      refusal(close()),
      refusal(other.client.review.close({ cycleId: running().id })),
    ]);
    expect(answers.sort()).toEqual(['not refused', 'review/already-closed']);
    await other.close();
  });
});

describe('causes', () => {
  test('hold reasons of several objectives; only what we can influence is chosen', async () => {
    const { client } = window;
    await update(objectiveId(window, 'Shorten'), { whatMadeItHard: 'No courses' });
    const [review] = window.plan().tables.review.where('cycleId', running().id);
    const { id } = await client.review.addCause({
      cycleId: running().id,
      name: 'No time',
      reviewIds: [review?.id as string],
    });
    const cause = () => window.plan().tables.cause.get(id);
    await client.review.updateCause({ id, isChosen: true });
    expect(cause()?.isChosen).toBe(false);
    await client.review.updateCause({ id, isOurs: true });
    await client.review.updateCause({ id, isChosen: true, votes: 4 });
    expect(cause()).toMatchObject({ isChosen: true, votes: 4 });
    await client.review.updateCause({ id, isOurs: false });
    expect(cause()?.isChosen).toBe(false);
    await client.review.removeCause({ id });
    expect(window.plan().tables.causeReview.where('reviewId', review?.id as string)).toEqual([]);
  });
});

describe('improvements', () => {
  const add = (problem: string) => window.client.review.addImprovement({ cycleId: running().id, problem });
  const structural = (id: string) => {
    const improvement = window.plan().tables.improvement.get(id);
    return improvement !== undefined && isStructural(window.plan(), improvement);
  };

  test('a problem named in two quarters running is structural, however it is written', async () => {
    const again = await add('  check-ins came late in FIVE weeks of thirteen. ');
    const fresh = await add('Nobody knew the price list');
    expect(structural(again.id)).toBe(true);
    expect(structural(fresh.id)).toBe(false);
  });

  test('are followed up after their quarter is closed, but not rewritten', async () => {
    const [promised] = window.plan().tables.improvement.where('cycleId', finished().id);
    const id = promised?.id as string;
    await window.client.review.updateImprovement({ id, state: 'done', outcome: 'On time since November' });
    expect(window.plan().tables.improvement.get(id)).toMatchObject({ state: 'done' });
    expect(await refusal(window.client.review.updateImprovement({ id, problem: 'Another one' }))).toBe(
      'cycle/closed',
    );
  });
});

describe('the next quarter', () => {
  const decide = async () => {
    await update(objectiveId(window, 'Raise quarterly revenue by 10'), { decision: 'carry-over' });
    await update(objectiveId(window, 'Shorten'), { decision: 'carry-over' });
    await update(objectiveId(window, 'A better welcome'), { decision: 'drop' });
  };
  const next = () => cycles().at(-1) as Cycle;
  const taken = (title: string) =>
    window
      .plan()
      .tables.objective.where('cycleId', next().id)
      .find((one) => one.title.startsWith(title)) as Objective;

  test('has a twin of what was carried over, and none of what ended', async () => {
    const shorten = objectiveId(window, 'Shorten');
    await window.client.objective.update({ id: shorten, startsOn: '2026-10-01', endsOn: '2026-12-31' });
    await update(shorten, { decision: 'carry-over' });
    await startNext();
    const carried = taken('Shorten');
    expect(twinIn(window.plan(), shorten, running())?.id).toBe(shorten);
    expect(twinIn(window.plan(), shorten, next())?.id).toBe(carried.id);
    expect(twinIn(window.plan(), carried.id, running())?.id).toBe(shorten);
    expect(twinIn(window.plan(), carried.id, finished())).toBeUndefined();
  });

  test('takes over what was decided, from where it got to, with alignments and owners', async () => {
    await decide();
    const kit = keyResultId(window, 'Sales of the Niaga Kit reach $10,000');
    const reached = window.plan().standings.get(kit)?.latestValue;
    await startNext();
    expect(next()).toMatchObject({
      name: 'Q1 2027',
      state: 'planning',
      checkInWeekday: running().checkInWeekday,
    });
    const revenue = taken('Raise quarterly revenue by 10');
    const shorten = taken('Shorten');
    expect(revenue).toMatchObject({
      startsOn: '2027-01-01',
      endsOn: '2027-03-31',
      ownerId: row(objectiveId(window, 'Raise quarterly revenue by 10')).ownerId,
    });
    const rung = ladderOf(window.plan(), revenue.id).find(({ carriedFromId }) => carriedFromId === kit);
    expect(rung).toMatchObject({ baseline: reached, baselinePeriod: 'Q4 2026', target: 10_000 });
    expect(window.plan().standings.has(rung?.id as string)).toBe(false);
    // It served a rung or the objective itself: its copy serves the copy.
    const [alignment] = alignmentsOf(window.plan(), shorten.id);
    const parents = [revenue.id, ...ladderOf(window.plan(), revenue.id).map(({ id }) => id)];
    expect(parents).toContain(alignment?.parentObjectiveId ?? alignment?.parentKeyResultId);
    expect(window.plan().tables.objective.where('cycleId', next().id)).toHaveLength(2);
  });

  test('begins with what the cycle ended with, whatever was reached since', async () => {
    await decide();
    const kit = keyResultId(window, 'Sales of the Niaga Kit reach $10,000');
    const reached = window.plan().standings.get(kit)?.latestValue;
    vi.setSystemTime(new Date('2027-01-09T10:00:00'));
    await window.client.checkIn.record({
      entries: [{ keyResultId: kit, value: 12_000, checkedOn: '2027-01-08', confidence: null, note: '' }],
    });
    await startNext();
    const rungs = ladderOf(window.plan(), taken('Raise quarterly revenue by 10').id);
    expect(rungs.find(({ carriedFromId }) => carriedFromId === kit)).toMatchObject({
      baseline: reached,
      baselinePeriod: 'Q4 2026',
      target: 10_000,
    });
  });

  test('leaves rungs that were reached, and steps that were done', async () => {
    const shorten = objectiveId(window, 'Shorten');
    const members = keyResultId(window, '10 members');
    await window.client.checkIn.record({
      entries: [{ keyResultId: members, value: 10, checkedOn: reviewDay, confidence: null, note: '' }],
    });
    await update(shorten, { decision: 'carry-over' });
    await startNext();
    const titles = ladderOf(window.plan(), taken('Shorten').id).map(({ title }) => title);
    expect(titles).not.toContain('10 members enrolled in the negotiation course');
    expect(titles).toHaveLength(ladderOf(window.plan(), shorten).length - 1);
    const open = window
      .plan()
      .tables.step.sorted()
      .filter(({ keyResultId: id }) =>
        ladderOf(window.plan(), taken('Shorten').id).some((rung) => rung.id === id),
      );
    expect(open.every(({ doneOn }) => doneOn === null)).toBe(true);
  });

  test('does not copy what runs on, and takes nothing over twice', async () => {
    await decide();
    const relations = objectiveId(window, 'Build relations');
    await update(relations, { decision: 'carry-over' });
    expect(carryPlanOf(window.plan(), running()).runOn.map(({ id }) => id)).toContain(relations);
    const { id: cycleId } = await startNext();
    const count = window.plan().tables.objective.rows.size;
    await window.client.review.startNext({ cycleId: running().id, next: { kind: 'existing', cycleId } });
    expect(window.plan().tables.objective.rows.size).toBe(count);
    const { runOn, carried } = changesBetween(window.plan(), running(), next());
    expect(runOn.map(({ id }) => id)).toContain(relations);
    expect(carried).toHaveLength(2);
  });

  test('works from a closed quarter, and is undone by one undo', async () => {
    await decide();
    await close();
    const before = window.plan().tables.objective.rows.size;
    await startNext();
    expect(window.plan().tables.objective.rows.size).toBe(before + 2);
    await window.client.history.undo();
    expect(window.plan().tables.objective.rows.size).toBe(before);
    expect(cycles()).toHaveLength(2);
  });

  test.each([
    ['an earlier one', 'existing', '', ''],
    ['one that begins while this one runs', 'new', '2026-12-15', '2027-03-14'],
    ['one that begins on its last day', 'new', '2026-12-31', '2027-03-31'],
    ['a year that holds it', 'new', '2026-01-01', '2026-12-31'],
  ] as const)('has to begin when this one is over: not %s', async (_, kind, startsOn, endsOn) => {
    const call = window.client.review.startNext({
      cycleId: running().id,
      next:
        kind === 'existing'
          ? { kind, cycleId: finished().id }
          : { kind, name: 'Too early', startsOn, endsOn },
    });
    expect(await refusal(call)).toBe('review/next-before-end');
    expect(cycles()).toHaveLength(2);
  });

  test('takes over from the cycle that was reviewed, not the one it was planned in, and asks the confidence anew', async () => {
    const { client } = window;
    const shorten = objectiveId(window, 'Shorten');
    const members = keyResultId(window, '10 members');
    // Planned in the finished quarter, it ends with the running one.
    await client.objective.update({ id: shorten, startsOn: '2026-08-01', endsOn: '2026-12-31' });
    await client.keyResult.update({ id: members, confidence: 30, dueOn: '2026-11-30' });
    await client.checkIn.record({
      entries: [{ keyResultId: members, value: 4, checkedOn: reviewDay, confidence: 25, note: '' }],
    });
    await update(shorten, { decision: 'carry-over' });
    await startNext();
    expect(taken('Shorten')).toMatchObject({ startsOn: '2027-01-01', endsOn: '2027-03-31' });
    const rung = ladderOf(window.plan(), taken('Shorten').id).find(
      ({ carriedFromId }) => carriedFromId === members,
    );
    expect(rung).toMatchObject({
      baseline: 4,
      baselinePeriod: 'Q4 2026',
      target: 10,
      confidence: null,
      dueOn: '2027-02-28',
    });
  });

  test('never turns a key result round: one that overshot waits for a target', async () => {
    const kit = keyResultId(window, 'Sales of the Niaga Kit reach $10,000');
    const revenue = objectiveId(window, 'Raise quarterly revenue by 10');
    await window.client.checkIn.record({
      entries: ladderOf(window.plan(), revenue).map(({ id, target }) => ({
        keyResultId: id,
        value: id === kit ? 12_000 : (target ?? 1),
        checkedOn: reviewDay,
        confidence: null,
        note: '',
      })),
    });
    await update(revenue, { decision: 'carry-over' });
    await startNext();
    const rung = ladderOf(window.plan(), taken('Raise quarterly revenue by 10').id).find(
      ({ carriedFromId }) => carriedFromId === kit,
    );
    expect(rung).toMatchObject({ baseline: 12_000, target: null });
  });
});

describe('calibration of the finished quarter, by hand', () => {
  test('per ladder: a milestone that was never reached turns its ladder round', () => {
    const ladders = new Map(
      calibrate(window.plan(), finished()).ladders.map((ladder) => [ladder.objective.title, ladder]),
    );
    // Scores 0, 2/3, 1 from the easiest: every pair is reversed.
    expect(ladders.get('Ground for partner sales')?.tau).toBe(-1);
    // 0.87, 0.6, 0.46: as planned.
    expect(ladders.get('Raise quarterly revenue by 8%')?.tau).toBe(1);
    // 1, 0.85, 0.95: one pair agrees, one is reversed, and 1 and 0.95 are alike.
    expect(ladders.get('60 meetings with people who decide')?.tau).toBe(0);
    expect(ladders.get('60 meetings with people who decide')?.pairs.tiedSecond).toBe(1);
    // 11/13, 0.9 set by hand, 0.9: nothing tells them apart.
    expect(ladders.get('Quarterly churn from 5% to 4%')?.tau).toBeNull();
  });

  test('over all ladders pairs are counted, not averaged', () => {
    // Agreeing pairs 3 + 1 + 3, reversed 1 + 3, four ties in the outcome: (7 − 4) / √(11 · 15).
    const { totals } = calibrate(window.plan(), finished());
    expect(totals).toMatchObject({ comparisons: 11, inversions: 4, ladders: 4 });
    expect(totals.tau).toBeCloseTo(3 / Math.sqrt(11 * 15), 12);
  });

  test('a few pairs are told as too early, with how many there are', () => {
    const { kinds } = calibrate(window.plan(), finished());
    expect(kinds.find(({ kind }) => kind === 'milestone')).toMatchObject({
      lean: 'too-early',
      harder: 2,
      easier: 0,
    });
    for (const language of languages)
      for (const sentence of learnedWords(calibrate(window.plan(), finished()), language))
        expect(sentence).toMatch(/\d/u);
  });

  test('what runs on, and a cycle that nobody reviewed, is not judged', () => {
    expect(calibrate(window.plan(), running()).totals).toMatchObject({ comparisons: 0, tau: null });
    const longer = calibrate(window.plan(), finished()).ladders.map(({ objective }) => objective.endsOn);
    for (const endsOn of longer) expect(endsOn <= finished().endsOn).toBe(true);
  });

  test('is drawn: each rung from its planned place to where it ended, equals beside each other', () => {
    const drawn = new Map(
      calibrate(window.plan(), finished()).ladders.map((ladder) => [ladder.objective.title, slopeOf(ladder)]),
    );
    const places = (title: string) => {
      const slope = drawn.get(title) as ReturnType<typeof slopeOf>;
      const heights = [...new Set(slope.lines.map(({ from }) => from.y))].sort((a, b) => b - a);
      return slope.lines.map(({ from, to, isTurned }) => [
        heights.indexOf(from.y) + 1,
        heights.indexOf(to.y) + 1,
        isTurned,
      ]);
    };
    expect(places('Ground for partner sales')).toEqual([
      [1, 3, true],
      [2, 2, true],
      [3, 1, true],
    ]);
    expect(drawn.get('Ground for partner sales')?.happened).toEqual([3, 2, 1]);
    expect(places('Raise quarterly revenue by 8%')).toEqual([
      [1, 1, false],
      [2, 2, false],
      [3, 3, false],
    ]);
    // 0.85, 0.9 and 0.9 are alike: the equals share a place, and do not cover each other.
    const churn = drawn.get('Quarterly churn from 5% to 4%');
    expect(places('Quarterly churn from 5% to 4%').map(([, to]) => to)).toEqual([1, 1, 1]);
    for (const { lines, width } of drawn.values())
      for (const { to } of lines) expect(to.x + slopeRadius).toBeLessThan(width);
    const [, second, third] = churn?.lines ?? [];
    expect((third?.to.x ?? 0) - (second?.to.x ?? 0)).toBeGreaterThan(2 * slopeRadius);
  });

  const report = (cycle: Cycle, about: { language?: Language; today?: string; isOnePage?: boolean } = {}) =>
    reviewReportOf(
      { plan: window.plan(), checkInsOf: () => [], laddersOn: () => window.plan() },
      { cycle, language: 'en', paper: 'A4', today: reviewDay, isOnePage: false, ...about },
    );

  test('is told in the report in words and in a picture, by team and by person', () => {
    const { ladders, agreements } = report(finished()).whole?.lessons.calibration ?? {};
    expect(ladders?.map(({ title, slope }) => [title, slope?.alt])).toEqual([
      ['Ground for partner sales', 'Planned from the easiest: 1, 2, 3. Happened: 3, 2, 1.'],
      ['60 meetings with people who decide', 'Planned from the easiest: 1, 2, 3. Happened: 1, 3, 2.'],
    ]);
    expect(agreements?.map(({ title }) => title)).toEqual([en.reviewReport.byTeam, en.reviewReport.byPerson]);
  });

  test.each(languages)('the report of a running cycle judges no score by its band, in %s', (language) => {
    const { words, texts } = { words: catalogues[language].review, texts: catalogues[language].reviewReport };
    const judgements = (data: object) => {
      const told = JSON.stringify(data);
      return [
        ...Object.values(words.bands).filter((band) => told.includes(band)),
        ...Object.values(words.verdict).filter((verdict) => told.includes(verdict)),
        ...(told.match(/<rect class=\\"(?:bad|warn|good)\\"/gu) ?? []),
      ];
    };
    for (const isOnePage of [false, true]) {
      const running_ = report(running(), { language, today: '2026-10-12', isOnePage });
      expect(judgements(running_)).toEqual([]);
      expect(running_.summary.figures.map(({ term }) => term)).toContain(texts.expectedMean);
      const judged = judgements(report(running(), { language, isOnePage }));
      expect(judged).toContain(words.bands.good);
      expect(judged.join()).toContain('rect');
    }
  });

  test('is a lesson for the quarters after it, not for its own', () => {
    expect(lessonsFor(window.plan(), running(), window.planOf)?.cycle.id).toBe(finished().id);
    expect(lessonsFor(window.plan(), finished(), window.planOf)).toBeNull();
  });
});
