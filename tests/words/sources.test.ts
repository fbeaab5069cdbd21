import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { languages } from '#texts/languages.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** Every source but the texts themselves, the plans that come with the program, and the rules of wording. */
const sources = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/u.test(path) && !/\.test\.tsx?$/u.test(path))
  .filter((path) => !/^(?:texts|main\/samples|main\/plan-file\/migrations)\//u.test(path));

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) yield* nodesIn(child);
  }
}

/** Attributes and properties whose values people read. */
const read = new Set(['title', 'label', 'aria-label', 'placeholder', 'alt', 'detail', 'message']);

/** Words: no key of a text, and no name that is the same in every language. */
const isSaid = (text: unknown): boolean =>
  typeof text === 'string' &&
  /\p{L}{2}/u.test(text) &&
  !/^(?:[a-z][\w.-]*|PDF|Tangga|Alt|Ctrl\+Enter)$/u.test(text.trim());

const nameOf = (node: Node): unknown => {
  const name = (node.name ?? node.key) as Node | undefined;
  return name?.type === 'Literal' ? name.value : name?.name;
};

/** The text that a node says by itself, if any. */
function saidBy(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'JSXExpressionContainer') return saidBy(value.expression);
  if (value.type === 'Literal' && isSaid(value.value)) return String(value.value);
  if (value.type !== 'TemplateLiteral') return null;
  const texts = (value.quasis as { value: { cooked: string } }[]).map(({ value: { cooked } }) => cooked);
  return texts.find((text) => isSaid(text) && /\s/u.test(text.trim())) ?? null;
}

function wrongIn(node: Node): string | null {
  switch (node.type) {
    case 'JSXText':
      return isSaid(node.value) ? String(node.value).trim() : null;
    case 'JSXAttribute':
    case 'Property':
      return read.has(String(nameOf(node))) ? saidBy(node.value) : null;
    case 'BinaryExpression': {
      const { operator, left, right } = node as unknown as { operator: string; left: Node; right: Node };
      if (!/^[!=]==$/u.test(operator) || !(languages as unknown[]).includes(right.value)) return null;
      const asked = left.type === 'MemberExpression' ? (left.property as Node) : left;
      return /language/iu.test(String(asked.name)) ? `asks whether it is ${right.value}` : null;
    }
    default:
      return null;
  }
}

const wrong = sources.flatMap((path) => {
  const text = readFileSync(join(source, path), 'utf8');
  const { program } = parseSync(path, text);
  return [...nodesIn(program as unknown as Node)].flatMap((node) => {
    const said = wrongIn(node);
    return said === null ? [] : [`${path}: ${said}`];
  });
});

describe('what is said stands in src/texts', () => {
  test('sources are found', () => expect(sources.length).toBeGreaterThan(400));

  test('no other source has a text, or asks by itself which language it is', () => {
    expect(wrong).toEqual([]);
  });
});
