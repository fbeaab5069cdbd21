import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dataFolder } from '../../desk/data-folder.ts';
import { Desk } from '../../desk/desk.ts';
import type { Host } from '../../desk/host.ts';
import { keepRunning } from '../../desk/safety-net.ts';
import { keepMemoryAsItIs } from '../../desk/small-memory.ts';
import { Store } from '../../desk/store.ts';
import { keepLog, note } from '../../diagnostics/log.ts';
import { noteStart } from '../../diagnostics/start.ts';
import { Exporter } from '../../exporter/exporter.ts';
import { keepForkedDoor } from '../../hosts/forked-door.ts';
import { forkedProcess } from '../../hosts/forked-process.ts';
import { WarmPress } from '../../paper/press.ts';
import { Reader } from '../../reader/reader.ts';
import type { BegunHost } from './begin.ts';
import { type BrowserServer, startBrowserServer } from './server.ts';

/** Where the browser host keeps plans; `TANGGA_PLANS` moves it. */
export const plansFolder = (): string => process.env.TANGGA_PLANS ?? join(homedir(), 'Tangga');

export interface BrowserHostOptions {
  readonly plan: string | null;
  readonly rendererRoot: string;
  /** Told the address once the server listens, and why there is no window where there is none. */
  readonly onReady: (address: string, noWindow: string | null) => void;
}

/** How long a browser that is asked to end is waited for, in milliseconds. */
const patience = 3_000;

/** What a process of the program has without any window. */
export const hostWithoutWindow = (): Host => ({
  kind: 'browser',
  press: new WarmPress(forkedProcess),
  reader: new Reader(forkedProcess),
  exporter: new Exporter(forkedProcess),
  plansFolder: plansFolder(),
});

/** Runs the browser host that was begun until its window is closed or the process is asked to end. */
export async function runBrowserHost(
  { listening, window, obstacle, asked }: BegunHost,
  options: BrowserHostOptions,
): Promise<void> {
  keepMemoryAsItIs();
  keepForkedDoor();
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
  server = startBrowserServer(() => desk, options.rendererRoot, listening);
  const running = server;
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
  // Its profile is free for the next start once it has gone; one that stays is not waited for.
  await Promise.race([window?.closed, wait(patience, undefined, { ref: false })]);
  stopKeeping();
  note({ what: 'stopped' });
}
