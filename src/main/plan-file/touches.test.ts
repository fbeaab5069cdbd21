import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agreementsOf } from '#domain/agreement/agreed.ts';
import { fingerprintOf } from '#domain/agreement/fingerprint.ts';
import { asksForCause, explainedChanges } from '#domain/agreement/since.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { defaultAgenda } from '#domain/workshop/agenda.ts';
import { livingKeyResults, testDay } from '../../../tests/support/find-rows.ts';
import { openPlan, planOnDisk, testFolder, windowOn } from '../../../tests/support/plans.ts';
import { mergeInto } from './merge/merge-files.ts';

test('what another copy signed and changed since keeps its causes in a merge', async () => {
  const path = planOnDisk('sales');
  const copy = join(testFolder(), 'copy.tangga');
  copyFileSync(path, copy);
  const [here, there] = [await windowOn(path), await windowOn(copy)];
  const cycleId = currentCycle(here.plan(), testDay)?.id ?? '';
  const [first, second] = livingKeyResults(here.plan());
  if (!first || !second) throw new Error('The sample has key results.');
  await here.client.keyResult.update({ id: second.id, description: 'Meanwhile' });
  await there.client.agreement.sign({ cycleId, name: 'Abroad', signedOn: testDay, signatories: [] });
  await there.client.keyResult.update({ id: first.id, weight: 4 });
  const [changed] = await there.client.history.list({ limit: 1 });
  const changeSetId = changed?.id ?? '';
  await there.client.agreement.explain({ changeSetId, subject: '', cause: 'assumption' });
  await here.close();
  await there.close();

  const [ours, theirs] = [await openPlan(path), await openPlan(copy)];
  mergeInto(ours, theirs, new Map());
  const [agreement] = agreementsOf(ours.plan, cycleId);
  if (!agreement) throw new Error('The agreement came over.');
  expect(fingerprintOf(agreement.content)).toBe(agreement.fingerprint);
  const changes = explainedChanges(ours.plan, agreement, ours.agreementJournal(cycleId));
  expect(changes).toMatchObject([{ keyResultId: first.id, aspect: 'weight', causes: ['assumption'] }]);
  expect(changes[0]?.touches).toMatchObject([{ changeSetId, action: changed?.action }]);
  ours.close();
  theirs.close();
});

test('what a mid-quarter meeting decides is changed for the cause that it found', async () => {
  const path = planOnDisk('sales');
  const { client, plan, close } = await windowOn(path);
  const cycleId = currentCycle(plan(), testDay)?.id ?? '';
  const [rung] = livingKeyResults(plan());
  if (!rung) throw new Error('The sample has key results.');
  await client.agreement.sign({ cycleId, name: 'Kick-off', signedOn: testDay, signatories: [] });
  const { id: workshopId } = await client.workshop.create({
    kind: 'mid-quarter',
    cycleId,
    name: 'Halfway',
    purpose: '',
    place: '',
    heldOn: testDay,
    facilitatorId: null,
    participantIds: [],
    agenda: defaultAgenda('mid-quarter'),
  });
  const { objectiveId } = rung;
  await client.workshop.correct({ workshopId, objectiveId, course: 'postpone', cause: 'priority' });
  await close();

  const file = await openPlan(path);
  const [agreement] = agreementsOf(file.plan, cycleId);
  if (!agreement) throw new Error('It was signed.');
  const changes = explainedChanges(file.plan, agreement, file.agreementJournal(cycleId));
  expect(changes).toMatchObject([{ objectiveId, aspect: 'postponement', causes: ['priority'] }]);
  expect(changes.every(asksForCause)).toBe(true);
  file.close();
});
