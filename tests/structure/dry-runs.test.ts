import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('../../src/renderer', import.meta.url));

/** The files of the window in which something stands. */
const filesWith = (some: RegExp): string[] =>
  readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?<!\.test)\.tsx?$/u.test(path))
    .filter((path) => some.test(readFileSync(join(renderer, path), 'utf8')))
    .sort();

describe('what a drop or a choice would do', () => {
  test('is found out by its command: nothing else looks for what keeps it from being done', () => {
    expect(filesWith(/\w+Obstacle\b|isWithin\(plan, \w+, team/u)).toEqual([]);
  });

  test('is called “already there” by the command that changes nothing', () => {
    const mayItself = {
      'board/drop.ts': 'a card beside itself, which is no command',
      'board/pick-dialog.tsx': 'adds it to what a choice says besides',
      'first-start/start-workshop.tsx': 'the agenda of a plan that is not made yet, which has no command',
      'window/tried.ts': 'says it of every command that is tried',
    };
    expect(filesWith(/'drop\.alreadyThere'/u)).toEqual(Object.keys(mayItself));
  });

  test('is what every place that things are carried about asks its commands', () => {
    const carriers = filesWith(/<Carry\b/u);
    expect(carriers.length).toBeGreaterThanOrEqual(5);
    const asking = filesWith(/carriedBy\(|readonly move: \(id: string, position: number, words/u);
    expect(carriers.filter((path) => !asking.includes(path))).toEqual([]);
  });
});
