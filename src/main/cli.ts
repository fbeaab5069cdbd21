import { runCommandLine } from './command-line/run.ts';
import { dataFolder } from './desk/store.ts';
import { forkedProcess } from './hosts/forked-process.ts';
import { writeForOwnerAlone } from './own-files.ts';
import { keepDoor } from './plan-file/door/door.ts';
import { strangersDoor } from './plan-file/door/strangers-door.ts';

writeForOwnerAlone();
keepDoor(strangersDoor(dataFolder(), forkedProcess));
process.exitCode = await runCommandLine(process.argv);
