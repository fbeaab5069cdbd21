/** A text inside a line of Markdown: what would mark it up, end the line or steer a terminal is written plainly. */
export const plain = (text: string): string =>
  text
    .replace(/\s*[\p{Cc}\u2028\u2029]\s*/gu, ' ')
    .trim()
    .replace(/([\\`*_[\]<>#|])/gu, '\\$1')
    .replace(/~(?=~)/gu, '\\~')
    // What makes a list, a rule or a head of what it begins.
    .replace(/^(?=[-+](?:\s|$)|-{3}|=+$)/u, '\\')
    .replace(/^(\d+)([.)])(?=\s|$)/u, '$1\\$2');

/** A table of Markdown; its first row is the head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(line)];
}
