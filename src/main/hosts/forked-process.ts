import { fork, type Serializable } from 'node:child_process';
import { basename } from 'node:path';
import { note, noteFailure } from '../diagnostics/log.ts';
import type { StartProcess } from './start-process.ts';

/** How much is kept of what a process says on standard error, in characters. */
const mostSaid = 20_000;

/** The error that Node says ended a process which could not tell of it by itself, for it was still being loaded; null where there was none. */
function errorSaid(said: string): Error | null {
  const found = /^(?<name>\w*Error)(?: \[(?<code>\w+)\])?: (?<message>.*)$/mu.exec(said);
  if (!found?.groups || !/^Node\.js v\d/mu.test(said)) return null;
  const { name, code, message = '' } = found.groups;
  const error = Object.assign(new Error(message), { name, code });
  error.stack = `${error}${said.slice(found.index + found[0].length)}`;
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
    if (said.length < mostSaid) said += more;
  });
  // By then all was heard that it said.
  child.once('close', (code, signal) => {
    if (isEnded || code === 0) return;
    note({
      what: 'process gone',
      module: basename(modulePath),
      reason: signal ?? 'exit',
      exitCode: code ?? 0,
    });
    const error = errorSaid(said);
    if (error) noteFailure('helper', error);
  });
  return {
    post: (message) => {
      // Where it is gone its end has been, or will be, told.
      child.send(message as Serializable, () => undefined);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      child.once('close', (code, signal) => listener(String(code ?? signal)));
      child.once('error', (error) => listener(error.message));
    },
    kill: () => {
      isEnded = true;
      child.kill('SIGKILL');
    },
  };
};
