import type { Outline, OutlineNode } from '#domain/import/source.ts';

/** A line of an outline that others may still hang under. */
export interface Line {
  readonly text: string;
  readonly kind: OutlineNode['kind'];
  readonly isBold: boolean;
  readonly number: string;
  readonly line: number;
  /** How deep it stands: what follows and stands deeper hangs under it. */
  readonly depth: number;
}

interface Growing extends OutlineNode {
  readonly children: Growing[];
}

/** What stands deeper hangs beside: nobody means so many levels, and who walks down goes no further. */
const mostLevels = 100;

/** Hangs each line under the nearest one before it that stands less deep. */
export function outlineOf(file: string, name: string, lines: readonly Line[]): Outline {
  const nodes: Growing[] = [];
  const open: { depth: number; node: Growing }[] = [];
  for (const { depth, ...line } of lines) {
    while ((open.at(-1)?.depth ?? -1) >= depth || open.length >= mostLevels) open.pop();
    const node: Growing = { ...line, children: [] };
    (open.at(-1)?.node.children ?? nodes).push(node);
    open.push({ depth, node });
  }
  return { kind: 'outline', file, name, nodes };
}

/** A number that stands before a line, such as `1.2`, `3)` or `2.1.`, and what follows it. */
export function splitNumber(text: string): { number: string; rest: string } {
  const [, number, rest] = /^(\d+(?:\.\d+)*)[.)]?\s+(.*)$/su.exec(text) ?? [];
  return number !== undefined && rest !== undefined ? { number, rest } : { number: '', rest: text };
}
