import { expect, test } from 'vitest';
import { askedFor } from './requests.ts';

test.each([
  ['We need training in negotiation', 'skill'],
  ['A course would help', 'skill'],
  ['Butuh pelatihan negosiasi', 'skill'],
  ['Tim perlu bimbingan', 'skill'],
  ['The budget for ads is used up', 'resource'],
  ['We need another licence', 'resource'],
  ['Anggaran iklan habis', 'resource'],
  ['Kita kekurangan orang', 'resource'],
  ['Two orders moved into next week', null],
  ['Dua pesanan bergeser', null],
  ['The trainer said yes', null],
  ['Skillful talk with the buyer', null],
])('“%s” asks for %s', (note, kind) => {
  expect(askedFor(note)).toBe(kind);
});
