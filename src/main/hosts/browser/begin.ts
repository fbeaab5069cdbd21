import { Problem } from '#domain/problem.ts';
import {
  type AppWindow,
  claimProfile,
  keepPort,
  openAppWindow,
  type Profile,
  usualPort,
  windowObstacle,
} from './app-window.ts';
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

/** Listens where the window of a profile is served from, or anywhere where others do so just now. */
async function listenFor(profile: Profile): Promise<Listening> {
  const usual = usualPort(profile);
  try {
    const listening = await listenOn(usual);
    if (usual === 0) keepPort(profile, listening.port);
    return listening;
  } catch (error) {
    if (usual === 0 || !(error instanceof Problem && error.code === 'host/port-taken')) throw error;
    return listenOn(0);
  }
}

const told = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A profile for a window that is wanted, or why there is none. */
function profileFor(dataFolder: string): {
  readonly profile: Profile | null;
  readonly obstacle: string | null;
} {
  const obstacle = windowObstacle();
  if (obstacle !== null) return { profile: null, obstacle };
  try {
    return { profile: claimProfile(dataFolder), obstacle: null };
  } catch (error) {
    return { profile: null, obstacle: told(error) };
  }
}

/**
 * Listens and opens the window, where one is wanted and can be, so that the browser starts while the host is loaded.
 * `port` is null where any will do.
 * @throws Problem `host/port-taken`
 */
export async function beginBrowserHost(
  port: number | null,
  dataFolder: string,
  isWindowWanted: boolean,
): Promise<BegunHost> {
  const asked = new Promise<void>((resolve) => {
    // Asked twice, it still ends whole: a backup may be going on.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  const { profile, obstacle } = isWindowWanted ? profileFor(dataFolder) : { profile: null, obstacle: null };
  if (!profile) return { listening: await listenOn(port ?? 0), asked, obstacle, window: null };
  let listening: Listening | null = null;
  try {
    listening = await (port === null ? listenFor(profile) : listenOn(port));
    const window = await openAppWindow(listening.address(), profile);
    return { listening, asked, obstacle: null, window };
  } catch (error) {
    profile.letGo();
    // Without a window the program is at its address; without that it is nowhere.
    if (!listening) throw error;
    return { listening, asked, obstacle: told(error), window: null };
  }
}
