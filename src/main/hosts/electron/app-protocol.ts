import { join } from 'node:path';
import { protocol } from 'electron';
import { serveRenderer } from '../renderer-files.ts';

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // What V8 compiled of the page is kept for the next start.
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves `app://tangga/…`, the renderer. */
export function handleAppProtocol(): void {
  const root = join(import.meta.dirname, '../renderer');
  protocol.handle('app', (request) => {
    const { host, pathname } = new URL(request.url);
    return host === 'tangga' ? serveRenderer(root, pathname, 'electron') : new Response('', { status: 404 });
  });
}
