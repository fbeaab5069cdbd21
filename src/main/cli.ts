import { keepCompiled } from './desk/compiled.ts';
import { writeForOwnerAlone } from './own-files.ts';

writeForOwnerAlone();
keepCompiled();
// What is loaded from here on is kept compiled.
const { runProgram } = await import('./command-line/program.ts');
process.exitCode = await runProgram(process.argv);
