import { dataFolder } from '../desk/store.ts';
import { keepLog } from '../diagnostics/log.ts';
import { runCommandLine } from './run.ts';

/** Runs the command line as a program of its own, with the door that plans of strangers come through. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  keepLog(dataFolder(), { isTerse: true });
  // Where a window is opened the door is kept once that has begun: what it takes is most of what a plan file takes.
  if (argv[2] !== 'open') (await import('../hosts/forked-door.ts')).keepForkedDoor();
  return runCommandLine(argv);
}
