import { expect, test } from 'vitest';
import { missingWords } from '#contract/sentences/missing-characters.ts';
import { livingObjectives } from '../../../tests/support/find-rows.ts';
import { planOnDisk, windowOn } from '../../../tests/support/plans.ts';
import { placesOf } from './missing-characters.ts';

/** A character that nobody will ever have a font for. */
const nobodys = '\u{F1234}';

test('characters that no font shows are told with the titles where they stand in the document', async () => {
  const { client, plan, close } = await windowOn(planOnDisk('tour'));
  const [first, second, third] = livingObjectives(plan());
  if (!first || !second || !third) throw new Error('The tour has objectives.');
  await client.objective.update({ id: first.id, title: `Try "${nobodys}" out` });
  await client.objective.update({ id: second.id, description: `Because\nof ${nobodys}` });
  await client.objective.update({ id: third.id, description: `Not printed: ${nobodys}` });
  const data = { titles: [`Try "${nobodys}" out`], reasons: [`Because\nof ${nobodys}`] };
  const missing = placesOf(plan(), [nobodys, 'e\u0301'], data);
  expect(missing).toEqual([
    {
      character: nobodys,
      code: 'U+F1234',
      places: [
        { table: 'objective', id: first.id, title: `Try "${nobodys}" out` },
        { table: 'objective', id: second.id, title: second.title },
      ],
    },
    { character: 'e\u0301', code: 'U+0065 U+0301', places: [] },
  ]);
  expect(missingWords(missing)).toContain(`U+F1234 (“Try "${nobodys}" out”, “${second.title.slice(0, 20)}`);
  await close();
});
