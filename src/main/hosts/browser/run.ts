import { homedir } from 'node:os';
import { join } from 'node:path';
import { Desk } from '../../desk/desk.ts';
import type { Host } from '../../desk/host.ts';
import { keepRunning } from '../../desk/safety-net.ts';
import { dataFolder, Store } from '../../desk/store.ts';
import { keepLog, note } from '../../diagnostics/log.ts';
import { noteStart } from '../../diagnostics/start.ts';
import { Exporter } from '../../exporter/exporter.ts';
import { forkedProcess } from '../../hosts/forked-process.ts';
import { WarmPress } from '../../paper/press.ts';
import { Reader } from '../../reader/reader.ts';
import { type AppWindow, openAppWindow, windowObstacle } from './app-window.ts';
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

/** What a process of the program has without any window. */
export const hostWithoutWindow = (): Host => ({
  kind: 'browser',
  press: new WarmPress(forkedProcess),
  reader: new Reader(forkedProcess),
  exporter: new Exporter(forkedProcess),
  plansFolder: plansFolder(),
});

/** Runs the browser host until its window is closed or the process is asked to end. */
export async function runBrowserHost(options: BrowserHostOptions): Promise<void> {
  keepLog(dataFolder());
  noteStart('browser');
  let server: BrowserServer | undefined;
  const host: Host = {
    ...hostWithoutWindow(),
    offerDownload: (path, name) => (server as BrowserServer).offer(path, name),
  };
  const store = new Store(dataFolder());
  const desk = new Desk(host, store, options.plan);
  const stopKeeping = keepRunning(desk);
  server = await startBrowserServer(() => desk, options.rendererRoot, options.port);
  const running = server;
  const asked = new Promise<void>((resolve) => {
    // Asked twice, it still ends whole: a backup may be going on.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  const { window, obstacle } = await openWindowOn(running, store.folder, options.hasWindow);
  options.onReady(running.address(), obstacle);
  // While the browser starts there is nothing else to do.
  setImmediate(() => desk.prepare());
  const failed = window?.closed.then((code) => {
    if (!code) return;
    // It did not run, rather than being closed: the program goes on at its address.
    options.onReady(running.address(), `the browser ended with code ${code}`);
    return asked;
  });
  await Promise.race([asked, failed ?? asked]);
  window?.close();
  await running.close();
  await desk.close();
  stopKeeping();
  note({ what: 'stopped' });
}

/** Opens the window where one is wanted and can be; says why where it cannot. */
async function openWindowOn(
  server: BrowserServer,
  folder: string,
  isWanted: boolean,
): Promise<{ window: AppWindow | null; obstacle: string | null }> {
  const obstacle = isWanted ? windowObstacle() : null;
  if (!isWanted || obstacle !== null) return { window: null, obstacle };
  try {
    return { window: await openAppWindow(server.address(), folder), obstacle: null };
  } catch (error) {
    return { window: null, obstacle: error instanceof Error ? error.message : String(error) };
  }
}
