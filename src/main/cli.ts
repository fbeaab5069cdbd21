import { runCommandLine } from './command-line/run.ts';
import { writeForOwnerAlone } from './own-files.ts';

writeForOwnerAlone();
process.exitCode = await runCommandLine(process.argv);
