import { expect, it } from 'vitest';
import { clockTime, readClockTime } from './time-of-day.ts';

it.each([
  ['9', '09:00'],
  ['09:30', '09:30'],
  ['9.30', '09:30'],
  ['930', '09:30'],
  ['1330', '13:30'],
  ['14h', '14:00'],
  ['2 pm', '14:00'],
  ['12 am', '00:00'],
  ['pukul 14.00', '14:00'],
  ['jam 9 pagi', '09:00'],
  ['2 siang', '14:00'],
  ['11 siang', '11:00'],
  ['7 malam', '19:00'],
])('reads %s as %s', (typed, shown) => {
  expect(clockTime(readClockTime(typed) ?? -1)).toBe(shown);
});

it.each(['', 'soon', '25', '9:75', '24:00', '-1', '9:3', '12345'])('refuses “%s”', (typed) => {
  expect(readClockTime(typed)).toBeNull();
});

it('accepts every minute of a day as it shows it', () => {
  for (let minutes = 0; minutes < 24 * 60; minutes++) expect(readClockTime(clockTime(minutes))).toBe(minutes);
});

it('goes on past midnight', () => {
  expect(clockTime(23 * 60 + 90)).toBe('00:30');
});
