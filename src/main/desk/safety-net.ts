import { noteFailure } from '../diagnostics/log.ts';
import type { Desk } from './desk.ts';

/** Nobody reads what is printed any more: that is no reason to end, and cannot be told. */
const isUnread = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'EPIPE';

/**
 * Keeps a process running in which something failed that nobody caught: its plans are others' work. It is told
 * in a sentence on standard error and in every window. Answers how to stop.
 */
export function keepRunning(desk: Desk): () => void {
  const tell = (error: unknown): void => {
    if (isUnread(error)) return;
    noteFailure('process', error);
    const parameters = { detail: error instanceof Error ? error.message : String(error) };
    const files = new Set([...desk.windows.values()].map((window) => window.openFile));
    for (const file of files) file?.announce({ code: 'unexpected', parameters });
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
  return () => {
    process.off('uncaughtException', tell);
    process.off('unhandledRejection', tell);
  };
}
