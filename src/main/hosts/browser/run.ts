import { homedir } from 'node:os';
import { join } from 'node:path';
import { Desk } from '../../desk/desk.ts';
import type { Host } from '../../desk/host.ts';
import { dataFolder, Store } from '../../desk/store.ts';
import { openAppWindow, windowObstacle } from './app-window.ts';
import { ChromiumPrinter } from './chromium-printer.ts';
import { type BrowserServer, startBrowserServer } from './server.ts';

/** Where the browser host keeps plans; `TANGGA_PLANS` moves it. */
export const plansFolder = (): string => process.env.TANGGA_PLANS ?? join(homedir(), 'Tangga');

export interface BrowserHostOptions {
  readonly plan: string | null;
  readonly port: number;
  readonly hasWindow: boolean;
  readonly rendererRoot: string;
  /** Told the address once the server listens, and why there is no window where there is none. */
  readonly onReady: (address: string, noWindow: string | null) => void;
}

/** Runs the browser host until its window is closed or the process is asked to end. */
export async function runBrowserHost(options: BrowserHostOptions): Promise<void> {
  let server: BrowserServer | undefined;
  const host: Host = {
    kind: 'browser',
    printer: new ChromiumPrinter(),
    plansFolder: plansFolder(),
    offerDownload: (path, name) => (server as BrowserServer).offer(path, name),
  };
  const store = new Store(dataFolder());
  const desk = new Desk(host, store, options.plan);
  server = await startBrowserServer(() => desk, options.rendererRoot, options.port);
  const address = server.address();
  const obstacle = options.hasWindow ? windowObstacle() : null;
  const ended = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    if (options.hasWindow && obstacle === null) {
      openAppWindow(address, store.folder).once('exit', () => resolve());
    }
  });
  options.onReady(address, obstacle);
  // While the browser starts there is nothing else to do.
  setImmediate(() => desk.prepare());
  await ended;
  await server.close();
  await desk.close();
}
