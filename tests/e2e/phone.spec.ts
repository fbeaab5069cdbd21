import { expect, test } from '@playwright/test';
import type { RoomStatus } from '#contract/room/room.ts';
import { fill } from '../../src/texts/fill.ts';
import { catalogues } from '../../src/texts/texts.ts';
import { ask } from '../support/calls.ts';
import { expectAccessible } from '../support/legible.ts';
import { openTour } from '../support/open-sample.ts';
import { button, openPhone, openRoom } from '../support/phones.ts';
import { rowsInFile } from '../support/rows-in-file.ts';

const inEnglish = catalogues.en.phone;
const inIndonesian = catalogues.id.phone;

test('ideas and votes are given by thumb, through a lost network and a page that was loaded again', async () => {
  const tour = await openTour();
  const { page, path } = tour;
  const room = await openRoom(tour, ['ideas', 'difficulty']);
  const [maya] = room.people;
  const phone = await openPhone(page.context().browser(), { language: 'en' });
  const ideas = () => (rowsInFile(path).idea as { text: string }[]).map(({ text }) => text).sort();

  await phone.goto(room.joinUrl);
  await expectAccessible(phone, 'choosing a name');
  await button(phone, maya?.name ?? '').tap();
  await expect(phone.getByText(inEnglish.between.prepared)).toBeVisible();
  expect(new URL(phone.url()).hash).toBe('');
  await expectAccessible(phone, 'before the workshop');

  await ask(page, 'workshop/start', { id: room.workshopId });
  const before = ideas();
  const field = phone.getByLabel(inEnglish.ideas.field, { exact: true });
  await field.fill('Answer each request within four');
  await phone.reload();
  await expect(field).toHaveValue('Answer each request within four');
  await field.fill('Answer each request within four hours');
  await button(phone, inEnglish.ideas.put).tap();
  await expect.poll(ideas).toEqual([...before, 'Answer each request within four hours'].sort());

  await phone.context().setOffline(true);
  await expect(phone.getByText(inEnglish.away)).toBeVisible();
  await field.fill('One price list for all regions');
  await button(phone, inEnglish.ideas.put).tap();
  await expect(phone.getByText(inEnglish.kept)).toHaveCount(1);
  await button(phone, fill(inEnglish.ideas.edit, { text: 'Answer each request within four hours' })).tap();
  await phone
    .getByLabel(fill(inEnglish.ideas.edit, { text: 'Answer each request within four hours' }))
    .fill('Answer each request within a day');
  await button(phone, inEnglish.ideas.change).tap();
  await expect(phone.getByText(inEnglish.kept)).toHaveCount(2);
  await expectAccessible(phone, 'silent ideas without the room');
  await phone.context().setOffline(false);
  await expect(phone.getByText(inEnglish.kept)).toHaveCount(0);
  await expect
    .poll(ideas)
    .toEqual([...before, 'Answer each request within a day', 'One price list for all regions'].sort());

  // The room goes on while somebody types: nothing is taken from under their fingers, and nothing is lost.
  await field.fill('Too late for the wall');
  const objectives = rowsInFile(path).objective as { id: string; title: string }[];
  const rungs = rowsInFile(path).key_result as { objective_id: string; title: string }[];
  const objective = objectives.find(({ id }) => rungs.filter((one) => one.objective_id === id).length === 3);
  await ask(page, 'workshop/startRound', {
    workshopId: room.workshopId,
    objectiveId: objective?.id,
  });
  const steps = rowsInFile(path).workshop_step as { id: string; workshop_id: string; kind: string }[];
  const voting = steps.find((one) => one.workshop_id === room.workshopId && one.kind === 'difficulty');
  await ask(page, 'workshop/goTo', { id: room.workshopId, stepId: voting?.id });
  await expect(button(phone, inEnglish.gone.go)).toBeVisible();
  await expect(field).toHaveValue('Too late for the wall');
  await button(phone, inEnglish.ideas.put).tap();
  await expect(phone.getByLabel(inEnglish.refused.yours)).toHaveValue('Too late for the wall');
  await expectAccessible(phone, 'what the room did not take');
  await button(phone, inEnglish.refused.dismiss).tap();

  const votes = () =>
    (rowsInFile(path).difficulty_vote as { workshop_id: string; estimate: number }[])
      .filter(({ workshop_id }) => workshop_id === room.workshopId)
      .map(({ estimate }) => estimate)
      .sort();
  const vote = (estimate: string) => phone.getByRole('radio', { name: estimate, exact: true });
  await vote('2').check({ force: true });
  await expect(vote('2')).toBeChecked();
  await button(phone, inEnglish.difficulty.next).tap();
  await phone.context().setOffline(true);
  await vote('4').check({ force: true });
  await expect(phone.getByText(inEnglish.kept)).toHaveCount(1);
  await expectAccessible(phone, 'a vote without the room');
  await phone.context().setOffline(false);
  await expect(phone.getByText(inEnglish.kept)).toHaveCount(0);
  await button(phone, inEnglish.difficulty.next).tap();
  await vote('5').check({ force: true });
  await button(phone, inEnglish.difficulty.next).tap();
  await expect(phone.getByRole('heading', { name: inEnglish.difficulty.done })).toBeFocused();
  await expect.poll(votes).toEqual([2, 4, 5]);

  await ask(page, 'room/close');
  await expect(phone.getByRole('heading', { name: inEnglish.closed.title })).toBeVisible();
  await expectAccessible(phone, 'the closed room');
  await tour.close();
});

test('somebody who typed a name is admitted, runs steps as a second facilitator, and is removed', async () => {
  const tour = await openTour({ language: 'id', contents: 'id' });
  const { page } = tour;
  const planned = ['clusters', 'objectives', 'owners', 'read-out'] as const;
  const room = await openRoom(tour, planned);
  const phone = await openPhone(page.context().browser(), {
    language: 'id',
    viewport: { width: 360, height: 640 },
  });
  // A room that is open stays as it is.
  const seat = async () => {
    const { seats } = await ask<RoomStatus>(page, 'room/open', { workshopId: room.workshopId });
    return { seatId: seats[0]?.seatId ?? '' };
  };

  await phone.goto(new URL(room.joinUrl).origin);
  await phone.getByLabel(inIndonesian.join.code).fill('12');
  await button(phone, inIndonesian.join.go).tap();
  await expect(phone.getByRole('alert')).toHaveText(inIndonesian.join.digits);
  await expectAccessible(phone, 'joining');
  await phone.getByLabel(inIndonesian.join.code).fill(room.code);
  await button(phone, inIndonesian.join.go).tap();
  await phone.getByText(inIndonesian.choose.other).tap();
  await phone.getByLabel(inIndonesian.choose.name).fill('Wulan Sari');
  await button(phone, inIndonesian.choose.ask).tap();
  const waiting = fill(inIndonesian.waiting.title, { name: 'Wulan Sari' });
  await expect(phone.getByRole('heading', { name: waiting })).toBeVisible();
  await expectAccessible(phone, 'waiting to be admitted');
  await ask(page, 'room/admit', await seat());
  await ask(page, 'room/promote', { ...(await seat()), isSecond: true });

  await phone.getByText(inIndonesian.second.title).tap();
  await button(phone, inIndonesian.second.start).tap();
  await expect(button(phone, inIndonesian.second.pause)).toBeVisible();
  for (const [index, kind] of planned.entries()) {
    const { title } = catalogues.id.method[kind];
    if (index > 0) await button(phone, fill(inIndonesian.second.next, { title })).tap();
    await expect(phone.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
    await expectAccessible(phone, title);
  }

  // Who cannot draw signs by typing.
  await button(phone, inIndonesian.readOut.type).tap();
  await phone.getByLabel(inIndonesian.readOut.name).fill('Wulan Sari');
  await button(phone, inIndonesian.readOut.sign).tap();
  await expect(phone.getByText(inIndonesian.readOut.signed)).toBeVisible();
  await expect.poll(() => JSON.stringify(rowsInFile(tour.path).signature)).toContain('Wulan Sari');

  await button(phone, inIndonesian.menu.open).tap();
  await phone.getByLabel(inIndonesian.language).selectOption('en');
  await expect(button(phone, inEnglish.menu.close)).toBeVisible();
  await expectAccessible(phone, 'the menu');
  await button(phone, inEnglish.menu.close).tap();
  await ask(page, 'room/remove', await seat());
  await expect(phone.getByRole('heading', { name: inEnglish.removed.title })).toBeVisible();
  await tour.close();
});
