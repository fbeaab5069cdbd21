import { runElectronHost } from './hosts/electron/run.ts';

await runElectronHost();
