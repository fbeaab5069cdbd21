import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { testFolder } from '../../../../tests/support/plans.ts';
import { claimProfile, keepPort, usualPort } from './app-window.ts';

test('each window has a profile of its own, which the next one gets once it is let go, with its port', () => {
  const data = testFolder();
  const first = claimProfile(data);
  const second = claimProfile(data);
  expect(first.folder).toBe(join(data, 'window'));
  expect(second.folder).toBe(join(data, 'window 2'));
  expect([usualPort(first), usualPort(second)]).toEqual([0, 0]);
  keepPort(first, 40_001);
  keepPort(second, 40_002);
  first.letGo();
  const again = claimProfile(data);
  expect([again.folder, usualPort(again)]).toEqual([first.folder, 40_001]);
  expect(readFileSync(join(second.folder, 'port'), 'utf8')).toBe('40002');
  again.letGo();
  second.letGo();
});

test.each(['', 'none', '0', '-1', '80.5', '70000', '40001\n40002'])('%j is no port', (text) => {
  const profile = claimProfile(testFolder());
  writeFileSync(join(profile.folder, 'port'), text);
  expect(usualPort(profile)).toBe(0);
  profile.letGo();
});

/** More than any system gives to a process. */
const nobody = 2 ** 30;

test.each([
  { held: '', name: 'window' },
  { held: 'no number', name: 'window' },
  { held: `${nobody}`, name: 'window' },
  { held: `${nobody} ${nobody}`, name: 'window' },
  { held: `${process.pid}`, name: 'window 2' },
  { held: `${nobody} ${process.pid}`, name: 'window 2' },
])('a profile whose lock of before says "$held" gives way to $name', ({ held, name }) => {
  const data = testFolder();
  const { folder } = claimProfile(data);
  const lock = join(folder, 'tangga.lock');
  writeFileSync(lock, held);
  utimesSync(lock, 0, 0);
  expect(claimProfile(data).folder).toBe(join(data, name));
});

test('a lock that is just being written is held', () => {
  const data = testFolder();
  const { folder } = claimProfile(data);
  writeFileSync(join(folder, 'tangga.lock'), '');
  expect(claimProfile(data).folder).toBe(join(data, 'window 2'));
});

test('whoever was killed leaves a profile, but not its port', () => {
  const data = testFolder();
  const killed = claimProfile(data);
  keepPort(killed, 40_001);
  writeFileSync(join(killed.folder, 'tangga.lock'), `${nobody}`);
  const next = claimProfile(data);
  expect([next.folder, usualPort(next)]).toEqual([killed.folder, 0]);
});

test('a port that can be neither read nor written is none, and stops nobody', () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const profile = claimProfile(testFolder());
  mkdirSync(join(profile.folder, 'port'));
  keepPort(profile, 40_001);
  expect(usualPort(profile)).toBe(0);
  expect(said).toHaveBeenCalledTimes(2);
});
