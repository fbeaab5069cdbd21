import type { Outline, OutlineNode } from '../source.ts';
import { roles } from './labels.ts';
import { type Line, takeApart } from './take-apart.ts';

/** A line with what hangs under it, once words and numbers have said what the margins did not. */
export interface Branch {
  readonly line: Line;
  readonly children: Branch[];
}

/**
 * Numbers that count the lines beside each other are no part of them; any other number that stands before a line is,
 * as in `20 office contracts`.
 */
function numbered(nodes: readonly OutlineNode[], above: string): OutlineNode[] {
  const lastUnder = new Map<string, number>();
  const seen = new Set([above]);
  return nodes.map((node) => {
    if (node.number === '') return node;
    const parts = node.number.split('.');
    const own = Number(parts.pop());
    const under = parts.join('.');
    const isNext = own === 1 || own === (lastUnder.get(under) ?? Number.NaN) + 1;
    if (!isNext && !(under !== '' && seen.has(under)))
      return { ...node, number: '', text: `${node.number} ${node.text}` };
    lastUnder.set(under, own);
    seen.add(node.number);
    return node;
  });
}

/** A number in the text itself, as in an item of a list that is numbered by hand. */
function withNumber(node: OutlineNode): OutlineNode {
  const [, number, text] = /^(\d+(?:\.\d+)+[.)]?|\d+[.)])\s+(\S.*)$/su.exec(node.text) ?? [];
  if (number && text) return { ...node, number: number.replace(/[.)]$/u, ''), text };
  // Letters count too, and say nothing of what is under what.
  return { ...node, text: node.text.replace(/^(?:[a-z]|[ivx]{2,4})[.)]\s+(?=\S)/u, '') };
}

interface Open {
  readonly branch: Branch;
  readonly rank: number;
}

/** How far out a word puts its line; a word alone stands between what it is over and what that hangs under. */
function rankOf({ role, title, number }: Line): number | null {
  if (role === null) return null;
  return roles.indexOf(role) + (title === '' && number === '' ? 0.5 : 1);
}

/** Whether one number stands under another: 1.2 under 1. */
const isUnder = (number: string, above: string): boolean => above !== '' && number.startsWith(`${above}.`);

/** How far out a line without a word of its own stands, beside those before it. */
function rankBeside(branch: Branch, last: Open): number {
  const { line, children } = branch;
  const isWordAlone = last.branch.line.title === '' && last.branch.line.number === '';
  if (isWordAlone || (last.branch.line.kind === 'paragraph' && line.kind === 'item')) return last.rank + 1;
  const isAlike =
    children.length > 0 || last.branch.children.some(({ line: below }) => below.kind === 'item');
  return isAlike || last.rank > 1 ? last.rank : last.rank + 1;
}

/** Hangs lines that stand beside each other under those that their words and numbers put them under. */
function hang(branches: readonly Branch[], isOutermost: boolean): Branch[] {
  const outermost: Branch[] = [];
  let open: Open[] = [];
  const put = (branch: Branch, rank: number) => {
    while ((open.at(-1)?.rank ?? 0) >= rank) open.pop();
    (open.at(-1)?.branch.children ?? outermost).push(branch);
    open.push({ branch, rank });
  };
  for (const [at, branch] of branches.entries()) {
    const { line } = branch;
    const next = branches[at + 1];
    const last = open.at(-1);
    const rank = rankOf(line);
    const above = open.findLast((one) => isUnder(line.number, one.branch.line.number));
    if (rank !== null) put(branch, rank);
    else if (above) put(branch, above.rank + 1);
    else if (line.kind === 'heading') {
      open = [];
      outermost.push(branch);
    } else if (line.attribute && last) last.branch.children.push(branch);
    else if (line.kind === 'paragraph' && line.leads) put(branch, 1);
    else if (!last) {
      outermost.push(branch);
      // A sentence over a plain list, with nothing above it, is what the list is about.
      const isOver = isOutermost && line.kind === 'paragraph' && next?.line.kind === 'item';
      if (line.number !== '' || (isOver && next.children.length === 0)) open.push({ branch, rank: 1 });
    } else if (line.number !== '' && last.branch.line.number !== '' && rankOf(last.branch.line) === null) {
      const beside = open.findLast(
        (one) => one.branch.line.number.split('.').length === line.number.split('.').length,
      );
      put(branch, beside?.rank ?? 1);
    } else if (line.kind === 'paragraph') last.branch.children.push(branch);
    else put(branch, rankBeside(branch, last));
  }
  return outermost;
}

/** A word alone over a paragraph, `Objective 1` and its title on the next line, is the title's. */
function withTitle(branch: Branch): Branch {
  const { line } = branch;
  const children = branch.children.map(withTitle);
  const [first, ...others] = children;
  const isOver =
    line.role !== null &&
    line.title === '' &&
    first?.line.role === null &&
    !first.line.attribute &&
    !first.line.leads;
  if (
    !isOver ||
    !first ||
    first.line.kind !== 'paragraph' ||
    (line.number === '' && line.role !== 'objective')
  )
    return { line, children };
  const title = { ...first.line, role: line.role, number: line.number, at: line.at };
  return { line: title, children: [...first.children, ...others] };
}

/** The lines of an outline, each under what it belongs to. */
export function branchesOf({ file, name, nodes }: Outline): Branch[] {
  const grown = (some: readonly OutlineNode[], above: string | null): Branch[] =>
    hang(
      numbered(some.map(withNumber), above ?? '').map((node) => ({
        line: takeApart(node, file, name),
        children: grown(node.children, node.number),
      })),
      above === null,
    );
  return grown(nodes, null).map(withTitle);
}
