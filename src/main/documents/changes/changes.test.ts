import { expect, test } from 'vitest';
import { livingKeyResults, testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, windowOn } from '../../../../tests/support/plans.ts';
import { settingOf } from '../print-document.ts';
import type { PrintOptions } from '../printable.ts';
import type { ChangesData } from './changes.ts';

test('what differs between two moments stands in words under its objective, whichever is named first', async () => {
  const window = await windowOn(planOnDisk('sales'));
  const file = window.window.planFile;
  const [rung] = livingKeyResults(file.plan);
  const id = rung?.id ?? '';
  const objective = file.plan.tables.objective.get(rung?.objectiveId);
  await window.client.keyResult.update({ id, title: 'Deals', kind: 'number', unit: 'deals', target: 10 });
  const since = file.plan.sequence;
  await window.client.keyResult.update({ id, target: 12 });
  const until = file.plan.sequence;
  await window.client.organisation.addPerson({ name: 'Wira', jobTitle: '', email: '', unitIds: [] });
  const [cycle] = file.plan.tables.cycle.sorted();
  const saidOf = (moments: { since?: number; until?: number }) => {
    const options = { kind: 'changes', paper: 'A4', language: 'en', cycle, today: testDay, ...moments };
    return settingOf(file, options as PrintOptions).data as ChangesData;
  };
  const title = `Objective “${objective?.title}”`;
  const target = { title, lines: ['Key result “Deals”: Target 10 deals → 12 deals'] };
  expect(saidOf({ since, until })).toMatchObject({ groups: [target], none: '' });
  expect(saidOf({ since: until, until: since }).groups).toEqual([target]);
  expect(saidOf({ since }).groups).toEqual([target, { title: 'People', lines: ['Person “Wira”: added'] }]);
  expect(saidOf({ since: until, until })).toMatchObject({ groups: [], none: 'There is no difference.' });
  // Nothing of a cycle: it is the plan that is compared.
  expect(saidOf({ since }).head).toEqual({ left: file.plan.about.name, right: 'Changes' });
  await window.close();
});
