import { describe, expect, it } from 'vitest';
import { type Options, optionsOf, typedChoice } from './typed-choice.ts';

const data: Options = [
  { value: 'all', label: 'Everybody' },
  {
    group: 'People',
    items: [
      { value: 'a', label: 'Ayu Lestari' },
      { value: 'b', label: 'Ayu' },
      { value: 'l', label: 'Łukasz Groß' },
    ],
  },
];
const options = optionsOf(data);

describe('what is typed into a choice', () => {
  it.each([
    ['ay', 'a'],
    ['AYU', 'b'],
    ['lukasz gross', 'l'],
    ['lest', 'a'],
    ['nobody', null],
    ['  ', null],
  ])('%s and Enter takes %s', (text, expected) => {
    expect(typedChoice(options, text, 'first')).toBe(expected);
  });

  it.each([
    ['ay', null],
    ['ayu', 'b'],
    ['lest', 'a'],
    ['every', 'all'],
  ])('%s takes %s where the field is left, for it can mean nothing else', (text, expected) => {
    expect(typedChoice(options, text, 'only')).toBe(expected);
  });
});
