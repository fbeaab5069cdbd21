import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AttachedPlan } from '#contract/document.ts';
import { everybody, type Scope } from '#domain/ownership/scope.ts';
import {
  openPlan,
  planOnDisk,
  realReader,
  refusal,
  testFolder,
  windowOn,
} from '../../../tests/support/plans.ts';
import { takePlanOut } from '../desk/plan-from-pdf.ts';
import { forkedProcess } from '../hosts/forked-process.ts';
import { fontsFolder } from '../paper/fonts.ts';
import { WarmPress } from '../paper/press.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { attachmentOf } from './attachment.ts';

let file: PlanFile;
let press: WarmPress;
beforeAll(async () => {
  file = await openPlan(planOnDisk('tour'));
  press = new WarmPress(forkedProcess, {
    templates: [['/page/page.typ', '#set document(title: "Page")\n= Page']],
    fontsFolder,
  });
});
afterAll(async () => {
  file.close();
  await press.close();
});

/** A book with its plan, on disk. The template is not what is looked at here. */
async function bookWith(attached: AttachedPlan, scope: Scope = everybody): Promise<string> {
  const [cycle] = file.plan.tables.cycle.sorted().filter(({ state }) => state !== 'closed');
  if (!cycle) throw new Error('The tour has a cycle that is not closed.');
  const options = {
    kind: 'plan-book',
    paper: 'A4',
    scope,
    attached,
    cycle,
    language: 'en',
    today: '2026-11-20',
  } as const;
  const attachment = await attachmentOf(file, options);
  const { pdf } = await press.set({ document: 'page', data: {}, attachment });
  const path = join(testFolder(), 'book.pdf');
  writeFileSync(path, pdf);
  return path;
}

describe('a plan inside of a book', () => {
  test.each([
    ['book', 1],
    ['plan', 2],
  ] as const)('is taken out, looked at and opened: %s', async (attached, least) => {
    const folder = testFolder();
    const book = await bookWith(attached);
    const path = await takePlanOut(book, realReader, async () => ({ folder }));
    const taken = await openPlan(String(path));
    expect(taken.plan.about.name).toBe(file.plan.about.name);
    expect(taken.plan.tables.cycle.rows.size).toBeGreaterThanOrEqual(least);
    expect(taken.plan.about.id === file.plan.about.id).toBe(attached === 'plan');
    taken.close();
  });

  test('is not there unless it was asked for, and never for one person', async () => {
    const [person] = file.plan.tables.person.sorted();
    const scope: Scope = { kind: 'person', personId: person?.id ?? '' };
    const take = async (book: string) =>
      refusal(takePlanOut(book, realReader, async () => ({ folder: testFolder() })));
    expect(await take(await bookWith('none'))).toBe('plan-file/pdf-without-plan');
    expect(await take(await bookWith('plan', scope))).toBe('plan-file/pdf-without-plan');
  });

  test('is a copy that a window merges with, told of by the name of the book', async () => {
    const path = join(testFolder(), 'apart.tangga');
    await file.db.backup(path);
    const book = await bookWith('plan');
    const window = await windowOn(path);
    await window.client.plan.update({ name: 'Went on' });
    const look = (copy: string) => window.client.merge.look({ copy, decisions: {}, language: 'en' });
    expect(await look(book)).toMatchObject({ isNews: false, conflicts: [] });
    expect(await refusal(look(await bookWith('book')))).toBe('merge/no-common-beginning');
    await window.close();
  });

  test('opens in a window as any plan does, and is kept beside the others', async () => {
    const window = await windowOn(null);
    const opened = await window.client.planFile.open({ path: await bookWith('plan') });
    expect(opened?.path.startsWith(window.desk.host.plansFolder)).toBe(true);
    expect(window.plan().about.id).toBe(file.plan.about.id);
    await window.close();
  });
});

test('what is no whole PDF, or holds something else under a plan’s name, is refused and leaves nothing behind', async () => {
  const folder = testFolder();
  const path = join(testFolder(), 'torn.pdf');
  const take = () => takePlanOut(path, realReader, async () => ({ folder }), 'Book.pdf');
  writeFileSync(path, '%PDF-1.7 and nothing else');
  await expect(take()).rejects.toMatchObject({
    code: expect.stringMatching(/^plan-file\/pdf-(?:unreadable|without-plan)$/u),
    parameters: { file: 'Book.pdf' },
  });
  const pdf = await PDF.create();
  pdf.addPage();
  pdf.addAttachment('Plan.tangga', Buffer.from('no plan at all'));
  writeFileSync(path, await pdf.save());
  // It is told of what it was in, never of the place where it was looked at.
  await expect(take()).rejects.toMatchObject({
    code: 'plan-file/not-a-plan',
    parameters: { path: 'Book.pdf' },
  });
  expect(readdirSync(folder)).toEqual([]);
});
