import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { chromium, type TestInfo, test } from '@playwright/test';
import { moveClock } from './moved-clock.ts';
import { inTime, patience } from './patience.ts';
import { storyAhead } from './story-day.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program running for a story, in one of its hosts. */
export interface Tangga {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Where this run keeps plans, preferences and documents. */
  readonly folder: string;
  /** Answers the next dialog of the host that asks where to save or what to open. */
  answerDialog(path: string): Promise<void>;
  close(): Promise<void>;
  /** Ends the program's process as a power cut would, and its page with it. */
  kill(): Promise<void>;
  /** Lets the program's clock go forward. */
  passSeconds(seconds: number): Promise<void>;
}

export interface OpenOptions {
  readonly plan?: string;
  readonly folder?: string;
  readonly language?: 'en' | 'id';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly hasTouch?: boolean;
  /** How far its clock and that of its pages are ahead of the real one, in milliseconds, where it is not the story's day. */
  readonly clockOffset?: number;
  /** What the program's environment has besides. */
  readonly extra?: NodeJS.ProcessEnv;
  /** What every page runs before the program does. */
  readonly script?: string;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tangga-'));

const viewport = { width: 1440, height: 900 };

export function environment(folder: string, language: 'en' | 'id' = 'en'): NodeJS.ProcessEnv {
  return {
    ...process.env,
    TANGGA_DATA: join(folder, 'data'),
    TANGGA_PLANS: join(folder, 'plans'),
    LC_ALL: language === 'id' ? 'id_ID.UTF-8' : 'en_GB.UTF-8',
    TANGGA_TEST_OFFSET: String(storyAhead),
  };
}

const withClock = (folder: string, { language, clockOffset, extra }: OpenOptions): NodeJS.ProcessEnv => ({
  ...environment(folder, language),
  ...extra,
  ...(clockOffset !== undefined && { TANGGA_TEST_OFFSET: String(clockOffset) }),
});

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await inTime(ended, () => 'The program does not end.');
}

/** The first line of a process as JSON; fails with what it said where it ends before. */
export function firstLine<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    let text = '';
    let complaint = '';
    child.stderr?.on('data', (data) => {
      complaint += data;
    });
    child.stdout?.on('data', (data) => {
      text += data;
      const line = text.indexOf('\n');
      if (line >= 0) resolve(JSON.parse(text.slice(0, line)) as T);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${complaint}`)));
  });
}

/** Waits until the program shows its plan, or how to begin; a story's own patience begins then. */
const untilOpen = (page: Page, { plan }: OpenOptions): Promise<void> =>
  page
    .locator(plan ? 'main[data-sequence]' : '#root button')
    .first()
    .waitFor();

/** The browser that runs without windows of its own, where there is one (`withoutWindows`), or the one that programs are given. */
export const browserOfStories = process.env.TANGGA_HEADLESS ?? process.env.TANGGA_BROWSER;

let launched: Promise<Browser> | null = null;

/** A program that runs, and the story that opened it; none in a bench. */
interface Running {
  readonly child: ChildProcess;
  readonly story: TestInfo | null;
}

/** The programs that run, by their windows. */
const running = new Map<BrowserContext, Running>();

const storyNow = (): TestInfo | null => (process.env.TEST_WORKER_INDEX === undefined ? null : test.info());

/** What a story leaves running takes its time from all that come after it. One that fails is no worry: its process ends. */
function expectNothingLeft(): void {
  const now = storyNow()?.testId;
  for (const { child, story } of running.values())
    if (story?.testId !== now && !hasEnded(child))
      throw new Error(`An earlier story left its program open: ${story?.title}`);
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** The browser of this process: each program has a profile of its own in it, and a start of its own would cost a second. */
function sharedBrowser(): Promise<Browser> {
  if (launched) return launched;
  const launching = chromium.launch({
    executablePath: browserOfStories,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      // A page lives for seconds here: to make its code quick for longer takes more time than it saves. Of every question to
      // the host Playwright wants to know where in the code it was asked, for which all of it would be read once more.
      '--js-flags=--no-opt,--no-maglev,--no-enable-lazy-source-positions',
    ],
  });
  const forget = () => {
    launched = null;
  };
  launching.then((browser) => browser.once('disconnected', forget), forget);
  launched = launching;
  return launching;
}

/** Closes the window of a program, and after the last one all that a story opened besides, such as phones. */
async function closeWindow(context: BrowserContext): Promise<void> {
  running.delete(context);
  const isLast = [...running.values()].every(({ child }) => hasEnded(child));
  const left = isLast ? (context.browser()?.contexts() ?? []) : [context];
  await Promise.all(left.map((one) => one.close()));
}

/** Starts the real server process of the browser host and a page on it. */
export async function openInBrowserHost(options: OpenOptions = {}): Promise<Tangga> {
  expectNothingLeft();
  const folder = options.folder ?? newFolder();
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'tests/support/virtual-time.mjs'),
      join(root, 'out/main/cli.js'),
      'open',
      ...(options.plan ? [options.plan] : []),
      '--host',
      'browser',
      '--no-window',
      '--json',
    ],
    {
      env: withClock(folder, options),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const { url } = await firstLine<{ url: string }>(child);
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: options.viewport ?? viewport,
    hasTouch: options.hasTouch ?? false,
    // What glides and fades is waited for; stories about that, and one from beginning to end, ask for it.
    reducedMotion: 'reduce',
  });
  running.set(context, { child, story: storyNow() });
  await context.addInitScript(moveClock, { milliseconds: options.clockOffset ?? storyAhead });
  if (options.script) await context.addInitScript(options.script);
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.goto(url);
  await untilOpen(page, options);
  return {
    page,
    context,
    folder,
    answerDialog: async () => undefined,
    close: async () => {
      await closeWindow(context);
      await end(child);
    },
    kill: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      await closeWindow(context);
    },
    passSeconds: (seconds) =>
      new Promise((resolve) => {
        child.once('message', () => resolve());
        child.send({ passSeconds: seconds });
      }),
  };
}

/** The program on the double, whose host a test can ask and steer. */
export interface TanggaOnDouble extends Tangga {
  ask(question: string, argument?: string): Promise<unknown>;
}

/** Starts the built Electron program on the double and hands out the page of its first window. */
export async function openInElectronDouble(options: OpenOptions = {}): Promise<TanggaOnDouble> {
  expectNothingLeft();
  const folder = options.folder ?? newFolder();
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'tests/support/virtual-time.mjs'),
      '--import',
      join(root, 'tests/electron-double/register.mjs'),
      join(root, 'tests/electron-double/main.mjs'),
      ...(options.plan ? [options.plan] : []),
    ],
    { env: withClock(folder, options), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const { endpoint } = await firstLine<{ endpoint: string }>(child);
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  if (!context) throw new Error('The double has no context.');
  running.set(context, { child, story: storyNow() });
  context.setDefaultTimeout(patience);
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.setViewportSize(options.viewport ?? viewport);
  await untilOpen(page, options);
  const ask = (question: string, argument?: string) =>
    inTime(
      new Promise<unknown>((resolve) => {
        child.once('message', (message) => resolve((message as { answer?: unknown }).answer));
        child.send({ question, argument });
      }),
      () => `The double does not answer: ${question}`,
    );
  return {
    page,
    context,
    folder,
    ask,
    answerDialog: async (path) => {
      await ask('dialog', path);
    },
    close: async () => {
      running.delete(context);
      await end(child);
      await browser.close();
    },
    kill: () => Promise.reject(new Error('Stories that kill the program run in the browser host.')),
    passSeconds: () => Promise.reject(new Error('Stories in virtual time run in the browser host.')),
  };
}

export function openTangga(host: string, options: OpenOptions = {}): Promise<Tangga> {
  return host === 'Electron double' ? openInElectronDouble(options) : openInBrowserHost(options);
}
