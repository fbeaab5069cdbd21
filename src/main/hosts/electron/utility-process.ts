import { utilityProcess } from 'electron';
import type { StartProcess } from '../start-process.ts';

/** Starts a utility process: Electron's own binary is not to be run as Node. */
export const startUtilityProcess: StartProcess = (modulePath) => {
  const child = utilityProcess.fork(modulePath, [], { serviceName: 'Tangga', stdio: 'ignore' });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', (code) => listener(String(code))),
    kill: () => {
      // One that is still being started can only be ended once it runs.
      if (!child.kill()) child.once('spawn', () => child.kill());
    },
  };
};
