import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Cell, Source } from '#domain/import/source.ts';
import { asTyped } from '#domain/pasted-rows/words-cell.ts';
import { emptyCell, sheetOf, wordsIn } from './cells.ts';
import { type Line, outlineOf, splitNumber } from './outline.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const unseen = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'iframe', 'object']);
const blocks = new Set(['p', 'div', 'li', 'tr', 'section', 'article', 'ul', 'ol', 'table', ...headings]);
const bold = new Set(['b', 'strong', 'th', ...headings]);

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

/** The words of a node as a reader sees them, without those of elements that `leaves` out. */
function words(node: Node, leaves: (element: Element) => boolean = () => false): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value.replace(/\s+/gu, ' ') : '';
  if (!isElement(node) || unseen.has(node.tagName) || leaves(node)) return '';
  if (node.tagName === 'br') return '\n';
  const inside = childrenOf(node)
    .map((child) => words(child, leaves))
    .join('');
  return blocks.has(node.tagName) ? `${inside}\n` : inside;
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

function isWhollyBold(node: Node): boolean {
  if (isElement(node) && bold.has(node.tagName)) return true;
  const seen = childrenOf(node).filter((child) => tidy(words(child)) !== '');
  return seen.length > 0 && seen.every(isWhollyBold);
}

function all(node: Node, names: readonly string[], within: readonly string[] = []): Element[] {
  return childrenOf(node).flatMap((child) => {
    if (!isElement(child) || unseen.has(child.tagName)) return [];
    if (names.includes(child.tagName)) return [child];
    return within.includes(child.tagName) ? [] : all(child, names, within);
  });
}

const spanOf = (cell: Element, name: string): number => {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 && value <= 1000 ? value : 1;
};

function tableOf(file: string, heading: string, table: Element) {
  const rows: Cell[][] = [];
  all(table, ['tr'], ['table']).forEach((row, at) => {
    rows[at] ??= [];
    let column = 0;
    for (const cell of all(row, ['td', 'th'], ['table'])) {
      while (rows[at]?.[column]) column++;
      const content = wordsIn(asTyped(tidy(words(cell))), isWhollyBold(cell));
      for (let down = 0; down < spanOf(cell, 'rowspan'); down++)
        for (let across = 0; across < spanOf(cell, 'colspan'); across++) {
          rows[at + down] ??= [];
          (rows[at + down] as Cell[])[column + across] = content;
        }
      column += spanOf(cell, 'colspan');
    }
  });
  const [caption] = all(table, ['caption'], ['tr']);
  return sheetOf(
    file,
    caption ? tidy(words(caption)) : heading,
    rows.map((row) => Array.from(row, (cell) => cell ?? emptyCell)),
  );
}

const isList = ({ tagName }: Element): boolean => tagName === 'ul' || tagName === 'ol';
/** Deeper than any heading: what is no heading hangs under the last one. */
const belowHeadings = 10;

/** Headings, items and paragraphs in their order; each says on which line of its file it stands. */
function linesOf(node: Node, depth: number): Line[] {
  if (!isElement(node) || unseen.has(node.tagName) || node.tagName === 'table') return [];
  const line = node.sourceCodeLocation?.startLine ?? 1;
  const level = /^h([1-6])$/u.exec(node.tagName)?.[1];
  const said = (text: string, kind: Line['kind'], own: number, isBold: boolean): Line[] => {
    const { number, rest } = splitNumber(text);
    return rest === '' ? [] : [{ text: rest, kind, isBold, number, line, depth: own }];
  };
  if (level) return said(tidy(words(node)), 'heading', Number(level), true);
  if (node.tagName === 'li') {
    const own = tidy(words(node, isList));
    return [
      ...said(own, 'item', depth, isWhollyBold(node)),
      ...childrenOf(node)
        .filter(isElement)
        .filter(isList)
        .flatMap((list) => linesOf(list, depth + 1)),
    ];
  }
  const inner = childrenOf(node).filter(isElement);
  if (inner.some((child) => blocks.has(child.tagName) || all(child, [...blocks]).length > 0))
    return inner.flatMap((child) => linesOf(child, depth));
  return tidy(words(node))
    .split('\n')
    .flatMap((text) => said(text, 'paragraph', depth, isWhollyBold(node)));
}

/** Tables of a page, each under its caption or the heading above it, and its headings, lists and paragraphs as an outline where it has more than tables. Nothing is fetched. */
export function readHtml(file: string, text: string): Source[] {
  const page = parse(text, { sourceCodeLocationInfo: true });
  const [body] = page.childNodes.flatMap((node) => all(node, ['body']));
  if (!body) return [];
  let heading = '';
  const tables = all(body, ['table', ...headings]).flatMap((element) => {
    if (element.tagName === 'table') return [tableOf(file, heading, element)];
    heading = tidy(words(element));
    return [];
  });
  const sheets = tables.filter(({ rows }) => rows.length > 0);
  const lines = linesOf(body, belowHeadings);
  return lines.some(({ kind }) => kind !== 'heading') ? [...sheets, outlineOf(file, '', lines)] : sheets;
}
