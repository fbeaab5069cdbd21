import { type AppWindow, openAppWindow, windowObstacle } from './app-window.ts';
import { type Listening, listenOn } from './listening.ts';

/** What of the browser host is there before the rest of it is loaded. */
export interface BegunHost {
  readonly listening: Listening;
  readonly window: AppWindow | null;
  /** Why there is no window although one is wanted. */
  readonly obstacle: string | null;
  /** Settles when the process is asked to end. */
  readonly asked: Promise<void>;
}

/**
 * Listens and opens the window, where one is wanted and can be, so that the browser starts while the host is loaded.
 * @throws Problem `host/port-taken`
 */
export async function beginBrowserHost(
  port: number,
  dataFolder: string,
  isWindowWanted: boolean,
): Promise<BegunHost> {
  const listening = await listenOn(port);
  const asked = new Promise<void>((resolve) => {
    // Asked twice, it still ends whole: a backup may be going on.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  const obstacle = isWindowWanted ? windowObstacle() : null;
  if (!isWindowWanted || obstacle !== null) return { listening, asked, obstacle, window: null };
  try {
    const window = await openAppWindow(listening.address(), dataFolder);
    return { listening, asked, obstacle, window };
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return { listening, asked, obstacle: told, window: null };
  }
}
