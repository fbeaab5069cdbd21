import { join } from 'node:path';
import { protocol } from 'electron';
import { serveRenderer } from '../renderer-files.ts';
import type { ElectronPrinter } from './electron-printer.ts';

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Documents are styled HTML without scripts: they load nothing but what they carry. */
const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** Serves `app://tangga/…`, the renderer, and `app://print/…`, pages to be printed. */
export function handleAppProtocol(printer: ElectronPrinter): void {
  const root = join(import.meta.dirname, '../renderer');
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host === 'tangga') return serveRenderer(root, pathname, 'electron');
    const html = host === 'print' ? printer.pageFor(pathname.slice(1)) : null;
    if (html === null) return new Response('', { status: 404 });
    return new Response(html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printPolicy },
    });
  });
}
