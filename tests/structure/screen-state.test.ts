import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('../../src/renderer', import.meta.url));

const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /(?<!\.test)\.tsx?$/u.test(path))
  .map((path) => ({ path, text: readFileSync(join(renderer, path), 'utf8') }));

/** Files that may do what others may not, each with its reason. */
type Reasons = Readonly<Record<string, string>>;

/** The files in which something stands. */
const filesWith = (wrong: RegExp): string[] =>
  files
    .filter(({ text }) => wrong.test(text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gmu, '')))
    .map(({ path }) => path)
    .sort();

/** What a script reads of the page that a component wrote there: a message by the back door. */
const attributesRead = /\bdataset\b|[gs]etAttribute\(['"`]data-|[`'"(, ]\[data-/u;

const mayRead: Reasons = {
  'board/full-title.tsx': 'measures where the page cut a title',
  'board/links.tsx': 'moves lines at each frame of scrolling, past React',
  'palette/palette.tsx': 'selects a line that came late, which Mantine does by an attribute of its own',
  'window/projection.ts': 'writes for style sheets and reads nothing',
  'window/window-size.ts': 'writes for style sheets and reads nothing',
  'workshop/use-fitted.ts': 'measures what overflows, whoever drew it',
};

/** What a module keeps of its own and can change, which no store knows of. */
const stateOfModules =
  /^(?:export )?(?:let\s|(?:const|var)\s+\w+(?:: (?![Rr]eadonly)[^=]*)? = (?:new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)|\[\];|\{\};|\{ current:|createRef))/mu;

const mayKeep: Reasons = {
  'board/current-layout.ts': 'is a ref of React to the board that is drawn',
  'board/focus.ts': 'says of elements what they are, for as long as they are',
  'board/hints-read.ts': 'remembers what was read of a plan, which could be read again',
  'board/measure-title.ts': 'remembers widths, which could be measured again',
  'keys/subjects.ts': 'says of elements what they are, for as long as they are',
  'keys/typed-in.ts': 'says of fields what was typed there, for as long as they are',
  'keys/views.ts': 'holds who hears keys, as the page holds its listeners',
  'typing/leaving.ts':
    'holds the open fields that are saved while the page goes, when nothing is drawn again',
  'window/begun.ts': 'holds what was asked before there were stores, until it is taken',
  'window/client.ts': 'holds the requests that are on their way',
  'window/listen.ts': 'carries a fact from the first to the last hearer of one key',
  'window/projection.ts': 'holds a clock that is to be stopped',
};

test.each([
  ['let x = 1;', true],
  ['export let x: string | null = null;', true],
  ['const known = new Map<string, Set<number>>();', true],
  ['const known: Map<string, number> = new Map();', true],
  ['const told = new WeakMap<Element, string>();', true],
  ['const kept = { current: null };', true],
  ['const board = createRef<Board>();', true],
  ['  let inner = 1;', false],
  ["const names = new Set(['a', 'b']);", false],
  ['const nothing: ReadonlySet<string> = new Set();', false],
  ['const none: readonly string[] = [];', false],
])('%s is state of a module: %s', (text, isState) => {
  expect(stateOfModules.test(text)).toBe(isState);
});

test.each([
  ['element.dataset.rung', true],
  ["element.getAttribute('data-rung')", true],
  ["target.closest('[data-objective], button')", true],
  ['<li data-rung={id}>', false],
])('%s reads what a component wrote into the page: %s', (text, isRead) => {
  expect(attributesRead.test(text)).toBe(isRead);
});

test('no attribute of the page is a message between components', () => {
  expect(filesWith(attributesRead)).toEqual(Object.keys(mayRead).sort());
});

test('what the screens remember stands in stores', () => {
  expect(filesWith(stateOfModules)).toEqual(Object.keys(mayKeep).sort());
});
