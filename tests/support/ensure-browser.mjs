import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../../bin/build.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
];

function installed() {
  const paths = names.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`]);
  const onMac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const onWindows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  return [process.env.TANGGA_BROWSER, ...paths, ...onMac, ...onWindows, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

/**
 * The same browser without windows of its own, as Debian has it beside the other. Pages are the same in it, and a story
 * takes a fifth less time. `TANGGA_HEADLESS` names another one for stories.
 */
export const withoutWindows = (browser) => [`${browser}-headless-shell`, browser].find(existsSync);

/** Installs packages of Debian's, each if it can be had; none where this is no Debian, or not its administrator. */
function installPackages(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...asked) =>
    spawnSync('apt-get', ['-qq', ...asked], { stdio: 'inherit', env, timeout: 300_000 });
  apt('update');
  for (const name of packages) apt('install', '-y', '--no-install-recommends', name);
}

/** The path of a browser to test with; one is installed where there is none. Null where that fails. */
export function ensureBrowser() {
  const known = installed();
  if (known) {
    if (process.env.CI && known === '/usr/bin/chromium' && withoutWindows(known) === known)
      installPackages('chromium-headless-shell');
    return known;
  }
  console.log('No browser was found: installing one for the tests.');
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  if (installed()) return installed();
  installPackages('chromium', 'chromium-headless-shell');
  return installed() ?? null;
}
