import { expect, test } from 'vitest';
import { keyResultId, objectiveId } from '../../../tests/support/find-rows.ts';
import { planOnDisk, windowOn } from '../../../tests/support/plans.ts';

test('a setting that is changed leaves all others as they were', async () => {
  const window = await windowOn(planOnDisk());
  await window.client.desktop.setPreferences({ theme: 'dark', author: ' Rina ' });
  const changed = await window.client.desktop.setPreferences({ paper: 'Letter' });
  expect(changed).toMatchObject({ theme: 'dark', paper: 'Letter', author: 'Rina', reminders: 'unasked' });
  await window.close();
});

test('the journal says which command was run, with what, by whom and on which computer', async () => {
  const window = await windowOn(planOnDisk());
  const { client, desk } = window;
  const ids = [keyResultId(window, '10 members')];
  const input = { ids, objectiveId: objectiveId(window, 'Shorten'), position: 2 };
  const last = () =>
    window.window.planFile.db
      .prepare(
        'SELECT action, version, input, author, machine FROM change_set ORDER BY sequence DESC LIMIT 1',
      )
      .get() as { input: string };
  await client.keyResult.move(input);
  const { machine } = desk.store;
  expect(last()).toMatchObject({ action: 'key-result.move', version: 1, author: '', machine });
  expect(JSON.parse(last().input)).toEqual(input);
  await client.desktop.setPreferences({ author: 'Rina' });
  await client.history.undo();
  expect(last()).toMatchObject({ action: 'key-result.move', input: null, author: 'Rina', machine });
  expect((await client.history.list({ limit: 1 }))[0]).toMatchObject({ kind: 'undo', author: 'Rina' });
  await window.close();
});

test('the name in the settings signs what this computer writes from then on, in every plan, until it is taken away', async () => {
  const first = await windowOn(planOnDisk());
  const { client, desk } = first;
  const latest = async () => (await client.history.list({ limit: 1 }))[0];
  const rename = (title: string) => client.objective.update({ id: objectiveId(first, 'Shorten'), title });
  await rename('Shorten it');
  expect(await latest()).toMatchObject({ kind: 'do', author: '' });
  await client.desktop.setPreferences({ author: '  Sri Rahayu ' });
  await rename('Shorten it at last');
  expect(await latest()).toMatchObject({ kind: 'do', author: 'Sri Rahayu' });
  // A window that is opened later, and a start of the program, know it too.
  expect(desk.store.preferences).toMatchObject({ author: 'Sri Rahayu' });
  expect((await client.desktop.about()).preferences.author).toBe('Sri Rahayu');
  await client.desktop.setPreferences({ author: ' ' });
  await rename('Shorten it no more');
  expect(await latest()).toMatchObject({ kind: 'do', author: '' });
  await expect(client.desktop.setPreferences({ author: 'x'.repeat(201) })).rejects.toThrow();
  expect((await client.desktop.about()).preferences.author).toBe('');
  await first.close();
});
