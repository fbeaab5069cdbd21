import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlanStart } from '#contract/plan-file.ts';
import { defaultAgenda } from '#domain/workshop/agenda.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { refusal, testFolder, windowOn } from '../../../../tests/support/plans.ts';

const start: PlanStart = {
  company: 'Kopi Nusantara',
  currency: 'IDR',
  cycle: { name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31' },
  teams: [
    { name: 'Lapangan', people: ['Dewi Lestari', 'Andi Pratama', 'Yoga Saputra'] },
    { name: 'Mitra', people: ['Bagus Santoso', 'Dewi Lestari'] },
  ],
  people: ['Sari Wulandari'],
  workshop: {
    name: 'Planning workshop Q1 2027',
    purpose: '',
    place: '',
    heldOn: '2026-12-07',
    startsAt: '13:30',
    agenda: defaultAgenda('planning'),
  },
};

test('a plan begins as four answers say, in one step that undo does not reach', async () => {
  const window = await windowOn(null);
  const name = 'Kopi Nusantara';
  await window.client.planFile.create({ name, sample: 'empty', language: 'id', start });
  const plan = window.plan();
  expect(plan.about).toMatchObject({ name, language: 'id', currency: 'IDR' });
  expect(plan.company.name).toBe('Kopi Nusantara');
  expect([...plan.tables.cycle.rows.values()]).toMatchObject([{ ...start.cycle, state: 'planning' }]);
  const nameOf = (id: string | null) => plan.tables.person.get(id)?.name;
  const teams = plan.tables.unit.where('parentId', plan.company.id);
  expect(teams.map((team) => [team.name, nameOf(team.leadId)])).toEqual([
    ['Lapangan', 'Dewi Lestari'],
    ['Mitra', 'Bagus Santoso'],
  ]);
  expect(plan.tables.person.rows.size).toBe(5);
  const [workshop] = plan.tables.workshop.rows.values();
  expect(workshop).toMatchObject({ heldOn: '2026-12-07', startsAt: '13:30', state: 'prepared' });
  expect(participantsOf(plan, workshop?.id ?? '')).toHaveLength(5);
  expect(stepsOf(plan, workshop?.id ?? '')).toHaveLength(10);
  expect(await refusal(window.client.history.undo())).toBe('history/nothing-to-undo');
  window.close();
});

test('what cannot begin leaves no file behind', async () => {
  const plansFolder = testFolder();
  const window = await windowOn(null, { plansFolder });
  const reversed = { ...start, cycle: { ...start.cycle, endsOn: '2026-01-01' } };
  const made = window.client.planFile.create({
    name: 'Kopi',
    sample: 'empty',
    language: 'id',
    path: join(plansFolder, 'kopi.tangga'),
    start: reversed,
  });
  expect(await refusal(made)).toBe('cycle/dates-reversed');
  expect(readdirSync(plansFolder).filter((file) => file.includes('.tangga'))).toEqual([]);
  window.close();
});
