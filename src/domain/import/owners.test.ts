import { expect, test } from 'vitest';
import { areLastFirst, ownersIn } from './owners.ts';

const namesIn = (text: string, isLastFirst?: boolean) => ownersIn(text, isLastFirst).map(({ name }) => name);

test('a column of names that all stand family name first is told from one that names several people', () => {
  expect(areLastFirst(['Müller, Anna', '', 'van der Berg, Jan', 'Müller, Anna'])).toBe(true);
  expect(areLastFirst(['Müller, Anna', '', 'Weber, Jan Peter', 'Müller, Anna'])).toBe(true);
  expect(areLastFirst(['Müller, Anna; Weber, Jan'])).toBe(true);
  expect(areLastFirst(['Ana, Budi'])).toBe(false);
  expect(areLastFirst(['Ana, Budi', 'Citra'])).toBe(false);
  expect(areLastFirst(['Ana, Budi', 'Citra, Ana'])).toBe(false);
});

test('names that stand family name first are one person each, called as others are', () => {
  expect(namesIn('Müller, Anna', true)).toEqual(['Anna Müller']);
  expect(namesIn('Müller, Anna; Weber, Jan', true)).toEqual(['Anna Müller', 'Jan Weber']);
  expect(namesIn('Müller, Anna; Weber, Jan')).toEqual(['Anna Müller', 'Jan Weber']);
  expect(namesIn('Ana, Budi')).toEqual(['Ana', 'Budi']);
});
