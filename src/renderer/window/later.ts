import {
  Component,
  type ComponentType,
  createElement,
  type FunctionComponent,
  type ReactNode,
  Suspense,
  use,
  useState,
} from 'react';
import { create } from 'zustand';
import { bringLaterTexts, hasLaterTexts } from '../language/language.ts';

/** A component, and what fetches its code where that is not here yet; null where it is. */
export interface Part<Props = object> extends FunctionComponent<Props> {
  readonly load?: () => Promise<unknown> | null;
}

/** Whether code was asked for that could not be had: the window is not whole until it is loaded again. */
export const useMissing = create<{ readonly isMissing: boolean }>(() => ({ isMissing: false }));

/** Code that could not be had: whoever served it is gone, or has other code by now. */
class MissingPart extends Error {}

/** What comes of code that is fetched later. */
export interface Fetched<Made> {
  /** Null until it is here. */
  here(): Made | null;
  /** Fetches it where it is not here yet. */
  come(): Promise<Made>;
  /** The same; null where it is here. */
  load(): Promise<Made> | null;
}

/**
 * What is made by code that comes after the first paint, or when it is wanted.
 *
 * @example fetched(async () => new (await import('./drop.ts')).DropEffects())
 */
export function fetched<Made>(fetchCode: () => Promise<Made>): Fetched<Made> {
  let code: Made | null = null;
  let coming: Promise<Made> | null = null;
  let hasFailed = false;
  // What comes later may say what the first sight of the window does not.
  const here = () => (code !== null && hasLaterTexts() ? code : null);
  const made = async () => {
    try {
      const [fetchedCode] = await Promise.all([fetchCode(), bringLaterTexts()]);
      // The first code is asked for before it is known which language the window speaks.
      for (let texts = bringLaterTexts(); texts; texts = bringLaterTexts()) await texts;
      code = fetchedCode;
    } catch (error) {
      hasFailed = true;
      useMissing.setState({ isMissing: true });
      throw new MissingPart('A part of the program could not be loaded.', { cause: error });
    }
    return code;
  };
  const come = () => {
    // What could not be had before may be there again.
    if (!coming || hasFailed || (code !== null && here() === null)) coming = made();
    hasFailed = false;
    return coming;
  };
  return { here, come, load: () => (here() === null ? come() : null) };
}

/** Shows nothing where a part could not be had, of which the window tells; all other errors go on. */
class WithoutMissing extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof MissingPart) return null;
    throw error;
  }
}

interface PartProps<Props> {
  readonly code: Fetched<ComponentType<Props>>;
  readonly props: Props;
}

function Awaited<Props extends object>({
  coming,
  props,
}: {
  coming: Promise<ComponentType<Props>>;
  props: Props;
}) {
  return createElement(use(coming), props);
}

/** Draws a component at once where its code is here, else as soon as it is. */
function Drawn<Props extends object>({ code, props }: PartProps<Props>) {
  // With what it begins it stays: another tree would be another component.
  const [{ here, coming }] = useState(() => ({ here: code.here(), coming: code.come() }));
  if (here) return createElement(here, props);
  const awaited = createElement(Awaited<Props>, { coming, props });
  return createElement(WithoutMissing, null, createElement(Suspense, { fallback: null }, awaited));
}

/**
 * A component whose code comes after the first paint, or when it is wanted; from then on it is drawn at once, as if it
 * had been there from the beginning.
 *
 * @example later(async () => (await import('./map-screen.tsx')).MapScreen)
 */
export function later<Props extends object>(fetchCode: () => Promise<ComponentType<Props>>): Part<Props> {
  const code = fetched(fetchCode);
  return Object.assign((props: Props) => createElement(Drawn<Props>, { code, props }), { load: code.load });
}
