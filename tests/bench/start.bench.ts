import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBrowser, rootArguments } from '../../src/main/hosts/browser/find-browser.ts';
import { environment } from '../support/open-tangga.ts';
import { planOnDisk, testFolder } from '../support/plans.ts';
import { lineTo, listeningAt, until } from './browser-protocol.ts';
import { inPairs, report } from './timing.ts';

/*
 * `npm start` on a built clone, from the command to a board that can be used in a window of its own, against the same
 * Chromium opening an empty page. Both keep their profile from the time before, as on a computer that is in use.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const found = findBrowser();
if (!found) throw new Error('This benchmark needs Chromium, Chrome or Edge.');
const folder = testFolder();
const data = join(folder, 'data');
/** The installed browser without a screen, which can be asked what it shows. */
const headless = join(folder, 'browser');
const options = ['--headless=new', '--disable-gpu', '--remote-debugging-port=0'];
writeFileSync(headless, `#!/bin/sh\nexec ${[found, ...options].join(' ')} "$@"\n`, { mode: 0o700 });

/** Waits until the first page of the browser with this profile shows something. */
async function untilShown(profile: string, selector: string): Promise<void> {
  const { port } = await listeningAt(profile);
  const page = await until(async () => {
    const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      readonly type: string;
      readonly webSocketDebuggerUrl: string;
    }[];
    return pages.find(({ type }) => type === 'page') ?? null;
  });
  const line = await lineTo(page.webSocketDebuggerUrl);
  const expression = `document.querySelector(${JSON.stringify(selector)}) !== null || null`;
  // A page that is on its way elsewhere has no answer.
  await until(() => line.evaluate<true | null>(expression).catch(() => null));
  line.close();
}

/** From a command to what the window of this profile shows; ends what it began. */
async function opening(
  [program, ...words]: readonly [string, ...string[]],
  profile: string,
  selector: string,
  cwd = root,
): Promise<number> {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const start = performance.now();
  const child = spawn(program, words, {
    cwd,
    // A display is named, which nobody looks at.
    env: { ...environment(folder), TANGGA_BROWSER: headless, DISPLAY: process.env.DISPLAY ?? ':99' },
    stdio: 'ignore',
    detached: true,
  });
  await untilShown(profile, selector);
  const took = performance.now() - start;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-(child.pid as number), 'SIGTERM');
  await gone;
  return took;
}

const plan = planOnDisk('tour');
const emptyPage = join(folder, 'empty.html');
writeFileSync(emptyPage, '<!doctype html><title>Empty</title><p>Empty</p>');
const ownProfile = join(folder, 'profile');
const size = ['--no-first-run', '--no-default-browser-check', '--disable-background-networking'];
const browserOf = (profile: string) =>
  [
    headless,
    `--app=${pathToFileURL(emptyPage).href}`,
    `--user-data-dir=${profile}`,
    ...size,
    ...rootArguments(),
  ] as const;
const alone = () => opening(browserOf(ownProfile), ownProfile, 'p');
/** A package whose `npm start` is nothing but the browser with the empty page: no program begun by npm is there earlier. */
const bare = join(folder, 'bare');
const bareProfile = join(folder, 'bare-profile');
mkdirSync(bare);
writeFileSync(
  join(bare, 'package.json'),
  JSON.stringify({ name: 'bare', scripts: { start: `exec ${browserOf(bareProfile).join(' ')}` } }),
);
const bareStart = () => opening(['npm', 'start'], bareProfile, 'p', bare);
const window = join(data, 'window');
const start = () => opening(['npm', 'start', '--', plan], window, '[data-objective]');
const program = () =>
  opening([process.execPath, join(root, 'bin/tangga.mjs'), 'open', plan], window, '[data-objective]');

// Profiles are made, and what is compiled is kept.
await alone();
await bareStart();
await start();
const whole = await inPairs(5, start, alone);
report('an empty page in a window', whole.other, 'ms');
report('npm start to a usable board', whole.own, 'ms');
report('npm start to a usable board: ratio', whole.ratio, '', 1.5, 'an empty page');
const least = await inPairs(5, bareStart, alone);
report('npm start of the empty page itself', least.own, 'ms');
report('npm start of the empty page itself: ratio', least.ratio, '', null, 'an empty page');
const own = await inPairs(5, program, alone);
report('the same without npm', own.own, 'ms');
report('the same without npm: ratio', own.ratio, '', 1.5, 'an empty page');
rmSync(folder, { recursive: true, force: true });
