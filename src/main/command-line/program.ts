import { dataFolder } from '../desk/store.ts';
import { keepLog } from '../diagnostics/log.ts';
import { forkedProcess } from '../hosts/forked-process.ts';
import { keepDoor } from '../plan-file/door/door.ts';
import { strangersDoor } from '../plan-file/door/strangers-door.ts';
import { runCommandLine } from './run.ts';

/** Runs the command line as a program of its own, with the door that plans of strangers come through. */
export function runProgram(argv: readonly string[]): Promise<number> {
  keepLog(dataFolder(), { isTerse: true });
  keepDoor(strangersDoor(dataFolder(), forkedProcess));
  return runCommandLine(argv);
}
