import { expect, test } from 'vitest';
import { closeAll, Members, sharedContent, twoObjectives } from '../../../tests/support/members.ts';
import { refusal, type TestWindow } from '../../../tests/support/plans.ts';
import { otherPrograms, serverStart } from '../../../tests/support/postgres.ts';
import { handBack } from './hand-back.ts';

/*
 * Spaces take PostgreSQL 14 and newer. The others run on the one that the tests bring; this one on what the system has.
 * `TANGGA_POSTGRES=/usr/lib/postgresql/15/bin npx vitest run src/main/space` runs all of them there.
 */

const other = otherPrograms();

test(`a plan is shared, joined, rebased, refused and handed back on PostgreSQL ${other?.version ?? '(no other)'}`, {
  timeout: 2 * serverStart,
}, async (context) => {
  if (!other)
    return context.skip('No other PostgreSQL is installed: spaces were tried on the one of the tests.');
  const members = await Members.start([], other.folder);
  try {
    const [{ server_version: version } = { server_version: '' }] =
      await members.server.sql('SHOW server_version');
    expect(String(version)).toMatch(new RegExp(`^${other.version}\\b`, 'u'));
    const windows = await members.share(['ana', 'budi']);
    const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
    const [{ id }] = twoObjectives(ana);
    await ana.client.objective.update({ id, title: 'By Ana' });
    await budi.client.objective.update({ id, title: 'By Budi' });
    await members.sync('ana', ana);
    expect(await members.sync('budi', budi)).toMatchObject({ received: 1, waiting: 1 });
    await members.inSpace('budi', async (space) => {
      const place = { screen: 'plan', row: null, typing: null };
      expect(await space.sayHere(budi.plan().about.id, 'machine', place)).toBe(true);
    });
    await members.server.sql(
      'DELETE FROM tangga.change_set; UPDATE tangga.plan SET last = 0',
      members.database,
    );
    expect(await refusal(members.sync('budi', budi))).toBe('space/fallen-behind');
    await members.inSpace('ana', (space) => handBack(ana.window.planFile, space));
    await members.seat('budi', 'reader');
    await members.sync('budi', budi);
    expect(await refusal(budi.client.objective.update({ id, title: 'No' }))).toBe('space/not-allowed');
    expect(sharedContent(budi)).toEqual(sharedContent(ana));
    await closeAll(windows);
  } finally {
    await members.stop();
  }
});
