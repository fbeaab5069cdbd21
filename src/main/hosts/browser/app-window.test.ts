import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
])('a profile that is held by "$held" gives way to $name', ({ held, name }) => {
  const data = testFolder();
  const { folder } = claimProfile(data);
  writeFileSync(join(folder, 'tangga.lock'), held);
  expect(claimProfile(data).folder).toBe(join(data, name));
});
