import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('../../src/renderer', import.meta.url));

/** A node of a syntax tree. */
interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

interface FunctionNode extends Node {
  readonly body: Node;
}

const isFunction = (node: unknown): node is FunctionNode => isNode(node) && /Function/u.test(node.type);

/** The name that a call goes to, such as `setScreen` or `projection.set`. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return node.name as string;
  if (node.type === 'MemberExpression') return `${nameOf(node.object)}.${nameOf(node.property)}`;
  return '';
}

/**
 * The names of all that runs when a function is called: not of what it hands on to be called later, unless it answers
 * it, as an effect does with what ends it, or has just given it a name and calls it.
 */
function callsOf(node: Node, known: ReadonlyMap<string, Node> = new Map()): string[] {
  const named = new Map(known);
  const walk = (at: Node): string[] => {
    if (isFunction(at)) return [];
    if (at.type === 'VariableDeclarator' && isFunction(at.init)) {
      named.set(nameOf(at.id), at.init);
      return [];
    }
    if (at.type === 'ReturnStatement' && isFunction(at.argument)) return callsOf(at.argument, named);
    if (at.type !== 'CallExpression') return childrenOf(at).flatMap(walk);
    const name = nameOf(at.callee);
    const own = named.get(name);
    named.delete(name);
    return [name, ...(own ? callsOf(own, named) : []), ...childrenOf(at).flatMap(walk)];
  };
  const body = isFunction(node) ? node.body : node;
  // An arrow can answer a function by itself, or the name of one.
  if (isFunction(body)) return callsOf(body, named);
  const name = isFunction(node) ? nameOf(body) : '';
  return name === '' ? walk(body) : [name];
}

interface Source {
  readonly path: string;
  /** What it declares by name, the members of objects too, with what a call of it calls. */
  readonly declared: ReadonlyMap<string, readonly string[]>;
  /** Whence it has the names of others: file and name there. */
  readonly imported: ReadonlyMap<string, string>;
  readonly effects: readonly (readonly string[])[];
}

const effectHooks = /^use(?:Layout|Insertion)?Effect$/u;

function effectsIn(node: Node): string[][] {
  const inside = childrenOf(node).flatMap(effectsIn);
  if (node.type !== 'CallExpression' || !effectHooks.test(nameOf(node.callee))) return inside;
  const [run] = node.arguments as Node[];
  return [...inside, isFunction(run) ? callsOf(run) : [nameOf(run)]];
}

function read(path: string, text: string): Source {
  const { program } = parseSync(path, text) as unknown as { program: { body: Node[] } };
  const declared = new Map<string, string[]>();
  const imported = new Map<string, string>();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      const from = (statement.source as Node).value as string;
      if (!from.startsWith('.')) continue;
      const file = normalize(join(dirname(path), from));
      for (const one of statement.specifiers as Node[])
        imported.set(nameOf(one.local), `${file} ${nameOf(one.imported)}`);
      continue;
    }
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (!isNode(declaration)) continue;
    if (isFunction(declaration)) declared.set(nameOf(declaration.id), callsOf(declaration));
    for (const { id, init } of (declaration.declarations ?? []) as { id: Node; init: Node | null }[]) {
      if (isFunction(init)) declared.set(nameOf(id), callsOf(init));
      else if (init?.type === 'MemberExpression') declared.set(nameOf(id), [nameOf(init)]);
      if (init?.type !== 'ObjectExpression') continue;
      for (const member of init.properties as Node[])
        if (isFunction(member.value))
          declared.set(`${nameOf(id)}.${nameOf(member.key)}`, callsOf(member.value));
    }
  }
  return { path, declared, imported, effects: program.body.flatMap(effectsIn) };
}

/** The files with an effect that sets what a store keeps, by itself or by way of what it calls. */
function settersAmong(files: readonly { path: string; text: string }[]): string[] {
  const sources = new Map(files.map(({ path, text }) => [path, read(path, text)]));
  const sets = (source: Source, name: string, seen = new Set<string>()): boolean => {
    const [object = '', ...members] = name.split('.');
    if (members.at(-1) === 'setState') return true;
    const [file, there] = source.imported.get(object)?.split(' ') ?? [source.path, object];
    const home = sources.get(file as string);
    const full = [there, ...members].join('.');
    if (!home || seen.has(`${file} ${full}`)) return false;
    seen.add(`${file} ${full}`);
    return home.declared.get(full)?.some((called) => sets(home, called, seen)) ?? false;
  };
  return [...sources.values()]
    .filter((source) => source.effects.some((calls) => calls.some((name) => sets(source, name))))
    .map(({ path }) => path)
    .sort();
}

const rendererFiles = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /(?<!\.test)\.tsx?$/u.test(path))
  .map((path) => ({ path, text: readFileSync(join(renderer, path), 'utf8') }));

/** Effects that may, each with its reason. */
const mayEffect: Readonly<Record<string, string>> = {
  'board/focus.ts': 'notes that the focus of the browser has gone along, which is to go once',
  'check-ins/reminder.tsx': 'goes by the clock',
  'keys/carrying.ts': 'lets go where what is carried about leaves the screen',
  'window/stage.ts': 'tells the other windows what this one begins with',
};

describe('an effect that sets global state', () => {
  const store = {
    path: 'a/store.ts',
    text: `
      const useThings = create(() => ({ open: null }));
      export const setThings = useThings.setState;
      export const things = { open(id) { setThings({ open: id }); }, read: () => useThings.getState() };
      export function close() { things.open(null); }
    `,
  };
  test.each([
    ['sets it itself', "useEffect(() => { setThings({ open: '1' }); }, []);", true],
    ['calls what sets it', 'useEffect(() => close(), []);', true],
    ['is the function that sets it', 'useEffect(close, []);', true],
    ['sets it as it ends', 'useLayoutEffect(() => () => close(), []);', true],
    ['ends by the function that sets it', 'useEffect(() => close, []);', true],
    [
      'sets it by a name of its own',
      'useEffect(() => { const go = () => things.open(1); go(); }, []);',
      true,
    ],
    ['reads it', 'useEffect(() => { element.focus(things.read()); }, []);', false],
    [
      'listens to what sets it',
      "useEffect(() => { window.addEventListener('x', () => close()); }, []);",
      false,
    ],
    ['sets what the component keeps', 'useEffect(() => setOwn(1), []);', false],
  ])('that %s is told from others', (_, effect, isFound) => {
    const text = `import { close, setThings, things } from './store.ts';\nexport function Screen() { ${effect} }`;
    expect(settersAmong([store, { path: 'a/screen.tsx', text }])).toEqual(isFound ? ['a/screen.tsx'] : []);
  });

  test('is nowhere but where it has a reason', () => {
    expect(rendererFiles.length).toBeGreaterThan(200);
    expect(settersAmong(rendererFiles)).toEqual(Object.keys(mayEffect).sort());
  });
});
