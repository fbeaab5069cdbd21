/** Text of a plan for a terminal: what would steer it, or turn the direction of a line, is shown as a mark instead. */
export const forTerminal = (text: string): string =>
  text.replace(/\r\n/gu, '\n').replace(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

/** So much of what an error says is told, in letters. */
const longestReason = 300;

/** What an error says as one short line for a terminal. */
export function reasonForTerminal(error: unknown): string {
  const said = error instanceof Error ? error.message || error.name : String(error);
  const line = said
    .slice(0, longestReason + 1)
    .replace(/\s+/gu, ' ')
    .trim();
  return forTerminal(line.length > longestReason ? `${line.slice(0, longestReason)}…` : line);
}
