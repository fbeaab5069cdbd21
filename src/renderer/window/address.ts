import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { create } from 'zustand';
import { type AddressOf, pathTo, type ScreenName, screens } from '#contract/screens.ts';

/** A screen and what it is told to show. */
export interface Shown {
  readonly screen: ScreenName;
  readonly id: string | null;
}

const patterns = (Object.keys(screens) as ScreenName[]).map((screen) => ({
  screen,
  pattern: new RegExp(`^${screens[screen].path.replace(':id', '([^/]+)')}/?$`, 'u'),
}));

/** The screen that a path leads to: the plan's own where it leads nowhere. */
export function screenAt(path: string): Shown {
  for (const { screen, pattern } of patterns) {
    const [isFound, id = null] = pattern.exec(path) ?? [];
    if (isFound !== undefined) return { screen, id };
  }
  return { screen: 'plan', id: null };
}

/** How the code of a screen is fetched that is not here yet, and the address that was asked for last. */
const useWay = create<{
  readonly load: (screen: ScreenName) => Promise<unknown> | null;
  readonly wanted: string | null;
}>(() => ({ load: () => null, wanted: null }));

/** Says how the code of screens is fetched. */
export const loadScreensBy = (load: (screen: ScreenName) => Promise<unknown> | null): void =>
  useWay.setState({ load });

/** Goes to an address once its screen can be drawn: what is shown stays until then, and the last one asked for counts. */
export function lead(goThere: (to: string, options?: object) => void, to: string, options?: object): void {
  const wanted = new URL(to, location.href).pathname;
  useWay.setState({ wanted });
  const coming = useWay.getState().load(screenAt(wanted).screen);
  const arrive = () => useWay.getState().wanted === wanted && goThere(to, options);
  if (coming) void coming.then(arrive, arrive);
  else arrive();
}

/** Goes to a screen. */
export function go<Name extends ScreenName>(name: Name, ...place: AddressOf<Name>): void {
  lead(navigate, pathTo(name, ...place));
}

/** What this window shows now. */
export const shownNow = (): Shown => screenAt(location.pathname);
export const screenNow = (): ScreenName => shownNow().screen;

/** Calls now, and whenever this window has gone to another screen. */
export function onScreen(listener: (shown: Shown, before: Shown | null) => void): void {
  let before: Shown | null = null;
  const look = () => {
    const shown = shownNow();
    if (shown.screen === before?.screen && shown.id === before.id) return;
    const last = before;
    before = shown;
    listener(shown, last);
  };
  for (const event of ['popstate', 'pushState', 'replaceState']) window.addEventListener(event, look);
  look();
}

/** The screen that this window shows. */
export function useShown(): Shown {
  const [path] = useLocation();
  return useMemo(() => screenAt(path), [path]);
}

/** Whether this window shows the room, on a projector, what the facilitator looks at in another one. */
export const useIsFollowing = (): boolean => useShown().screen === 'workshop-projector';

/** A word of the address, such as whose part of the plan is looked at. */
export const wordAt = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** Puts a word into the address of the screen, or takes it out; Back and a reload keep it. */
export function setWord(name: string, word: string | null): void {
  const words = new URLSearchParams(location.search);
  if (word === null) words.delete(name);
  else words.set(name, word);
  const text = words.toString();
  navigate(`${location.pathname}${text ? `?${text}` : ''}`);
}

/** A word of the address, and the way to another one. */
export function useWord(name: string): readonly [string | null, (word: string | null) => void] {
  const word = new URLSearchParams(useSearch()).get(name);
  return [word, (next) => setWord(name, next)];
}
