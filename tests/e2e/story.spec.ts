import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { salesTemplates } from '#domain/template/built-in.ts';
import { fill } from '../../src/texts/fill.ts';
import { catalogues } from '../../src/texts/texts.ts';
import { type ShownObjective, show, tangga } from '../support/command-line.ts';
import { type Hands, Keyboard, Mouse, Touch } from '../support/hands.ts';
import { card, rung } from '../support/on-the-board.ts';
import { newFolder, openTangga } from '../support/open-tangga.ts';
import { planIn } from '../support/plan-in.ts';
import { type ReadPdf, readPdf, withoutSpaces } from '../support/read-pdf.ts';
import { typeInField } from '../support/settled.ts';
import { written } from '../support/written.ts';

/** Each language meets each kind of hands, and both meet each host: all pairs of the three, not all that could be. */
const runs = [
  { language: 'en', kind: 'mouse' },
  { language: 'id', kind: 'mouse' },
  { language: 'en', kind: 'keyboard' },
  { language: 'id', kind: 'keyboard' },
  { language: 'en', kind: 'touch' },
] as const;

/** Where in `pages` each of the texts stands; they must all be on that page, in this order from the top. */
function expectInOrder(pdf: ReadPdf, onPageWith: string, ordered: readonly string[]): void {
  const page = pdf.pages.find((text) =>
    [onPageWith, ...ordered].every((part) => text.includes(withoutSpaces(part))),
  );
  expect(page, `no page holds “${onPageWith}” with its rungs`).toBeDefined();
  const places = ordered.map((part) => (page as string).lastIndexOf(withoutSpaces(part)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

for (const { language, kind } of runs) {
  test(`from the first start to a signed plan book, in ${language}, by ${kind}`, async ({ browserName: _ }, {
    project,
  }) => {
    const t = catalogues[language];
    const folder = newFolder();
    const program = await openTangga(project.name, { folder, language });
    const { page } = program;
    if (kind === 'mouse') await page.emulateMedia({ reducedMotion: 'no-preference' });
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    const hands: Hands = new { mouse: Mouse, keyboard: Keyboard, touch: Touch }[kind](page);
    const isDouble = project.name === 'Electron double';
    const planName = fill(t.start.planName, { company: 'Niaga Utama' });
    const planPath = join(folder, isDouble ? 'chosen.tangga' : `plans/${planName}.tangga`);
    const pdfPath = join(folder, 'chosen.pdf');

    const template = (number: number) => {
      const found = salesTemplates[number - 1];
      if (!found) throw new Error(`No template ${number}.`);
      return found;
    };
    const title = (number: number) => template(number).title[language];
    const rungTitle = (number: number, rungNumber: number) =>
      template(number).keyResults[rungNumber - 1]?.title[language] ?? '';
    const objective = async (number: number): Promise<ShownObjective> => {
      const found = (await planIn(planPath)).objectives.find((row) => row.title === title(number));
      if (!found) throw new Error(`Objective ${number} is not in the file.`);
      return found;
    };
    const parentOf = async (number: number) => (await objective(number)).alignments[0]?.parent;
    const ladder = async (number: number) => (await objective(number)).keyResults.map((row) => row.title);

    await test.step('the first start leads to an empty plan of one’s own', async () => {
      await program.answerDialog(planPath);
      await hands.press(page.getByRole('button', { name: t.first.workshopTitle }));
      await hands.write(page.getByLabel(t.start.company), 'Niaga Utama');
      await hands.press(page.getByRole('button', { name: t.start.onlyPlan }));
      await page.getByRole('heading', { name: t.board.emptyTitle }).waitFor();
    });

    await test.step('teams and people come into the organisation', async () => {
      await hands.press(page.getByRole('link', { name: t.app.organisation }));
      await expect(page.getByLabel(t.organisation.company)).toHaveValue('Niaga Utama');
      await hands.press(page.getByRole('button', { name: t.organisation.addTeam, exact: true }));
      for (const name of ['Field sales', 'Partner sales']) {
        await typeInField(page, name);
        await page.keyboard.press('Enter');
        await expect(page.getByRole('region', { name })).toBeVisible();
      }
      await hands.press(page.getByRole('button', { name: t.organisation.addPerson, exact: true }));
      for (const name of ['Dewi Lestari', 'Maya Putri']) {
        await typeInField(page, name);
        await page.keyboard.press('Enter');
        await expect(page.locator(`[data-person="${name}"]`)).toBeVisible();
      }
      await hands.carry(
        page.locator('[data-person="Dewi Lestari"]'),
        { place: page.getByRole('region', { name: 'Field sales' }) },
        fill(t.organisation.joinDrop, { person: 'Dewi Lestari', team: 'Field sales' }),
      );
      await expect(
        page.getByRole('region', { name: 'Field sales' }).locator('[data-person="Dewi Lestari"]'),
      ).toBeVisible();
      await hands.press(page.getByRole('link', { name: t.app.plan, exact: true }));
    });

    const take = async (number: number, owner: string) => {
      await hands.choose(page.getByRole('combobox', { name: t.library.owner }), owner);
      await hands.press(page.getByRole('dialog').getByRole('button', { name: t.library.create }));
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(card(page, title(number))).toBeVisible();
    };
    const use = async (number: number, owner: string) => {
      await hands.press(
        page.getByRole('button', { name: fill(t.library.useTitle, { title: title(number) }) }),
      );
      await take(number, owner);
    };

    await test.step('the seven sales objectives come from the library', async () => {
      await hands.press(page.getByRole('button', { name: t.board.emptyLibrary }));
      await use(1, 'Niaga Utama');
      await use(2, 'Field sales');
      // Dropped onto a rung, the third serves it from the start.
      await hands.carry(
        page.locator(`[data-template="${template(3).key}"]`),
        { place: rung(page, rungTitle(1, 2)) },
        fill(t.drop.createUnderRung, { number: 2, title: rungTitle(1, 2) }),
      );
      await take(3, 'Partner sales');
      await use(4, 'Field sales');
      await use(5, 'Niaga Utama');
      await use(6, 'Niaga Utama');
      await use(7, 'Maya Putri');
      await hands.press(
        page
          .getByRole('complementary', { name: t.library.title })
          .getByRole('button', { name: t.app.close, exact: true }),
      );
      const shown = await planIn(planPath);
      expect(shown.objectives.map((row) => row.title).sort()).toEqual(
        salesTemplates.map((row) => row.title[language]).sort(),
      );
      for (const row of shown.objectives) {
        const own = salesTemplates.find((known) => known.title[language] === row.title);
        expect(row.keyResults.map((keyResult) => keyResult.title)).toEqual(
          own?.keyResults.map((keyResult) => keyResult.title[language]),
        );
      }
      expect(await parentOf(3)).toMatchObject({ kind: 'key-result' });
    });

    await test.step('they are aligned, detached and given to another owner by dragging', async () => {
      await hands.carry(
        card(page, title(2)),
        { place: card(page, title(1)).getByRole('heading') },
        fill(t.drop.alignTo, { title: title(1) }),
      );
      expect(await parentOf(2)).toMatchObject({ kind: 'objective' });
      await hands.carry(
        card(page, title(4)),
        { place: rung(page, rungTitle(1, 3)) },
        fill(t.drop.alignToRung, { number: 3, title: rungTitle(1, 3) }),
      );
      const hardest = (await objective(1)).keyResults[2]?.id;
      expect(await parentOf(4)).toEqual({ kind: 'key-result', id: hardest });
      await hands.carry(
        card(page, title(7)),
        { place: card(page, title(2)).getByRole('heading') },
        fill(t.drop.alignTo, { title: title(2) }),
      );
      expect(await parentOf(7)).toMatchObject({ kind: 'objective' });
      await hands.carry(card(page, title(7)), { place: page.locator('[data-tray]') }, t.drop.detach);
      expect(await parentOf(7)).toBeUndefined();
      await hands.pick(page.getByRole('radiogroup', { name: t.board.grouping }), t.board.byOwner);
      await hands.carry(
        card(page, title(6)),
        { place: page.locator('[data-owner="Partner sales"]') },
        fill(t.drop.giveTo, { owner: 'Partner sales' }),
      );
      expect((await objective(6)).level).toBe('team');
      await hands.pick(page.getByRole('radiogroup', { name: t.board.grouping }), t.board.byBand);
    });

    await test.step('rungs are dragged into order of difficulty, and to another objective', async () => {
      await hands.carry(
        rung(page, rungTitle(2, 1)),
        { place: rung(page, rungTitle(2, 3)), at: 'top' },
        fill(t.drop.makeRung, { number: 3, count: 3 }),
      );
      expect(await ladder(2)).toEqual([rungTitle(2, 2), rungTitle(2, 3), rungTitle(2, 1)]);
      await hands.carry(
        rung(page, rungTitle(4, 1)),
        { place: rung(page, rungTitle(3, 1)), at: 'bottom' },
        fill(t.drop.moveRung, { number: 1, count: 4, title: title(3) }),
      );
      expect(await ladder(3)).toEqual([rungTitle(4, 1), rungTitle(3, 1), rungTitle(3, 2), rungTitle(3, 3)]);
    });

    await test.step('after undo the file is as it was, and redo brings the move again', async () => {
      const before = await planIn(planPath);
      await hands.carry(
        rung(page, rungTitle(1, 3)),
        { place: rung(page, rungTitle(1, 1)), at: 'bottom' },
        fill(t.drop.makeRung, { number: 1, count: 3 }),
      );
      expect(await ladder(1)).toEqual([rungTitle(1, 3), rungTitle(1, 1), rungTitle(1, 2)]);
      await written(page, () => page.keyboard.press('ControlOrMeta+Z'));
      expect(await planIn(planPath)).toEqual(before);
      await written(page, () => hands.press(page.getByRole('button', { name: t.app.redo })));
      expect(await ladder(1)).toEqual([rungTitle(1, 3), rungTitle(1, 1), rungTitle(1, 2)]);
    });

    let printed = pdfPath;
    await test.step('the plan book is printed', async () => {
      await program.answerDialog(pdfPath);
      await hands.press(page.getByRole('button', { name: t.app.planBook }));
      await hands.press(page.getByRole('button', { name: t.document.print }));
      const done = page.getByRole('dialog').getByRole('status');
      await expect(done).toContainText(t.document.done.split('{{')[0] as string, { timeout: 60_000 });
      if (!isDouble) {
        const said = await page.getByText(t.document.savedAt.split('{{')[0] as string).textContent();
        printed = (said as string).replace(t.document.savedAt.split('{{')[0] as string, '');
        const link = page.getByRole('link', { name: t.document.open });
        const address = new URL((await link.getAttribute('href')) as string, page.url());
        const response = await page.request.get(address.href);
        expect(response.headers()['content-type']).toBe('application/pdf');
      }
      await page.keyboard.press('Escape');
    });

    await test.step('its text is read back', async () => {
      const pdf = await readPdf(printed);
      expect(pdf.isTagged).toBe(true);
      expect(pdf.language).toBe(language);
      expect(pdf.title).toContain(planName);
      expect(pdf.outline.length).toBeGreaterThan(7);
      expect(pdf.fonts.every((font) => /^(Inter|SourceSerif4)/u.test(font))).toBe(true);
      for (const row of (await planIn(planPath)).objectives) {
        // The hardest rung is printed on top.
        expectInOrder(
          pdf,
          row.title,
          [...row.keyResults].reverse().map((keyResult) => keyResult.title),
        );
      }
    });

    await test.step('closed, copied elsewhere and read with the command line it is the same plan', async () => {
      const before = await planIn(planPath);
      await program.close();
      const elsewhere = join(folder, 'elsewhere');
      mkdirSync(elsewhere);
      const copy = join(elsewhere, 'copy.tangga');
      copyFileSync(planPath, copy);
      expect(await show(copy, elsewhere)).toEqual(before);
      const again = join(elsewhere, 'again.pdf');
      const { code } = await tangga(
        ['pdf', copy, '--document', 'plan-book', '--out', again, '--language', language],
        elsewhere,
      );
      expect(code).toBe(0);
      expect((await readPdf(again)).pages).toEqual((await readPdf(printed)).pages);
    });
    expect(errors).toEqual([]);
  });
}
