import { fork, type Serializable } from 'node:child_process';
import { basename } from 'node:path';
import { note } from '../diagnostics/log.ts';
import type { StartProcess } from './start-process.ts';

/** Starts a process of Node, where the program itself is one. */
export const forkedProcess: StartProcess = (modulePath) => {
  const child = fork(modulePath, {
    // Documents go over as bytes, and what this process was started with is not for that one.
    serialization: 'advanced',
    execArgv: [],
    // How it ended is told by the program, and by the log: what an engine or a library says of it is no sentence.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // What a terminal tells all is this program's to follow: one that ends first would look like one that broke.
    detached: true,
    windowsHide: true,
  });
  let isEnded = false;
  child.once('exit', (code, signal) => {
    if (!isEnded && code !== 0)
      note({
        what: 'process gone',
        module: basename(modulePath),
        reason: signal ?? 'exit',
        exitCode: code ?? 0,
      });
  });
  return {
    post: (message) => {
      // Where it is gone its end has been, or will be, told.
      child.send(message as Serializable, () => undefined);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', (code, signal) => listener(String(code ?? signal)));
      child.once('error', (error) => listener(error.message));
    },
    kill: () => {
      isEnded = true;
      child.kill('SIGKILL');
    },
  };
};
