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
