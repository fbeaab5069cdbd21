import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { totalsTauWords } from '#contract/sentences/calibration.ts';
import { refusalWords } from '#contract/sentences/figures.ts';
import { openPlace } from '#domain/figure/figure.ts';
import { unpackSnapshot } from '#domain/plan/packed-snapshot.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import { fill } from '../../src/texts/fill.ts';
import type { Texts } from '../../src/texts/shape.ts';
import { catalogues } from '../../src/texts/texts.ts';
import {
  calibrationByHand,
  expectedByHand,
  progressByHand,
  scoreByHand,
  stateByHand,
} from '../support/by-hand.ts';
import { ask } from '../support/calls.ts';
import { type ShownKeyResult, type ShownObjective, type ShownPlan, tangga } from '../support/command-line.ts';
import { Mouse } from '../support/hands.ts';
import { expectAccessible, expectLegible } from '../support/legible.ts';
import { moveClock } from '../support/moved-clock.ts';
import { openTour } from '../support/open-sample.ts';
import { newFolder, openInBrowserHost, type Tangga } from '../support/open-tangga.ts';
import { planIn } from '../support/plan-in.ts';
import { readPdf, withoutSpaces } from '../support/read-pdf.ts';
import { eachStep } from '../support/room.ts';
import { aheadOf } from '../support/story-day.ts';
import { pollFile } from '../support/written.ts';

const week = 7 * 24 * 3600;
/** The first Monday of a quarter, in the morning. */
const firstMonday = '2027-01-04T10:00:00';
const lastDay = '2027-03-31';

/** A share of the way that a key result has come by a week, different from one to the next. */
const shareOf = (index: number, weekNumber: number): number =>
  Math.min(1.1, (weekNumber / 13) * (0.35 + ((index * 37) % 70) / 100));

/** What is entered for a key result in a week, with a comma; null for what is ticked elsewhere. */
function entryOf(rung: ShownKeyResult, index: number, weekNumber: number): string | null {
  if (rung.kind === 'steps') return null;
  if (rung.kind === 'milestone') return weekNumber >= 5 + (index % 8) ? '1' : '0';
  const baseline = rung.baseline ?? 0;
  const value = baseline + ((rung.target ?? 0) - baseline) * shareOf(index, weekNumber);
  const figure = value.toFixed(2);
  return figure.replace('.', ',');
}

test('three teams live a quarter from the plan to the next one', async () => {
  const language = 'id';
  const t = catalogues[language];
  const words = catalogues[language].review;
  const offset = aheadOf(firstMonday);
  let passed = 0;
  const clock = () => ({ TANGGA_TEST_OFFSET: String(offset + passed * 1000) });
  const now = () => new Date(Date.parse(firstMonday) + passed * 1000);
  const today = () => {
    const date = now();
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  };
  const folder = newFolder();
  const path = join(folder, 'plan.tangga');
  await tangga(
    ['new', path, '--sample', 'sales', '--language', language, '--name', 'Sales'],
    folder,
    clock(),
  );
  const program: Tangga = await openInBrowserHost({ folder, language, plan: path, clockOffset: offset });
  const { page, context } = program;
  const pass = async (seconds: number) => {
    await program.passSeconds(seconds);
    passed += seconds;
    // The page as it is, and as it is loaded again.
    const further = { milliseconds: seconds * 1000 };
    await context.addInitScript(moveClock, further);
    await page.evaluate(moveClock, further);
  };
  const read = (): Promise<ShownPlan> => planIn(path, offset + passed * 1000);
  const go = (name: string) => page.getByRole('link', { name, exact: true }).click();
  const saved = async (count: number) => {
    await pollFile(
      async () =>
        (await read()).objectives.flatMap(checkInsOf).filter(({ checkedOn }) => checkedOn === today()).length,
    ).toBe(count);
  };

  const first = await read();
  const rungs = first.objectives.flatMap(({ keyResults }) => keyResults);
  const entered = (weekNumber: number) => rungs.map((rung, index) => entryOf(rung, index, weekNumber));
  // The list stands in the order of the plan, as `show` does.
  const lines = (): Locator => page.locator('[data-check-in]');

  await test.step('the first week is entered by keyboard alone: value, confidence, note, Enter, next', async () => {
    await go(t.app['check-ins']);
    await page.getByRole('button', { name: t.reminder.no }).click();
    await expect(lines()).toHaveCount(rungs.length);
    await lines().first().locator('[data-first-field]').focus();
    for (const [index, text] of entered(1).entries()) {
      const line = page.locator('[data-check-in]').nth(index);
      const field = line.locator('[data-first-field]').first();
      await expect(field).toBeFocused();
      if (text === null || rungs[index]?.kind === 'milestone') {
        await page.keyboard.press('Enter');
        continue;
      }
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
      await page.keyboard.type('60');
      if (index === 0) {
        await page.keyboard.press('Tab');
        await page.keyboard.type('A good start');
      }
      await page.keyboard.press('Enter');
    }
    const measured = rungs.filter(({ kind }) => kind !== 'milestone' && kind !== 'steps').length;
    await saved(measured);
    const [one] = (await read()).objectives;
    expect(one?.keyResults[0]?.checkIns[0]).toMatchObject({ confidence: 60, note: 'A good start' });
  });

  await test.step('a value in the wrong form stays in its field with a sentence, and nothing is saved', async () => {
    const index = rungs.findIndex(
      ({ kind }) => kind === 'number' || kind === 'percent' || kind === 'currency',
    );
    const field = lines().nth(index).locator('[data-first-field]');
    await field.fill('1.2.3,4.5');
    await field.press('Enter');
    await expect(lines().nth(index)).toContainText(refusalWords('marks', openPlace(language, 'USD')));
    await field.press('Escape');
    await expect(field).toHaveValue('');
  });

  /** Pastes a column into the first line and saves what it brought. */
  const pasteWeek = async (weekNumber: number) => {
    const column = entered(weekNumber)
      .map((text, index) => `${text ?? ''}\t${Math.max(15, 70 - ((weekNumber * index) % 60))}`)
      .join('\n');
    await lines()
      .first()
      .locator('[data-first-field]')
      .evaluate((field, text) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        field.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, column);
    await page.getByRole('button', { name: fill(t.checkIns.saveAll, { count: rungs.length }) }).click();
    await saved(rungs.length);
  };

  const meet = async () => {
    await page.getByRole('button', { name: t.checkIns.meet }).click();
    await expect(page.locator('[data-room]')).toBeVisible();
    const next = (kind: 'changes' | 'attention' | 'actions') =>
      page
        .getByRole('button', { name: t.workshop.next, exact: true })
        .click()
        .then(() =>
          expect(page.locator('[data-room] h1').first()).toHaveText(catalogues[language].method[kind].title),
        );
    await next('changes');
    await expect(page.getByRole('navigation', { name: t.workshop.agenda })).toContainText(
      fill(t.workshop.summary['checked-in'], { count: rungs.length, of: rungs.length }),
    );
    const moved = rungs.findIndex(({ kind }) => kind === 'currency' || kind === 'number');
    await expect(page.getByRole('listitem').filter({ hasText: rungs[moved]?.title as string })).toBeVisible();
    await next('attention');
    const behind = (await read()).objectives.flatMap((objective) =>
      objective.keyResults.filter((rung) => stateByHand(rung, objective, today()) === 'behind'),
    );
    for (const rung of behind) await expect(page.getByText(rung.title, { exact: true })).toBeVisible();
    const worst = behind[0] as ShownKeyResult;
    await page.getByRole('button', { name: fill(t.meeting.actionFor, { title: worst.title }) }).click();
    await page.getByRole('textbox', { name: t.meeting.what }).fill('Call the three open offers');
    await page.getByRole('combobox', { name: t.workshop.captureOwner, exact: true }).click();
    await page.getByRole('option', { name: 'Maya Putri', exact: true }).click();
    await page.getByRole('button', { name: t.app.add, exact: true }).click();
    await next('actions');
    await expect(page.getByText('Call the three open offers')).toBeVisible();
    await page.getByRole('button', { name: t.workshop.finish, exact: true }).click();
    await page.getByRole('button', { name: t.workshop.leave }).click();
    await go(t.app['check-ins']);
    await expect(lines()).toHaveCount(rungs.length);
    return worst;
  };

  await test.step('eleven weeks go by, a column a week; in the sixth the team meets', async () => {
    for (let number = 2; number <= 12; number++) {
      await pass(week);
      await page.reload();
      await expect(lines()).toHaveCount(rungs.length);
      await pasteWeek(number);
      if (number !== 6) continue;
      const worst = await meet();
      const out = join(folder, 'minutes.pdf');
      const { code, error } = await tangga(
        ['pdf', path, '--document', 'minutes', '--out', out, '--language', language],
        folder,
        clock(),
      );
      expect([code, error]).toEqual([0, '']);
      const minutes = (await readPdf(out)).pages.join('');
      for (const part of ['Call the three open offers', 'Maya Putri', worst.title])
        expect(minutes).toContain(withoutSpaces(part));
    }
  });

  await test.step('in the last week steps are ticked and a value is corrected', async () => {
    await pass(week);
    await page.reload();
    await expect(lines()).toHaveCount(rungs.length);
    await pasteWeek(13);
    const stepped = rungs.findIndex(({ kind }) => kind === 'steps');
    await lines().nth(stepped).getByRole('checkbox').first().click();
    await pollFile(
      async () =>
        (await read()).objectives.flatMap(({ keyResults }) => keyResults)[stepped]?.steps[0]?.doneOn,
    ).toBe(today());
    const index = rungs.findIndex(({ kind }) => kind === 'currency');
    await page
      .getByRole('button', { name: fill(t.checkIns.curveOf, { title: rungs[index]?.title as string }) })
      .click();
    const dialog = page.getByRole('dialog');
    const note = dialog.getByRole('textbox', { name: new RegExp(`^${t.checkIns.note}: `, 'u') }).first();
    await note.fill('Counted again');
    await note.press('Enter');
    await pollFile(
      async () =>
        (await read()).objectives.flatMap(({ keyResults }) => keyResults)[index]?.checkIns.at(-1)?.note,
    ).toBe('Counted again');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('every figure agrees with a calculation from the raw check-ins', async () => {
    const plan = await read();
    for (const objective of plan.objectives) {
      for (const rung of objective.keyResults) {
        expect(rung.checkIns.length).toBeGreaterThan(11);
        expect([rung.title, rung.progress]).toEqual([
          rung.title,
          expect.closeTo(progressByHand(rung, today()), 9),
        ]);
        expect([rung.title, rung.expected]).toEqual([
          rung.title,
          expect.closeTo(expectedByHand(rung, objective, today()), 9),
        ]);
        expect([rung.title, rung.state]).toEqual([rung.title, stateByHand(rung, objective, today())]);
      }
      const byHand = scoreByHand(objective, (rung) => progressByHand(rung, today()));
      expect(objective.progress).toBeCloseTo(byHand, 9);
    }
    await go(t.app.insights);
    const states = page.getByRole('region', { name: t.insights.states });
    for (const state of ['on-track', 'at-risk', 'behind', 'stale'] as const) {
      const count = plan.objectives.filter((objective) => objective.state === state).length;
      await expect(states.locator('div').filter({ hasText: t.state[state] })).toContainText(String(count));
    }
  });

  await pass(Math.round((Date.parse(`${lastDay}T10:00:00`) - now().getTime()) / 1000));
  await page.reload();
  const overridden = { score: 0.9, reason: 'Three more were signed last night' };
  let rungSet: ShownKeyResult | undefined;
  /** What is said of how planned and actual difficulty agree. */
  let calibrated = '';

  await test.step('the review: misses first, a score is set with a reason, and everything is decided', async () => {
    await go(t.app.review);
    const plan = await read();
    const ordered = [...plan.objectives].sort((a, b) => (a.progress ?? 0) - (b.progress ?? 0));
    const list = page.getByRole('navigation', { name: t.review.way });
    await expect(list.getByRole('button').first()).toContainText(ordered[0]?.title as string);
    rungSet = ordered[0]?.keyResults[0];
    const title = rungSet?.title as string;
    await page.getByRole('button', { name: fill(t.review.setScoreOf, { title }) }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: t.review.score }).fill('0,9');
    await form.getByRole('button', { name: t.app.save }).click();
    // Without a reason it is refused, and stays in the form.
    await expect(form.getByRole('alert')).toBeVisible();
    await form.getByRole('textbox', { name: t.review.reason }).fill(overridden.reason);
    await form.getByRole('button', { name: t.app.save }).click();
    await expect(form).toHaveCount(0);
    await expect(page.locator(`[data-reviewed-rung="${title}"]`)).toContainText(overridden.reason);
    for (const [index, objective] of ordered.entries()) {
      await list.getByRole('button').filter({ hasText: objective.title }).click();
      const article = page.locator(`[data-review="${objective.title}"]`);
      await expect(article).toBeVisible();
      if (index < 2) {
        const hard = article.getByRole('textbox', { name: words.fields.whatMadeItHard });
        await hard.fill(`Nobody owned the papers of ${index + 1}`);
        await hard.press('Enter');
      }
      const decision = index < 3 ? 'carry-over' : 'done';
      const radio = article.getByRole('radio', { name: words.decisions[decision] });
      await radio.click();
      await expect(radio).toBeChecked();
    }
    await expect(list).toContainText(
      fill(t.review.count, { cycle: 'Q1 2027', count: ordered.length, of: ordered.length }),
    );
  });

  const part = (name: keyof typeof t.review.parts) =>
    page
      .getByRole('navigation', { name: t.review.way })
      .getByRole('button', { name: t.review.parts[name] })
      .click();

  await test.step('reasons are put under a cause that the team can influence', async () => {
    await part('causes');
    await new Mouse(page).carry(
      page.locator('[data-reason="Nobody owned the papers of 1"]'),
      { place: page.locator(`[data-place="${t.review.causes.add}"]`) },
      t.review.causes.dropNew,
    );
    const name = page.getByRole('textbox', { name: t.review.causes.name });
    await name.fill('Papers');
    await name.press('Enter');
    const cause = page.locator('[data-place="Papers"]');
    await expect(cause).toBeVisible();
    await new Mouse(page).carry(
      page.locator('[data-reason="Nobody owned the papers of 2"]'),
      { place: cause },
      fill(t.review.causes.drop, { name: 'Papers' }),
    );
    const ours = cause.getByRole('checkbox', { name: words.ours });
    await ours.click();
    await expect(ours).toBeChecked();
    const vote = cause.getByRole('button', { name: fill(t.review.causes.vote, { name: 'Papers' }) });
    for (let count = 1; count <= 3; count++) {
      await vote.click();
      await expect(cause).toContainText(fill(t.review.causes.votes, { count }));
    }
    await cause.getByRole('button', { name: t.review.causes.choose }).click();
    await expect(cause).toContainText(words.chosen);
  });

  await test.step('the process, and what the quarter says about difficulty', async () => {
    await part('process');
    const problem = page.getByRole('textbox', { name: t.review.process.newProblem });
    await problem.fill('Check-ins came late');
    await problem.press('Enter');
    await expect(page.getByRole('article', { name: 'Check-ins came late' })).toBeVisible();
    await part('calibration');
    const plan = await read();
    const scoreOf = (rung: ShownKeyResult) =>
      rung.id === rungSet?.id ? overridden.score : progressByHand(rung, today());
    const byHand = calibrationByHand(plan.objectives, plan.cycles[0]?.endsOn as string, scoreOf);
    expect(plan.cycles[0]?.calibration).toBeCloseTo(byHand.tau as number, 9);
    calibrated = totalsTauWords(byHand, language);
    await expect(page.locator('main').getByText(calibrated, { exact: true }).first()).toBeVisible();
  });

  await test.step('the next quarter begins with what was carried over, and this one is closed', async () => {
    await part('next-cycle');
    await page.getByRole('button', { name: t.review.nextCycle.start, exact: true }).click();
    await expect(
      page.getByRole('heading', {
        name: fill(t.review.nextCycle.changed, { before: 'Q1 2027', next: 'Q2 2027' }),
      }),
    ).toBeVisible();
    await page.getByRole('button', { name: t.action['review-close'] }).click();
    await page.getByRole('dialog').getByRole('button', { name: t.review.closeNow }).click();
    await expect(page.getByText(t.review.closedOn.split('{{')[0] as string)).toBeVisible();
    const plan = await read();
    const next = plan.cycles.find(({ name }) => name === 'Q2 2027');
    const carried = plan.objectives.filter(({ cycleId }) => cycleId === next?.id);
    const decided = plan.objectives.filter(
      ({ reviews, endsOn }) => reviews[0]?.decision === 'carry-over' && endsOn <= lastDay,
    );
    expect(carried.map(({ title }) => title).sort()).toEqual(decided.map(({ title }) => title).sort());
    for (const objective of carried) {
      for (const rung of objective.keyResults) {
        const before = rungById(plan, rung.carriedFromId as string);
        expect(rung.checkIns).toEqual([]);
        if (rung.kind === 'milestone' || rung.kind === 'steps') continue;
        expect([rung.baseline, rung.baselinePeriod, rung.target]).toEqual([
          before.checkIns.at(-1)?.value,
          'Q1 2027',
          before.target,
        ]);
      }
    }
  });

  await test.step('what is closed is read, not written', async () => {
    await go(t.app['check-ins']);
    await expect(page.getByText(fill(t.review.closedText, { cycle: 'Q1 2027' }))).toBeVisible();
    await expect(lines().first().locator('input').first()).toBeDisabled();
    await expectRead(page, t);
  });
  await program.close();

  await test.step('the report agrees with the plan', async () => {
    const plan = await read();
    const quarter = plan.cycles.find(({ name }) => name === 'Q1 2027');
    expect(quarter).toMatchObject({
      state: 'closed',
      causes: [{ name: 'Papers', votes: 3, isChosen: true }],
    });
    const out = join(folder, 'review.pdf');
    const { code, error } = await tangga(
      ['pdf', path, '--document', 'review', '--cycle', 'Q1 2027', '--out', out, '--language', language],
      folder,
      clock(),
    );
    expect([code, error]).toEqual([0, '']);
    const pdf = await readPdf(out);
    expect([pdf.isTagged, pdf.language]).toEqual([true, language]);
    expect(pdf.fonts.every((font) => /^(Inter|SourceSerif4)/u.test(font))).toBe(true);
    const told = pdf.pages.join('');
    const reviewed = plan.objectives.filter(({ cycleId }) => cycleId === quarter?.id);
    const decimal = (score: number) => {
      const text = score.toFixed(1);
      return text.replace('.', ',');
    };
    for (const objective of reviewed) {
      const byHand = scoreByHand(objective, (rung) =>
        rung.id === rungSet?.id ? overridden.score : progressByHand(rung, lastDay),
      );
      expect(objective.score).toBeCloseTo(byHand, 9);
      const decided = words.decisions[objective.reviews[0]?.decision as 'done'];
      // Title, owner, decision and score stand in one row of the table of scores.
      expect(told).toContain(
        withoutSpaces(`${objective.title}${objective.owner}${decided}${decimal(byHand)}`),
      );
      for (const rung of objective.keyResults) expect(told).toContain(withoutSpaces(rung.title));
    }
    const mean = reviewed.reduce((sum, { score }) => sum + (score as number), 0) / reviewed.length;
    expect(quarter?.review.mean).toBeCloseTo(mean, 9);
    for (const words_ of [overridden.reason, 'Papers', 'Check-ins came late', words.carryGroups.carried])
      expect(told).toContain(withoutSpaces(words_));
    expect(told).toContain(withoutSpaces(calibrated));
    const page_ = join(folder, 'one.pdf');
    await tangga(
      ['pdf', path, '--document', 'review', '--one-page', '--cycle', 'Q1 2027', '--out', page_],
      folder,
      clock(),
    );
    expect((await readPdf(page_)).pages).toHaveLength(1);
  });
});

const checkInsOf = ({ keyResults }: ShownObjective) => keyResults.flatMap(({ checkIns }) => checkIns);

function rungById(plan: ShownPlan, wanted: string): ShownKeyResult {
  const found = plan.objectives.flatMap(({ keyResults }) => keyResults).find((rung) => rung.id === wanted);
  if (!found) throw new Error('A key result remembers where it comes from.');
  return found;
}

/** Tries to rename an objective of a closed quarter on the board, which is refused in words. */
/** Of what is closed the panel says so, and nothing in it can be written. */
async function expectRead(page: Page, t: Texts) {
  await page.getByRole('link', { name: t.app.plan, exact: true }).click();
  await page.locator('[data-objective]').first().getByRole('heading').click();
  const panel = page.locator('aside[data-panel]');
  await expect(panel.getByRole('note')).toHaveText(fill(t.review.closedText, { cycle: 'Q1 2027' }));
  for (const field of await panel.getByRole('textbox').all()) await expect(field).toBeDisabled();
  await expect(panel.getByRole('textbox', { name: t.panel.title, exact: true })).toBeDisabled();
}

const chooseFinished = async (page: Page) => {
  await page.getByRole('button', { name: /^Cycle: /u }).click();
  await page.getByRole('menuitem').first().click();
};
const reopenReview = async (page: Page) => {
  await page.getByRole('button', { name: en.app.more }).click();
  await page.getByRole('menuitem', { name: en.action['review-reopen'] }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: en.review.reason }).fill('A look');
  await page.getByRole('dialog').getByRole('button', { name: en.review.reopenNow }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

test('no screen of the quarter keeps assistive technology out, in light or dark', async () => {
  const program = await openTour();
  const { page } = program;
  const check = (where: string) => expectAccessible(page, where);
  const go = (name: string) => page.getByRole('link', { name, exact: true }).click();
  await go(en.app['check-ins']);
  await expect(page.locator('[data-check-in]').first()).toBeVisible();
  await check('check-ins');
  await page.locator('[data-check-in]').first().locator('[data-first-field]').fill('many');
  await check('a value that is none');
  await page
    .getByRole('button', { name: /^Curve and history of/u })
    .first()
    .click();
  await expect(page.getByRole('dialog').getByRole('application', { name: en.chart.title })).toBeVisible();
  await check('curve and history');
  await page.keyboard.press('Escape');
  await go(en.app.insights);
  await expect(page.getByRole('region', { name: en.insights.cycles })).toBeVisible();
  await check('insights');
  await chooseFinished(page);
  await go(en.app.review);
  await expect(page.locator('[data-review]')).toBeVisible();
  await check('closed review');
  await reopenReview(page);
  await check('review');
  await page
    .getByRole('button', { name: /^Set the score of/u })
    .first()
    .click();
  await check('setting a score');
  await page.keyboard.press('Escape');
  for (const part of ['causes', 'process', 'calibration', 'next-cycle'] as const) {
    await page
      .getByRole('navigation', { name: en.review.way })
      .getByRole('button', { name: en.review.parts[part] })
      .click();
    await expect(page.getByRole('heading', { name: en.review.parts[part] })).toBeVisible();
    await check(part);
  }
  await page.getByRole('button', { name: en.action['review-close'] }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await check('closing the review');
  await program.close();
});

test('no step of a meeting or a review keeps assistive technology out, in light or dark', async () => {
  const program = await openTour();
  const { page } = program;
  await page.getByRole('link', { name: en.app['check-ins'], exact: true }).click();
  await page.getByRole('button', { name: en.checkIns.meet }).click();
  await eachStep(page, 'en', (title) => expectAccessible(page, title));
  await page.getByRole('button', { name: en.workshop.finish, exact: true }).click();
  await page.getByRole('button', { name: en.workshop.leave }).click();
  await chooseFinished(page);
  await page.getByRole('link', { name: en.app.review, exact: true }).click();
  await reopenReview(page);
  await page.getByRole('button', { name: en.review.guided }).click();
  await eachStep(page, 'en', (title) => expectAccessible(page, title));
  await program.close();
});

test('on a projector no text of a meeting or a review is smaller than 20 pixels', async () => {
  const program = await openTour({ viewport: { width: 1920, height: 1080 } });
  const { page } = program;
  await page.getByRole('link', { name: en.app['check-ins'], exact: true }).click();
  await page.getByRole('button', { name: en.checkIns.meet }).click();
  await page.locator('[data-room]').waitFor();
  await page.keyboard.press('p');
  await eachStep(page, 'en', (title) => expectLegible(page, title));
  await page.getByRole('button', { name: en.workshop.finish, exact: true }).click();
  // Leaving the room leaves the projector.
  await page.getByRole('button', { name: en.workshop.leave }).click();
  await chooseFinished(page);
  await page.getByRole('link', { name: en.app.review, exact: true }).click();
  await reopenReview(page);
  await page.getByRole('button', { name: en.review.guided }).click();
  await page.locator('[data-room]').waitFor();
  await page.keyboard.press('p');
  await eachStep(page, 'en', (title) => expectLegible(page, title));
  await program.close();
});

test('what the last review taught is shown at the next difficulty vote', async () => {
  const program = await openTour();
  const { page } = program;
  await page.getByRole('link', { name: en.app.workshop, exact: true }).click();
  await page.getByRole('button', { name: en.workshop.new }).click();
  await page.getByRole('button', { name: en.workshop.create }).click();
  await page.getByRole('button', { name: en.workshop.start }).click();
  // What the review before promised is followed up first.
  await expect(page.getByText('Check-ins came late in five weeks of thirteen')).toBeVisible();
  const next = page.getByRole('button', { name: en.workshop.next, exact: true });
  while ((await page.getByRole('heading', { level: 1, name: en.method.difficulty.title }).count()) === 0) {
    const before = (await page.locator('[data-room] h1').first().textContent()) ?? '';
    await next.click();
    await expect(page.locator('[data-room] h1').first()).not.toHaveText(before);
  }
  const lessons = page.getByRole('complementary', { name: /taught about difficulty$/u });
  await expect(lessons).toContainText(/from \d+ ladders/u);
  // Nothing here is comparable to a key result that was misjudged: nothing is said beside it.
  await expect(page.getByRole('row').filter({ hasText: 'last time' })).toHaveCount(0);
  await program.close();
});

test('a check-in draws its own line again and the one that the keyboard goes to, and no other', async () => {
  const program = await openTour();
  const { page } = program;
  await page.getByRole('link', { name: en.app['check-ins'] }).click();
  const lines = page.locator('[data-check-in]');
  const line = lines.filter({ has: page.locator('input[inputmode=decimal]') }).first();
  const field = line.locator('input[inputmode=decimal]');
  const [, all] = (await page.getByText(/of \d+ checked in/u).textContent())?.match(/of (\d+)/u) ?? [];
  await expect(lines).toHaveCount(Number(all));
  await field.focus();
  await page.evaluate(() => {
    window.drawnRows = [];
  });
  await field.fill('7');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('');
  const next = lines.filter({ has: page.locator(':focus') });
  await expect(line.locator(':focus')).toHaveCount(0);
  const titles = [await line.getAttribute('data-check-in'), await next.getAttribute('data-check-in')];
  const { keyResult } = unpackSnapshot(await ask<string>(page, 'plan/snapshot')).rows;
  const ids = keyResult.filter(({ title }) => titles.includes(title)).map(({ id }) => id);
  const drawn = new Set(await page.evaluate(() => window.drawnRows));
  expect([...drawn].filter((id) => !ids.some((own) => own === id))).toEqual([]);
  expect(drawn.size).toBeGreaterThan(0);
  expect(Number(all)).toBeGreaterThan(4);
  await program.close();
});

test('a reminder inside the window comes only after being asked for', async () => {
  const folder = newFolder();
  const path = join(folder, 'tour.tangga');
  const monday = '2026-11-30T10:00:00';
  const offset = aheadOf(monday);
  await tangga(['new', path, '--sample', 'tour', '--name', 'Tour'], folder, {
    TANGGA_TEST_OFFSET: String(aheadOf('2026-11-26T10:00:00')),
  });
  const program = await openInBrowserHost({ folder, plan: path, clockOffset: offset });
  const { page } = program;
  await page.clock.setFixedTime(new Date(monday));
  await page.reload();
  await page.getByRole('link', { name: en.app['check-ins'], exact: true }).click();
  await expect(page.getByRole('region', { name: en.reminder.title })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: en.reminder.yes }).click();
  await expect(page.getByRole('alert')).toContainText('Check-in: Tour');
  await program.close();
});

test('a curve is read day by day with the arrow keys, and copied as CSV', async () => {
  const program = await openTour();
  const { page, context } = program;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('link', { name: en.app['check-ins'], exact: true }).click();
  await page.getByRole('button', { name: /^Curve and history of “Sales of the Niaga Kit/u }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('application', { name: en.chart.title }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('status')).toContainText(en.chart.expected);
  await dialog.getByRole('button', { name: /^More for/u }).click();
  await page.getByRole('menuitem', { name: en.figure.copyCsv }).click();
  await expect(page.getByText(en.figure.copied, { exact: true })).toBeVisible();
  const csv = await page.evaluate(() => navigator.clipboard.readText());
  expect(csv.split('\n')[0]).toContain(`${en.chart.day},${en.chart.actual},${en.chart.expected}`);
  await dialog.getByRole('button', { name: /^More for/u }).click();
  await page.getByRole('menuitem', { name: en.figure.copyPicture }).click();
  await expect
    .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)))
    .toContain('image/png');
  await program.close();
});
