import type { Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Sheet, Source } from '#domain/import/source.ts';
import { sheetOf, wordsIn } from './cells.ts';
import { type Line, outlineOf, splitNumber } from './outline.ts';

/** What stands in a piece of text, without what only marks it; addresses of links are left out. */
function plain(node: Nodes): string {
  if ('value' in node)
    return node.type === 'html'
      ? node.value.replace(/<br\s*\/?>/giu, '\n').replace(/<[^>]*>/gu, '')
      : node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(plain).join('') : '';
}

/** Whether nothing of a text stands outside of bold type. */
const isBold = (content: readonly PhrasingContent[]): boolean =>
  content.length > 0 &&
  content.every((part) => part.type === 'strong' || (part.type === 'text' && /^[\s:.]*$/u.test(part.value)));

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** Deeper than any heading: what is no heading hangs under the last one. */
const belowHeadings = 10;

function linesOf(content: readonly RootContent[], depth: number, number = ''): Line[] {
  return content.flatMap((node): Line[] => {
    const line = lineOf(node);
    switch (node.type) {
      case 'heading': {
        const { number: own, rest } = splitNumber(plain(node).trim());
        return [{ text: rest, kind: 'heading', isBold: true, number: own, line, depth: node.depth }];
      }
      case 'paragraph': {
        // A line that ends in a break or begins in bold is a line of its own.
        const bold = isBold(node.children);
        return plain(node)
          .split('\n')
          .map((text) => text.trim())
          .filter((text) => text !== '')
          .map((text, index) => ({
            ...(number
              ? { number, text }
              : { number: splitNumber(text).number, text: splitNumber(text).rest }),
            kind: 'paragraph' as const,
            isBold: bold,
            line: line + index,
            depth,
          }));
      }
      case 'list':
        return node.children.flatMap((item, index) => {
          const [first, ...rest] = item.children;
          const own = node.ordered ? String((node.start ?? 1) + index) : '';
          const [head, ...more] = first?.type === 'paragraph' ? linesOf([first], depth, own) : [];
          if (!head) return linesOf(item.children, depth);
          return [
            { ...head, kind: 'item' as const },
            ...more.map((below) => ({ ...below, depth: depth + 1 })),
            ...linesOf(rest, depth + 1),
          ];
        });
      case 'blockquote':
        return linesOf(node.children, depth);
      default:
        return [];
    }
  });
}

const tableOf = (file: string, name: string, { children }: Table): Sheet =>
  sheetOf(
    file,
    name,
    children.map((row) => row.children.map((cell) => wordsIn(plain(cell).trim(), isBold(cell.children)))),
  );

/** Tables of a Markdown text, each under the heading above it, and its headings, lists and paragraphs as an outline. */
export function readMarkdown(file: string, text: string): Source[] {
  const { children } = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const body = children.filter((node) => node.type !== 'table');
  let heading = '';
  const sheets = children.flatMap((node) => {
    if (node.type === 'heading') heading = plain(node).trim();
    return node.type === 'table' ? [tableOf(file, heading, node)] : [];
  });
  const lines = linesOf(body, belowHeadings);
  return lines.some(({ kind }) => kind !== 'heading') || sheets.length === 0
    ? [...sheets, outlineOf(file, '', lines)]
    : sheets;
}
