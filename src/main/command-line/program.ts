import { dataFolder } from '../desk/data-folder.ts';
import { keepLog } from '../diagnostics/log.ts';
import { runCommandLine, tellFailure } from './run.ts';

/** Ends a command in which something failed that nobody caught as one that failed itself. */
function endInSentence(argv: readonly string[]): void {
  const told = (error: unknown): void => {
    // A program that keeps running hears of it by itself.
    if (process.listenerCount('uncaughtException') > 1) return;
    process.off('uncaughtException', told);
    void tellFailure(error, argv).then((code) => process.exit(code));
  };
  process.on('uncaughtException', told);
}

/** Runs the command line as a program of its own, with the door that plans of strangers come through. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  keepLog(dataFolder(), { isTerse: true });
  endInSentence(argv);
  // Where a window is opened the door is kept once that has begun: what it takes is most of what a plan file takes.
  if (argv[2] !== 'open') (await import('../hosts/forked-door.ts')).keepForkedDoor();
  return runCommandLine(argv);
}
