import { runElectronHost } from './hosts/electron/run.ts';
import { writeForOwnerAlone } from './own-files.ts';

writeForOwnerAlone();
await runElectronHost();
