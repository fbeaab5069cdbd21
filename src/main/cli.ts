import { keepCompiled } from './desk/compiled.ts';
import { keepMemorySmall } from './desk/small-memory.ts';
import { writeForOwnerAlone } from './own-files.ts';

writeForOwnerAlone();
keepCompiled();
keepMemorySmall(process.argv);
// What is loaded from here on is kept compiled.
const { runProgram } = await import('./command-line/program.ts');
process.exitCode = await runProgram(process.argv);
