import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, expect, type Page, test } from '@playwright/test';
import { explainProblem } from '#contract/sentences/problems.ts';
import { en } from '../../src/texts/en/catalogue.ts';
import { catalogues } from '../../src/texts/texts.ts';
import { tangga } from '../support/command-line.ts';
import { environment, newFolder, openInBrowserHost } from '../support/open-tangga.ts';
import { nextFrames } from '../support/settled.ts';

const cli = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

/**
 * A browser that notes how it was called and runs without a screen: a story looks through its port at the window
 * that the program opened.
 */
function notedBrowser(folder: string): { path: string; calls: () => string[] } {
  const path = join(folder, 'browser.sh');
  const log = join(folder, 'calls.txt');
  const real = process.env.TANGGA_BROWSER as string;
  writeFileSync(
    path,
    `#!/bin/sh\nprintf '%s\\n' "$*" >> "${log}"\nexec "${real}" --headless=new --disable-gpu --remote-debugging-port=0 "$@"\n`,
  );
  chmodSync(path, 0o755);
  return {
    path,
    calls: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
  };
}

function openWithWindow(plan: string, folder: string, browser: string): ChildProcess {
  return spawn(process.execPath, [cli, 'open', plan, '--host', 'browser'], {
    env: { ...environment(folder), TANGGA_BROWSER: browser, DISPLAY: ':0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The page of the window that a program opened with a profile. */
async function pageOf(profile: string) {
  const portFile = join(profile, 'DevToolsActivePort');
  const told = () => (existsSync(portFile) ? readFileSync(portFile, 'utf8') : '');
  await expect.poll(told, { timeout: 30_000 }).toContain('\n');
  const [port] = told().split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page) throw new Error('The window has no page.');
  return page;
}

/** Has a browser end that has its page still, or had it last: with that some end by themselves. */
async function endBrowser(session: CDPSession | undefined): Promise<void> {
  await session?.send('Browser.close').catch((error: Error) => {
    if (!error.message.includes('closed')) throw error;
  });
}

const exitOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));

test('two programs with windows each have their own, without a secret in the arguments, and end whole', async () => {
  const folder = newFolder();
  const plan = join(folder, 'plan.tangga');
  await tangga(['new', plan, '--sample', 'sales', '--name', 'Two windows'], folder);
  const browser = notedBrowser(folder);
  const programs = [openWithWindow(plan, folder, browser.path)];
  const data = join(folder, 'data');
  const first = await pageOf(join(data, 'window'));
  await expect(first.locator('[data-objective]').first()).toBeVisible();
  programs.push(openWithWindow(plan, folder, browser.path));
  const second = await pageOf(join(data, 'window 2'));
  await expect(second.locator('[data-objective]').first()).toBeVisible();
  await expect(first.locator('[data-objective]').first()).toBeVisible();
  expect(browser.calls()).toHaveLength(2);
  for (const call of browser.calls()) expect(call).not.toMatch(/token|http/u);
  // Asked to end, a program closes its window and leaves no page with a secret behind.
  const windowGone = new Promise((resolve) => second.once('close', resolve));
  const ended = programs.map(exitOf);
  programs[1]?.kill('SIGTERM');
  expect(await ended[1]).toBe(0);
  await windowGone;
  // A browser whose last window is closed ends, and its program with it.
  const closing = await first.context().browser()?.newBrowserCDPSession();
  await endBrowser(closing);
  expect(await ended[0]).toBe(0);
  for (const name of readdirSync(data).filter((entry) => entry.startsWith('window')))
    expect(readdirSync(join(data, name))).not.toContain('start.html');
});

test('a window finds what it kept when the program is started again, at another address where the usual one is taken', async () => {
  const folder = newFolder();
  const plan = join(folder, 'plan.tangga');
  await tangga(['new', plan, '--name', 'Started again'], folder);
  const browser = notedBrowser(folder);
  const profile = join(folder, 'data', 'window');
  const portOf = () => readFileSync(join(profile, 'port'), 'utf8');
  const field = (page: Page) => page.getByRole('textbox', { name: en.making.title });
  /** Starts the program, does something in its window, and closes that. */
  const inWindow = async (work: (page: Page) => Promise<void>) => {
    rmSync(join(profile, 'DevToolsActivePort'), { force: true });
    const program = openWithWindow(plan, folder, browser.path);
    const ended = exitOf(program);
    const page = await pageOf(profile);
    await page.getByRole('button', { name: en.board.emptyNew }).click();
    await work(page);
    // As people close a window: its page hears of it. Without a screen a browser does not end by that.
    const closing = await page.context().browser()?.newBrowserCDPSession();
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    await endBrowser(closing);
    expect(await ended).toBe(0);
  };
  await inWindow((page) => field(page).fill('Half a title'));
  const usual = portOf();
  await inWindow(async (page) => {
    expect(new URL(page.url()).port).toBe(usual);
    await expect(field(page)).toHaveValue('Half a title');
  });
  const other = createServer().listen(Number(usual), '127.0.0.1');
  await once(other, 'listening');
  await inWindow(async (page) => {
    expect(new URL(page.url()).port).not.toBe(usual);
    await expect(field(page)).toHaveValue('');
  });
  const isFree = once(other, 'close');
  other.close();
  await isFree;
  await inWindow((page) => expect(field(page)).toHaveValue('Half a title'));
});

test('a program that was killed leaves its window, and the next one has another that stays', async () => {
  const folder = newFolder();
  const plan = join(folder, 'plan.tangga');
  await tangga(['new', plan, '--name', 'Killed'], folder);
  const browser = notedBrowser(folder);
  const data = join(folder, 'data');
  const killed = openWithWindow(plan, folder, browser.path);
  const left = await pageOf(join(data, 'window'));
  const begin = en.board.emptyNew;
  await expect(left.getByRole('button', { name: begin })).toBeVisible();
  const gone = exitOf(killed);
  killed.kill('SIGKILL');
  await gone;
  await expect(left.getByText(en.app.lost).first()).toBeVisible();
  const next = openWithWindow(plan, folder, browser.path);
  const ended = exitOf(next);
  const page = await pageOf(join(data, 'window 2'));
  await page.getByRole('button', { name: begin }).click();
  await page.getByRole('textbox', { name: en.making.title }).fill('Still here');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-objective]')).toHaveCount(1);
  next.kill('SIGTERM');
  expect(await ended).toBe(0);
  // The window that was left is closed: its profile is free again.
  const closing = await left.context().browser()?.newBrowserCDPSession();
  await endBrowser(closing);
});

test('a browser that does not run leaves the program at its address, and says so', async () => {
  const folder = newFolder();
  const plan = join(folder, 'plan.tangga');
  await tangga(['new', plan], folder);
  const broken = join(folder, 'broken');
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(broken, '#!/bin/sh\nexit 3\n');
  chmodSync(broken, 0o755);
  const notRunnable = join(folder, 'text');
  writeFileSync(notRunnable, 'no program');
  for (const [browser, reason] of [
    [broken, 'code 3'],
    [notRunnable, 'EACCES'],
  ] as const) {
    const program = openWithWindow(plan, folder, browser);
    let out = '';
    program.stdout?.on('data', (text) => {
      out += text;
    });
    await expect.poll(() => out, { timeout: 30_000 }).toContain(reason);
    const address = /http:\S+(?=\s)/u;
    const saidAfter = () => out.slice(out.indexOf(reason));
    await expect.poll(saidAfter).toMatch(address);
    expect((await fetch(address.exec(saidAfter())?.[0] as string)).status).toBe(200);
    const ended = exitOf(program);
    program.kill('SIGTERM');
    expect(await ended).toBe(0);
  }
});

test('what fails while a document is printed is said in the window in its own words', async () => {
  const folder = newFolder();
  const plan = join(folder, 'plan.tangga');
  await tangga(['new', plan, '--sample', 'sales'], folder);
  // Where finished PDFs would go is no folder.
  const pdfs = join(folder, 'plans', 'PDF');
  mkdirSync(join(folder, 'plans'), { recursive: true });
  writeFileSync(pdfs, 'a file');
  const program = await openInBrowserHost({ folder, plan });
  const { page } = program;
  await page.getByRole('button', { name: en.app.planBook }).click();
  await page.getByRole('button', { name: en.document.print }).click();
  await expect(
    page.getByText(explainProblem('document/cannot-write', { path: pdfs }, 'en').sentence),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: en.document.print })).toBeVisible();
  await program.close();
});

test('a part of the window that cannot be had is told, and is there again once it is loaded', async () => {
  const folder = newFolder();
  const plan = join(folder, 'plan.tangga');
  await tangga(['new', plan, '--sample', 'sales'], folder);
  const { page, context, close } = await openInBrowserHost({ folder, plan });
  try {
    const part = /\/assets\/insights-/u;
    await context.route(part, (route) => route.abort());
    await page.reload();
    const told = page.getByRole('alert').filter({ hasText: en.app.missing });
    await expect(told).toBeVisible();
    await page.getByRole('link', { name: en.app.insights }).click();
    await expect(page).toHaveURL(/insights/u);
    await expect(told).toBeVisible();
    await context.unroute(part);
    await told.getByRole('button', { name: en.app.loadAgain }).click();
    await expect(page.getByRole('heading', { name: en.insights.title })).toBeVisible();
    await expect(told).toHaveCount(0);
  } finally {
    await close();
  }
});

test('a window that begins on a screen whose words come later waits for those of its language', async () => {
  const folder = newFolder();
  const plan = join(folder, 'plan.tangga');
  await tangga(['new', plan, '--sample', 'sales'], folder);
  const { page, context, close } = await openInBrowserHost({ folder, plan, language: 'id' });
  try {
    const t = catalogues.id;
    const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
    await context.route(/\/assets\/id-later-subjects-/u, async (route) => {
      await held;
      await route.continue();
    });
    const screen = page.waitForResponse(/\/assets\/insights-screen-/u);
    await page.goto(new URL('/insights', page.url()).href, { waitUntil: 'commit' });
    await screen;
    await expect(page.getByRole('link', { name: t.app.insights })).toBeVisible();
    await nextFrames(page);
    await expect(page.locator('h1')).toHaveCount(0);
    goOn();
    await expect(page.getByRole('heading', { name: t.insights.title })).toBeVisible();
  } finally {
    await close();
  }
});

test('the window tries nothing that its own policy forbids', async () => {
  const folder = newFolder();
  const plan = join(folder, 'plan.tangga');
  await tangga(['new', plan, '--sample', 'sales'], folder);
  const { page, close } = await openInBrowserHost({ folder, plan });
  try {
    const forbidden: string[] = [];
    await page.exposeFunction('noteForbidden', (what: string) => forbidden.push(what));
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        (window as unknown as { noteForbidden: (what: string) => void }).noteForbidden(
          `${effectiveDirective} ${blockedURI}`,
        ),
      ),
    );
    await page.reload();
    // A screen whose code comes later has schemas of its own.
    await page.getByRole('link', { name: en.app.insights }).click();
    await expect(page.getByRole('heading', { name: en.insights.title })).toBeVisible();
    expect(forbidden).toEqual([]);
  } finally {
    await close();
  }
});
