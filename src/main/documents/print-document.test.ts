import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentSheet } from '#contract/document.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import type { Scope } from '#domain/ownership/scope.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { testDay } from '../../../tests/support/find-rows.ts';
import { nowhere, planOnDisk, refusal, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import { printDocument } from './print-document.ts';

let window: TestWindow;
const { signal } = new AbortController();
beforeEach(async () => {
  window = await windowOn(planOnDisk('tour'));
});
afterEach(() => window.close());

/** What a document of the running cycle is refused for, before anything is set. */
function refusalOf(sheet: DocumentSheet): Promise<string> {
  const cycle = currentCycle(window.plan(), testDay) as Cycle;
  const options = { ...sheet, cycle, language: 'en', today: testDay } as const;
  return refusal(
    printDocument(window.window.planFile, options, window.desk.host.press, {
      signal,
      report: () => undefined,
      out: nowhere,
    }),
  );
}

test('a team or a person without a part in the cycle is named where there is nothing to print', async () => {
  const { organisation } = window.client;
  const { id: personId } = await organisation.addPerson({
    name: 'Newly Here',
    jobTitle: '',
    email: '',
    unitIds: [],
  });
  const { id: unitId } = await organisation.addTeam({
    name: 'Founded today',
    parentId: window.plan().company.id,
    leadId: null,
  });
  const scopes: Scope[] = [
    { kind: 'person', personId },
    { kind: 'team', unitId },
  ];
  for (const scope of scopes) {
    const sheets: DocumentSheet[] = [
      { kind: 'plan-book', paper: 'A4', scope },
      { kind: 'one-pager', paper: 'A4', scope },
      { kind: 'worksheets', paper: 'A4', areFilled: true, scope },
      { kind: 'insights', paper: 'A4', scope },
      { kind: 'poster', paper: 'A3', scope },
    ];
    for (const sheet of sheets) {
      expect(await refusalOf(sheet), `${sheet.kind} of a ${scope.kind}`).toBe('document/empty-part');
    }
  }
});
