import { fork, type Serializable } from 'node:child_process';
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { note, noteFailure } from '../diagnostics/log.ts';
import type { StartProcess } from './start-process.ts';

/** How much is kept of what a process said last on standard error, in characters. */
const mostSaid = 20_000;

/** How Node begins to tell of an error that nobody caught, in brackets where it has no stack: under a mark below the line that threw it. */
const heading = /^ *\^+\n\n?(?<bare>\[)?(?<name>[A-Z]\w*)(?: \[(?<kind>\w+)\])?(?:: |$)/gmu;

/** What of an error is no part of its stack, in braces behind it. */
const braces = /^(?<text>[\s\S]*) \{\n(?<facts> {2}\S.*\n(?: {2}.*\n)*)\}$/u;

/** What it says, and below it where it came from. */
const wordsAndStack = /^(?<message>[\s\S]*?)(?<stack>(?:\n {4}at .*)*)$/u;

/** How codes look that Node puts behind a name; a class stands there as well. */
const codes = /^[A-Z][A-Z0-9_]+$/u;

/** The error that Node says ended a process which could not tell of it by itself, for it was still being loaded; null where there was none. */
function errorSaid(output: string): Error | null {
  const said = stripVTControlCharacters(output);
  const end = said.lastIndexOf('\nNode.js v');
  if (end === -1) return null;
  const report = said.slice(0, end).trimEnd();
  const found = [...report.matchAll(heading)].at(-1);
  if (!found?.groups) return null;
  const { bare, name, kind = '' } = found.groups;
  const whole = report.slice(found.index + found[0].length);
  const { text = whole, facts = '' } = braces.exec(whole)?.groups ?? {};
  const { message = '', stack = '' } = bare
    ? { message: text.replace(/\]$/u, '') }
    : (wordsAndStack.exec(text)?.groups ?? {});
  // Words that were thrown are no error.
  if (!bare && stack === '') return null;
  const code = /^ {2}code: '(?<code>[^']+)'/mu.exec(facts)?.groups?.code ?? codes.exec(kind)?.[0];
  const error = Object.assign(new Error(message), { name, code });
  error.stack = `${error}${stack}`;
  return error;
}

/** Starts a process of Node, where the program itself is one. */
export const forkedProcess: StartProcess = (modulePath) => {
  const child = fork(modulePath, {
    // Documents go over as bytes, and what this process was started with is not for that one.
    serialization: 'advanced',
    execArgv: [],
    // How it ended is told by the program, and by the log: what an engine or a library says of it is no sentence.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // What a terminal tells all is this program's to follow: one that ends first would look like one that broke.
    detached: true,
    windowsHide: true,
  });
  let isEnded = false;
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (more: string) => {
    said = (said + more).slice(-mostSaid);
  });
  // What could not be started is told of by that, and then as ended; what runs is not ended by an error.
  let failure: Error | null = null;
  child.on('error', (error) => {
    if (child.pid === undefined) failure = error;
  });
  const gone = new Promise<string>((resolve) => {
    // By then all was heard that it said.
    child.once('close', (code, signal) => {
      resolve(failure?.message ?? String(code ?? signal));
      if (isEnded || code === 0) return;
      note({
        what: 'process gone',
        module: basename(modulePath),
        reason: signal ?? 'exit',
        exitCode: code ?? 0,
      });
      const error = failure ?? errorSaid(said);
      if (error) noteFailure('helper', error);
    });
  });
  return {
    post: (message) => {
      // Where it is gone, or could not be started, its end has been, or will be, told.
      if (child.pid !== undefined) child.send(message as Serializable, () => undefined);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => void gone.then(listener),
    kill: () => {
      isEnded = true;
      child.kill('SIGKILL');
    },
  };
};
