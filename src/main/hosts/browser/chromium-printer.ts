import { type Browser, chromium, type Page } from 'playwright-core';
import { Problem } from '#domain/problem.ts';
import type { Printer, PrintJob } from '../../desk/host.ts';
import { findBrowser, rootArguments } from './find-browser.ts';

/** How long an idle browser is kept for the next print, in milliseconds. */
const idleTime = 20_000;

/** Prints with the installed browser, started without a window at the first print. */
export class ChromiumPrinter implements Printer {
  private browser: Promise<Browser> | null = null;
  private idle: NodeJS.Timeout | undefined;
  /** A page that has printed and can print again: making one takes longer than a short document. */
  private spare: Page | null = null;

  async print({ html, isFinal, signal }: PrintJob): Promise<Uint8Array> {
    signal.throwIfAborted();
    clearTimeout(this.idle);
    const page = await this.takePage();
    const stop = () => void page.context().close();
    signal.addEventListener('abort', stop);
    try {
      await page.setContent(html, { waitUntil: 'load' });
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: isFinal,
        outline: isFinal,
      });
      await this.putBack(page);
      return pdf;
    } catch (error) {
      await page.context().close();
      signal.throwIfAborted();
      throw new Problem('document/print-failed', { detail: firstLine(error) }, { cause: error });
    } finally {
      signal.removeEventListener('abort', stop);
      this.idle = setTimeout(() => void this.close(), idleTime);
      this.idle.unref();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.idle);
    const started = this.browser;
    this.browser = null;
    this.spare = null;
    await (await started)?.close();
  }

  private async takePage(): Promise<Page> {
    const { spare } = this;
    this.spare = null;
    if (spare && !spare.isClosed()) return spare;
    const browser = await this.start();
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    return context.newPage();
  }

  private async putBack(page: Page): Promise<void> {
    if (this.spare) await page.context().close();
    else this.spare = page;
  }

  private async start(): Promise<Browser> {
    const running = await this.browser;
    if (running?.isConnected()) return running;
    const executablePath = findBrowser();
    if (!executablePath) throw new Problem('document/no-browser');
    this.browser = chromium
      .launch({
        executablePath,
        // Ctrl+C is the program's: it cancels, says so, and closes the browser itself.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        args: [...rootArguments(), '--disable-gpu', '--disable-background-networking'],
      })
      .catch((error: unknown) => {
        this.browser = null;
        throw new Problem('document/print-failed', { detail: firstLine(error) }, { cause: error });
      });
    return this.browser;
  }
}

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
