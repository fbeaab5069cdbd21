import { afterEach, beforeEach, expect, test } from 'vitest';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await windowOn(planOnDisk());
});
afterEach(() => window.close());

const unit = (name: string) =>
  [...window.plan().tables.unit.rows.values()].find((row) => row.name === name)?.id ?? '';
const person = (name: string) =>
  [...window.plan().tables.person.rows.values()].find((row) => row.name === name)?.id ?? '';

test('teams nest, and a team cannot be put below itself', async () => {
  const { organisation } = window.client;
  const { id } = await organisation.addTeam({
    name: 'Field sales East',
    leadId: null,
    parentId: unit('Field sales'),
  });
  expect(window.plan().tables.unit.get(id)?.parentId).toBe(unit('Field sales'));
  expect(await refusal(organisation.moveTeam({ id: unit('Field sales'), parentId: id, position: 0 }))).toBe(
    'organisation/team-loop',
  );
  await organisation.moveTeam({ id, parentId: unit('Niaga Utama'), position: 0 });
  expect(window.plan().tables.unit.where('parentId', unit('Niaga Utama'))[0]?.id).toBe(id);
});

test('a person can be in several teams and is only removed when nothing names them', async () => {
  const { organisation } = window.client;
  await organisation.join({ personId: person('Maya Putri'), unitId: unit('Partner sales') });
  expect(window.plan().tables.membership.where('personId', person('Maya Putri')).length).toBe(2);
  expect(await refusal(organisation.removePerson({ id: person('Maya Putri') }))).toBe('organisation/in-use');
  const { id } = await organisation.addPerson({
    name: 'Tono Hadi',
    jobTitle: '',
    email: '',
    unitIds: [unit('Partner sales')],
  });
  await organisation.removePerson({ id });
  expect(window.plan().tables.person.get(id)).toBeUndefined();
  await window.client.history.undo();
  expect(window.plan().tables.membership.where('personId', id).length).toBe(1);
});

test('a team with objectives stays, an empty one goes', async () => {
  const { organisation } = window.client;
  expect(await refusal(organisation.removeTeam({ id: unit('Field sales') }))).toBe('organisation/in-use');
  const { id } = await organisation.addTeam({
    name: 'New',
    leadId: person('Maya Putri'),
    parentId: unit('Niaga Utama'),
  });
  await organisation.removeTeam({ id });
  expect(window.plan().tables.unit.get(id)).toBeUndefined();
});

test('cycles cannot end before they start, nor go while something is planned in them', async () => {
  const { cycle } = window.client;
  const reversed = cycle.add({ name: 'Q9', startsOn: '2027-03-31', endsOn: '2027-01-01' });
  expect(await refusal(reversed)).toBe('cycle/dates-reversed');
  const [first] = window.plan().tables.cycle.rows.keys();
  expect(await refusal(cycle.remove({ id: first ?? '' }))).toBe('cycle/in-use');
});

test('a pasted list becomes teams and people in one step, and joins what is there already', async () => {
  const { organisation } = window.client;
  const before = window.plan().tables.person.rows.size;
  const members = (name: string) =>
    window
      .plan()
      .tables.membership.where('unitId', unit(name))
      .map(({ personId }) => window.plan().tables.person.get(personId)?.name);
  await organisation.addPeople({
    unitId: unit('Niaga Utama'),
    teams: [
      { name: 'field sales', people: ['Tono Hadi'] },
      { name: 'Shops', people: ['Ratna Sari', 'maya  putri'] },
    ],
    people: ['Joko Susilo'],
  });
  expect(window.plan().tables.person.rows.size).toBe(before + 3);
  expect(members('Field sales')).toEqual(['Dewi Lestari', 'Andi Saputra', 'Maya Putri', 'Tono Hadi']);
  expect(members('Shops')).toEqual(['Ratna Sari', 'Maya Putri']);
  expect(members('Niaga Utama')).toEqual(['Joko Susilo']);
  const { unit: units } = window.plan().tables;
  expect(units.get(unit('Shops'))?.leadId).toBe(person('Ratna Sari'));
  expect(units.get(unit('Field sales'))?.leadId).toBe(person('Dewi Lestari'));
  await window.client.history.undo();
  expect(window.plan().tables.person.rows.size).toBe(before);
  expect(unit('Shops')).toBe('');
});

test('the first person of an empty team leads it, and only a team', async () => {
  const { organisation } = window.client;
  const company = unit('Niaga Utama');
  const { id } = await organisation.addTeam({ name: 'Shops', leadId: null, parentId: company });
  await organisation.updateUnit({ id: company, leadId: null });
  await organisation.addPeople({ unitId: id, teams: [], people: ['Ratna Sari'] });
  await organisation.addPeople({ unitId: id, teams: [], people: ['Joko Susilo'] });
  await organisation.addPeople({ unitId: company, teams: [], people: ['Tono Hadi'] });
  expect(window.plan().tables.unit.get(id)?.leadId).toBe(person('Ratna Sari'));
  expect(window.plan().company.leadId).toBeNull();
});
