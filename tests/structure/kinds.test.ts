import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { keyResultKinds } from '#domain/kinds/kinds.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));

const name = `['"](?:${keyResultKinds.join('|')})['"]`;
const kind = '\\b\\w*[kK]ind\\b';
/** How a source can tell kinds of key results apart by their names; measures have the names of three of them. */
const comparisons = [
  // kind === 'keep', 'keep' !== rung.kind, and as SQL has it: kind <> 'keep', kind IN ('keep')
  `${kind}\\)?\\s*(?:[!=]==?|<>|(?<![=!<>])=(?=\\s*'\\w+'\\s+(?:THEN|AND|OR)\\b)|(?:NOT )?IN\\s*\\()\\s*${name}`,
  `${name}\\s*[!=]==?\\s*[\\w.?()]*?${kind}`,
  // ['milestone', 'steps'].includes(rung.kind), new Set(['keep']).has(kind)
  `\\[[^[\\]]*${name}[^[\\]]*\\](?: as const)?\\)?\\.(?:includes|has|indexOf)\\([^)]*${kind}`,
  // switch (rung.kind) { case 'keep':
  `switch\\s*\\((?:[^(){}]|\\([^()]*\\))*${kind}(?:[^(){}]|\\([^()]*\\))*\\)\\s*\\{[^}]*?\\bcase ${name}`,
  // { keep: 1, steps: 2 }[rung.kind]
  `\\{[^{}]*\\b(?:${keyResultKinds.join('|')}):[^{}]*\\}\\)?\\[[^\\]]*${kind}\\]`,
  // a kind by itself, to be compared with kindOf(rung)
  `from '[^']*/kinds/(?:${keyResultKinds.join('|')})\\.ts'`,
].map((pattern) => new RegExp(pattern, 'u'));

const isCompared = (source: string): boolean => comparisons.some((comparison) => comparison.test(source));

const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*(?! sql \*\/)[\s\S]*?\*\//gu, '').replaceAll(/^\s*\/\/.*$/gmu, '');

describe('what follows from the kind of a key result', () => {
  test('is said by the kind: no other source compares a kind with a name', () => {
    const files = globSync('**/*.{ts,tsx}', { cwd: src })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !/\.test\.tsx?$|^domain\/kinds\/|^main\/plan-file\/migrations\//u.test(file));
    expect(files.length).toBeGreaterThan(500);
    const comparing = files.filter((file) =>
      isCompared(withoutComments(readFileSync(join(src, file), 'utf8'))),
    );
    expect(comparing).toEqual([]);
  });

  test.each([
    "if (rung.kind === 'steps') return;",
    "const isMilestone = rung.kind === 'milestone' || rung.kind === 'steps';",
    "if (row.kind !== 'number') return;",
    "'keep' === before.kind",
    "(fields.kind ?? before.kind) === 'keep'",
    "switch (rung.kind) {\n  case 'currency':",
    "switch (kind) {\n  case 'workshop':\n    return 1;\n  case 'milestone':",
    "switch (kindAt(rung).kind) {\n  case 'keep':",
    "['milestone', 'steps'].includes(rung.kind)",
    "new Set(['milestone', 'steps'] as const).has(kind)",
    '({ keep: 1, steps: 2 })[rung.kind]',
    "sql`CASE WHEN key_result.kind <> 'keep' THEN 0`",
    "sql`CASE WHEN key_result.kind = 'keep' THEN 0`",
    "sql`WHERE kind NOT IN ('milestone', 'steps')`",
    "import { keep } from '../kinds/keep.ts';",
  ])('is found where a source asks for it itself: %s', (source) => {
    expect(isCompared(source)).toBe(true);
  });

  test.each([
    "format.measure === 'percent' ? '%' : rung.unit",
    "switch (format.measure) {\n  case 'currency':",
    "owner.kind === 'company'",
    "workshop.kind === 'meeting'",
    "answeredBy === 'steps'",
    "{ kind: 'steps', title: 'Shop' }",
    'words.kind[rung.kind]',
    'rung.kind === other.kind',
    "export interface Tour {\n  readonly kind = 'milestone';\n}",
  ])('is not taken for it: %s', (source) => {
    expect(isCompared(source)).toBe(false);
  });
});
