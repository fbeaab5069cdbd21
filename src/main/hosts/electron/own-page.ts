import { app } from 'electron';

/** Where the page comes from: the app protocol, or Vite's server while the program is being developed. */
export const rendererUrl: string =
  (app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL) ?? 'app://tangga/';

/** Whether a frame is the program's own page, rather than one inside it or one that is gone. */
export const isOwnPage = (frame: { readonly url: string; readonly parent: unknown } | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith(rendererUrl);
