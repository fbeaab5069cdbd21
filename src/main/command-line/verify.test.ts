import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { noRows } from '#domain/import/match.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Problem } from '#domain/problem.ts';
import { livingKeyResults, testDay } from '../../../tests/support/find-rows.ts';

import {
  planOnDisk,
  realPress,
  refusal,
  type TestWindow,
  testFolder,
  windowOn,
} from '../../../tests/support/plans.ts';
import { printDocument } from '../documents/print-document.ts';
import { AnsweredNo } from './output.ts';
import { verifyCommand } from './verify.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const cycleIn = ({ plan }: TestWindow) => {
  const cycle = currentCycle(plan(), testDay);
  if (!cycle) throw new Error('The sample has a cycle.');
  return cycle;
};

/** Prints a document of a plan into a file. */
async function printed(window: TestWindow, kind: 'plan-book' | 'one-pager'): Promise<string> {
  const path = join(testFolder(), `${kind}.pdf`);
  const press = realPress();
  const cycle = cycleIn(window);
  const options = { kind, paper: 'A4', scope: everybody, language: 'en', cycle, today: testDay } as const;
  await printDocument(window.window.planFile, options, press, {
    signal: new AbortController().signal,
    report: () => undefined,
    out: { add: async (pdf) => writeFileSync(path, pdf), clear: () => undefined },
  });
  await press.close();
  return path;
}

/** What the command says as JSON, and whether it answers yes. */
async function verify(given: string, path: string) {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk, encoding, done) => {
    text += String(chunk);
    const ended = typeof encoding === 'function' ? encoding : done;
    ended?.(null);
    return true;
  });
  const isYes = await verifyCommand(given, path, { json: true }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof AnsweredNo) return false;
      throw error;
    },
  );
  vi.restoreAllMocks();
  return { isYes, told: JSON.parse(text) as { readonly changes: readonly { readonly change: string }[] } };
}

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'none',
    (error: Problem) => error.code,
  );

test('a book says by its keywords that it was signed, and the plan what changed since', async () => {
  const path = planOnDisk('sales');
  const window = await windowOn(path);
  const { client } = window;
  const unsigned = await printed(window, 'plan-book');
  const onePager = await printed(window, 'one-pager');
  expect(await verify(unsigned, path)).toMatchObject({
    isYes: false,
    told: { isSigned: false, changes: [] },
  });

  const [rung] = livingKeyResults(window.plan());
  if (!rung) throw new Error('The sample has key results.');
  const personId = [...window.plan().tables.person.rows.keys()][0] ?? null;
  const signatories = [{ personId, name: 'Sari' }];
  await client.agreement.sign({ cycleId: cycleIn(window).id, name: 'July', signedOn: testDay, signatories });
  // What was printed before is what was signed then.
  expect(await verify(unsigned, path)).toMatchObject({ isYes: true, told: { agreement: { name: 'July' } } });

  const unknown = { changeSetId: 'never done', subject: '', cause: 'slip' } as const;
  expect(await refusal(client.agreement.explain(unknown))).toBe('agreement/unknown-action');
  // Other words for the same ask for no cause, and none is missed.
  await client.keyResult.update({ id: rung.id, title: `${rung.title}!` });
  expect((await verify(unsigned, path)).told.changes).toMatchObject([
    { aspect: 'wording', causes: [], cause: '' },
  ]);
  await client.history.undo();

  await client.keyResult.update({ id: rung.id, weight: rung.weight + 2 });
  const [changeSet] = await client.history.list({ limit: 1 });
  const said = { changeSetId: changeSet?.id ?? '', subject: '', cause: 'priority' } as const;
  await client.agreement.explain(said);
  await client.keyResult.update({ id: rung.id, ownerId: null });
  const book = await printed(window, 'plan-book');
  const { isYes, told } = await verify(book, path);
  expect(isYes).toBe(true);
  expect(told.changes).toMatchObject([{ keyResultId: rung.id, aspect: 'weight', causes: ['priority'] }]);

  // A cause that was known before is said with the command, once for all that it does.
  await client.import.take({
    ...noRows('targets.csv'),
    keyResults: { made: [], changed: [{ id: rung.id, dueOn: cycleIn(window).endsOn }] },
    cause: 'slip',
  });
  expect((await verify(book, path)).told.changes).toMatchObject([
    { aspect: 'weight', causes: ['priority'] },
    { aspect: 'date', causes: ['slip'] },
  ]);
  await client.history.undo();

  // One undo takes the change back with its cause, and a redo brings both again.
  await client.history.undo();
  expect((await verify(book, path)).told.changes).toEqual([]);
  await client.history.redo();
  expect((await verify(book, path)).told).toMatchObject({ changes: [{ causes: ['priority'] }] });
  await window.close();

  const other = planOnDisk('sales');
  const text = join(testFolder(), 'book.txt');
  writeFileSync(text, 'Signed!');
  const torn = join(testFolder(), 'torn.pdf');
  writeFileSync(torn, '%PDF-1.7 and no more');
  expect(await codeOf(verify(book, other))).toBe('agreement/other-plan');
  expect(await codeOf(verify(onePager, path))).toBe('agreement/no-fingerprint');
  expect(await codeOf(verify(text, path))).toBe('agreement/not-a-book');
  expect(await codeOf(verify(torn, path))).toBe('plan-file/pdf-unreadable');
  expect(await codeOf(verify('no-such-book.pdf', path))).toBe('agreement/not-a-fingerprint');
});
