import { expect, it } from 'vitest';
import { groupedHints, type Hint } from './hint.ts';

const hint = (rule: Hint['rule'], objectiveId: string): Hint => ({
  rule,
  severity: 'note',
  language: 'en',
  objectiveId,
  keyResultId: null,
  parameters: {},
});

it('says what many places have in common once, with all of them', () => {
  const same = Array.from({ length: 32 }, (_, index) => hint('key-result/no-owner', `o${index}`));
  const groups = groupedHints([...same, hint('objective/unaligned', 'o1')], ({ rule }) => rule);
  expect(groups.map(({ title, hints }) => [title, hints.length])).toEqual([
    ['key-result/no-owner', 32],
    ['objective/unaligned', 1],
  ]);
});

it('keeps apart what one rule says of different words', () => {
  const groups = groupedHints(
    [hint('objective/vague', 'a'), hint('objective/vague', 'b')],
    ({ objectiveId }) => `“${objectiveId}” can mean anything`,
  );
  expect(groups).toHaveLength(2);
});
