import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { Problem } from '#domain/problem.ts';
import type { Printer, PrintJob } from '../../desk/host.ts';

/** Prints with Electron's own Chromium in a window that is never shown. */
export class ElectronPrinter implements Printer {
  /** Pages waiting to be loaded, by the address the protocol serves them at. */
  private readonly pages = new Map<string, string>();

  /** The page of a print job for the `app` protocol, or null where there is none. */
  pageFor(id: string): string | null {
    return this.pages.get(id) ?? null;
  }

  async print({ html, isFinal, signal }: PrintJob): Promise<Uint8Array> {
    signal.throwIfAborted();
    const id = randomUUID();
    this.pages.set(id, html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    });
    const stop = () => window.destroy();
    signal.addEventListener('abort', stop);
    try {
      await window.loadURL(`app://print/${id}`);
      return await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: isFinal,
        generateDocumentOutline: isFinal,
      });
    } catch (error) {
      signal.throwIfAborted();
      throw new Problem('document/print-failed', { detail: String(error) }, { cause: error });
    } finally {
      signal.removeEventListener('abort', stop);
      this.pages.delete(id);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  async close(): Promise<void> {
    this.pages.clear();
  }
}
