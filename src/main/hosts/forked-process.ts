import { fork, type Serializable } from 'node:child_process';
import type { StartProcess } from './start-process.ts';

/** Starts a process of Node, where the program itself is one. */
export const forkedProcess: StartProcess = (modulePath) => {
  const child = fork(modulePath, {
    // Documents go over as bytes, and what this process was started with is not for that one.
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // What a terminal tells all is this program's to follow: one that ends first would look like one that broke.
    detached: true,
    windowsHide: true,
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
      child.kill('SIGKILL');
    },
  };
};
