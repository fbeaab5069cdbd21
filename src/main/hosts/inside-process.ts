import { dataFolder } from '../desk/data-folder.ts';
import { keepLog, noteFailure } from '../diagnostics/log.ts';

/** How Electron's utility processes talk to the program. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as unknown as { parentPort?: ParentPort };

/** Answers the program from within a process that it started, and waits until that was sent. */
export function answerProgram(message: unknown): Promise<void> {
  if (!parentPort) return new Promise((resolve) => process.send?.(message, () => resolve()));
  parentPort.postMessage(message);
  return Promise.resolve();
}

/**
 * Hears what the program says to the process that it started, until that is ended or the program is. What nobody in it
 * caught ends it, as the program is told, and stands in the log.
 */
export function hearProgram(listener: (message: unknown) => void): void {
  keepLog(dataFolder(), { isTerse: true });
  process.on('uncaughtException', (error) => {
    noteFailure('helper', error);
    process.exit(1);
  });
  if (parentPort) {
    parentPort.on('message', ({ data }) => listener(data));
    return;
  }
  process.on('message', listener);
  // A program that ended takes it along.
  process.on('disconnect', () => process.exit());
}
