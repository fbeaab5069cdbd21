import { fold } from '../../search/fold.ts';
import { indentIn } from '../columns/table-shape.ts';
import type { ColumnRole } from '../mapping.ts';
import { readMark, type Sort, sortSaid } from '../marked-title.ts';
import type { Finding } from './finding.ts';
import { addInitiative, addListed, addStep } from './initiative-entry.ts';
import { keyResultIn } from './key-result-entry.ts';
import { alignObjective, isTitle, objectiveIn } from './objective-entry.ts';
import { type ImportContext, RowCells, titleRoles } from './row-cells.ts';
import { columnsFor, type Table } from './table-rows.ts';

/** A row of a table whose rows hang under each other. */
interface Node {
  readonly cells: RowCells;
  readonly title: string;
  readonly id: string;
  readonly role: ColumnRole;
  readonly indent: number;
  readonly number: string;
  readonly isBold: boolean;
  readonly hasFigures: boolean;
  readonly said: Sort | null;
  sort: Sort | null;
  parent: Node | null;
  children: Node[];
}

const figureRoles: readonly ColumnRole[] = ['baseline', 'target', 'current', 'value', 'week'];

function nodesOf(table: Table, context: ImportContext): Node[] {
  return table.rows.map((row) => {
    const cells = new RowCells(table, row, context);
    const taken = titleRoles.map((role) => cells.take(role)).find((found) => found !== null) ?? null;
    const alone = row.isAlone ? row.cells.find(({ text }) => text.trim() !== '') : undefined;
    const cell = taken?.cell ?? alone;
    const mark = readMark(cell?.text ?? '');
    const number = cells.text('number') || mark.number;
    const type = cells.text('type');
    return {
      cells,
      title: mark.title,
      id: cells.text('id'),
      role: taken?.column.role ?? 'title',
      indent: cell ? indentIn(cell) : 0,
      number: number.replace(/\.$/u, ''),
      isBold: cell?.isBold ?? false,
      hasFigures: figureRoles.some((role) => cells.take(role) !== null),
      said: (type === '' ? null : sortSaid(type)) ?? mark.sort,
      sort: null,
      parent: null,
      children: [],
    };
  });
}

const depthOfNumber = (number: string): number => number.split('.').filter(Boolean).length;

/** How deep each row stands by numbers or by indentation; null where neither tells. */
function depthsOf(nodes: readonly Node[]): readonly number[] | null {
  const isNumbered = nodes.some(({ number, said }) => said === null && number.includes('.'));
  if (isNumbered) return nodes.map(({ number }) => (number === '' ? 1 : depthOfNumber(number)));
  if (new Set(nodes.map(({ indent }) => indent)).size > 1) return nodes.map(({ indent }) => indent);
  return null;
}

function hangByDepth(nodes: readonly Node[], depths: readonly number[]): void {
  const open: { node: Node; depth: number }[] = [];
  nodes.forEach((node, at) => {
    const depth = depths[at] as number;
    while (open.length > 0 && (open.at(-1)?.depth as number) >= depth) open.pop();
    node.parent = open.at(-1)?.node ?? null;
    open.push({ node, depth });
  });
}

/** Rows that say what they are, by word or as the title of a block, over what follows them. */
function hangByBlocks(nodes: readonly Node[]): void {
  const bold = nodes.filter(({ isBold }) => isBold).length;
  const isBoldTelling = bold > 0 && bold < nodes.length;
  const alone = nodes.filter(({ cells }) => cells.row.isAlone).length;
  const isTelling = nodes.some(
    ({ hasFigures, role, cells }) =>
      hasFigures || role === 'keyResult' || cells.take('score') !== null || cells.take('progress') !== null,
  );
  const isAloneTelling = isTelling && alone > 0 && alone < nodes.length;
  const isSaid = nodes.some(({ said }) => said === 'objective');
  /** What a row is of that does not say it itself. */
  const sortOfOthers = ({ isBold, cells }: Node): Sort | null => {
    if (isBoldTelling) return isBold ? 'objective' : 'keyResult';
    if (isSaid) return 'keyResult';
    if (isAloneTelling) return cells.row.isAlone ? 'objective' : 'keyResult';
    return null;
  };
  let objective: Node | null = null;
  let keyResult: Node | null = null;
  for (const node of nodes) {
    const sort = node.said ?? sortOfOthers(node);
    node.sort = sort;
    if (sort === 'objective') {
      objective = node;
      keyResult = null;
    } else if (sort === 'keyResult') {
      node.parent = objective;
      keyResult = node;
    } else node.parent = sort === 'initiative' || sort === 'step' ? (keyResult ?? objective) : null;
  }
}

/** Rows that name what they hang under, by its id or its title; the others keep what stands above them. */
function hangByNames(nodes: readonly Node[]): void {
  const byId = new Map(
    nodes
      .toReversed()
      .filter(({ id }) => id !== '')
      .map((node) => [fold(node.id), node]),
  );
  const byTitle = new Map(nodes.toReversed().map((node) => [fold(node.title), node]));
  for (const node of nodes) {
    const name = node.cells.take('parentId') ?? node.cells.take('parent');
    if (name === null) continue;
    const parent = byId.get(fold(name.text)) ?? byTitle.get(fold(readMark(name.text).title));
    // What is not there may stand in another table, and is never what happens to stand above.
    if (parent === undefined) {
      node.parent = null;
      continue;
    }
    let above: Node | null = parent;
    while (above !== null && above !== node) above = above.parent;
    if (above === node) node.cells.refuse('parent-loop', name);
    else node.parent = parent;
  }
}

/** What a row is of: what it says, else what hangs under it and the figures that it has. */
function sortOf(node: Node): Sort {
  if (node.said ?? node.sort) return (node.said ?? node.sort) as Sort;
  if (node.role === 'initiative') return 'initiative';
  const { parent, children } = node;
  if (parent === null) {
    if (node.cells.table.over !== null) return 'keyResult';
    return node.role === 'keyResult' && children.length === 0 ? 'keyResult' : 'objective';
  }
  const isOver = children.some(
    (child) =>
      child.said === 'objective' ||
      child.said === 'keyResult' ||
      child.hasFigures ||
      child.children.length > 0,
  );
  if (isOver) return 'objective';
  if (parent.sort === 'keyResult' && !node.hasFigures) return 'initiative';
  return children.length === 0 || node.hasFigures ? 'keyResult' : 'objective';
}

/** The nearest of a sort over a row. */
function over(node: Node, sort: Sort): Node | null {
  const seen = new Set<Node>();
  for (let above = node.parent; above !== null && !seen.has(above); above = above.parent) {
    if (above.sort === sort) return above;
    seen.add(above);
  }
  return null;
}

const isFlat = (nodes: readonly Node[]): boolean => nodes.every(({ parent }) => parent === null);

/** Objectives and what hangs under them in one column: by ids, names, numbers, indentation, words or bold titles. */
export function readTree(table: Table, finding: Finding, context: ImportContext): void {
  const nodes = nodesOf(table, context);
  const names = [...columnsFor(table, 'parentId'), ...columnsFor(table, 'parent')];
  const depths = names.length > 0 ? null : depthsOf(nodes);
  if (depths) hangByDepth(nodes, depths);
  else if (names.length === 0 || nodes.some(({ said }) => said !== null)) hangByBlocks(nodes);
  if (names.length > 0) hangByNames(nodes);
  for (const { parent, ...node } of nodes.map((node) => ({ node, parent: node.parent })))
    parent?.children.push(node.node);
  const settle = (node: Node) => {
    const chain: Node[] = [];
    for (let at: Node | null = node; at !== null && at.sort === null && !chain.includes(at); at = at.parent)
      chain.push(at);
    for (const each of chain.reverse()) each.sort = sortOf(each);
  };
  nodes.forEach(settle);
  const keys = new Map<Node, string>();
  const hasOnlyTops = isFlat(nodes);
  for (const node of nodes) {
    addNode(node, { finding, keys, isFlat: hasOnlyTops });
    finding.misread.push(...node.cells.misread);
  }
}

interface Adding {
  readonly finding: Finding;
  readonly keys: Map<Node, string>;
  /** Whether nothing of the table hangs under anything. */
  readonly isFlat: boolean;
}

function addNode(node: Node, adding: Adding): void {
  const { cells, title } = node;
  if (!isTitle(cells, title)) return;
  if (node.sort === 'objective') addObjective(node, adding);
  else if (node.sort === 'keyResult') addKeyResult(node, adding);
  else addUnderKeyResult(node, adding);
}

function addObjective(node: Node, { finding, keys, isFlat }: Adding): void {
  const { cells, title, id } = node;
  const objective = objectiveIn(cells, finding, { title, id });
  if (!finding.addObjective(objective, id)) {
    cells.refuse('id-twice', null, id);
    return;
  }
  keys.set(node, objective.key);
  const parentKey = node.parent === null ? undefined : keys.get(node.parent);
  if (parentKey !== undefined) objective.parents = [{ key: parentKey, weight: null }];
  else if (!cells.misread.some(({ code }) => code === 'parent-loop'))
    alignObjective(cells, finding, objective);
  // An objective with a figure of its own has it as its key result.
  if (!isFlat || !node.hasFigures || node.said === 'objective') return;
  const keyResult = keyResultIn(cells, finding, { title, id: '', objectiveKey: objective.key });
  if (keyResult) finding.addKeyResult({ ...keyResult, key: `${objective.key}#1` }, '');
}

function addKeyResult(node: Node, { finding, keys }: Adding): void {
  const { cells, title, id } = node;
  const above = over(node, 'objective');
  const named = cells.take('parentId') ?? cells.take('parent');
  const objectiveKey =
    (above && keys.get(above)) ??
    (named ? finding.objective(named.text)?.key : (cells.table.over ?? undefined));
  if (objectiveKey === undefined) {
    cells.refuse(named && !above ? 'parent-unknown' : 'no-objective', named, named?.text ?? title);
    return;
  }
  const keyResult = keyResultIn(cells, finding, { title, id, objectiveKey });
  if (keyResult === null) return;
  if (finding.addKeyResult(keyResult, id)) {
    keys.set(node, keyResult.key);
    if (node.role !== 'initiative') addListed(cells, finding, keyResult);
  } else cells.refuse('id-twice', null, id);
}

function addUnderKeyResult(node: Node, { finding, keys }: Adding): void {
  const { cells, title, id } = node;
  const above = over(node, 'keyResult');
  const keyResultKey = above === null ? undefined : keys.get(above);
  if (keyResultKey === undefined) {
    cells.refuse('parent-unknown', null, title);
    return;
  }
  const keyResult =
    node.sort === 'step' ? finding.keyResults.find(({ key }) => key === keyResultKey) : undefined;
  if (keyResult) addStep(cells, finding, { title, keyResult });
  else addInitiative(cells, finding, { title, id, keyResultKey });
}
