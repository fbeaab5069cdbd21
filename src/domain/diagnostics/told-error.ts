/** What is told of an error in a log: no message, in which words of a plan may stand. */
export interface ToldError {
  readonly name: string;
  readonly code?: string | undefined;
  /** Where in the program it came from, the innermost first: `function file:line:column`. */
  readonly frames: readonly string[];
  readonly cause?: ToldError | undefined;
}

/** How much of an error is told. */
const mostFrames = 12;
const deepestCause = 3;

/** How names of classes, codes and frames look, which is all that is ever told. */
export const toldForms = {
  name: /^[A-Z][A-Za-z0-9]{0,39}$/u,
  /** Of the system (`ENOSPC`), SQLite, PostgreSQL (`42P01`), and the program's own (`plan-file/locked`). */
  code: /^(?:[A-Z][A-Z0-9_]{1,39}|[0-9][0-9A-Z]{4}|[a-z][a-z-]{0,29}\/[a-z][a-z-]{0,39})$/u,
  frame: /^[\w$.<>#[\] ]{0,80} ?[\w.-]{1,80}:\d{1,8}:\d{1,8}$/u,
} as const;

const called = /^\s*at (?:async )?(?:(?<what>[\w$.<>#]+(?: [\w$.<>#]+)?(?: \[as [\w$]+\])?) \()?/u;
const placed = /(?:^|[\s(/\\:])(?<file>[\w.-]+(?:\.[cm]?[jt]sx?)?):(?<line>\d+):(?<column>\d+)\)?$/u;

/** A line of a stack without the folders of its file, which are named after people; null where it is none. */
function frameOf(line: string): string | null {
  const { what = '' } = called.exec(line)?.groups ?? {};
  const { file, line: row, column } = placed.exec(line)?.groups ?? {};
  if (!/^\s*at /u.test(line) || file === undefined) return null;
  if (!/\.[cm]?[jt]sx?$/u.test(file) && !line.includes('node:')) return null;
  const frame = `${what} ${file}:${row}:${column}`.trim();
  return toldForms.frame.test(frame) ? frame : null;
}

/** The stack without what stands before it, which says the message; some engines say it as it was when it was made. */
function withoutHead(error: Error): string {
  const { message, stack = '' } = error;
  const head = String(error);
  if (stack.startsWith(head)) return stack.slice(head.length);
  // Lines of a message may look like lines of a stack: where it is not in there as it is, nobody can tell them apart.
  const at = stack.indexOf(message);
  return at === -1 ? '' : stack.slice(at + message.length);
}

function framesOf(error: Error): string[] {
  const lines = withoutHead(error).split('\n');
  return lines.flatMap((line) => frameOf(line) ?? []).slice(0, mostFrames);
}

const fitting = (word: unknown, form: RegExp): string | undefined =>
  typeof word === 'string' && form.test(word) ? word : undefined;

/** Tells of an error what it is and where it came from, and nothing of what it says. */
export function toldError(error: unknown, depth = 0): ToldError {
  if (!(error instanceof Error)) return { name: 'Thrown', frames: [] };
  const code = fitting((error as { code?: unknown }).code, toldForms.code);
  const { cause } = error;
  return {
    name: fitting(error.name, toldForms.name) ?? 'Error',
    ...(code !== undefined && { code }),
    frames: framesOf(error),
    ...(cause instanceof Error && depth < deepestCause && { cause: toldError(cause, depth + 1) }),
  };
}
