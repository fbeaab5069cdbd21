import { expect, test } from 'vitest';
import { delivery } from '#contract/room/guest.ts';
import { randomId, randomKey } from './random.ts';

test('keys and ids of a phone are such as the room takes, each another', () => {
  const made = Array.from({ length: 200 }, () => ({ id: randomId(), key: randomKey() }));
  for (const { id, key } of made) {
    const sent = delivery.parse({ id, stepId: 's', action: 'idea.add', input: { key } });
    expect(sent.id).toBe(id);
    expect(key).toMatch(/^[\w-]{32}$/u);
  }
  expect(new Set(made.flatMap(({ id, key }) => [id, key])).size).toBe(400);
});
