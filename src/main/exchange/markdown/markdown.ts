/** A text inside a line of Markdown: what would mark it up is written plainly. */
export const plain = (text: string): string =>
  text.replace(/\s*\n\s*/gu, ' ').replace(/([\\`*_[\]<>#|])/gu, '\\$1');

/** A table of Markdown; its first row is the head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(line)];
}
