import { existsSync } from 'node:fs';
import { join } from 'node:path';

const programs = (...parts: string[]): string[] =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, ...parts));

function candidates(): string[] {
  switch (process.platform) {
    case 'win32':
      return [
        ...programs('Google', 'Chrome', 'Application', 'chrome.exe'),
        ...programs('Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ...programs('Chromium', 'Application', 'chrome.exe'),
      ];
    case 'darwin':
      return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    default:
      return [
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        'microsoft-edge-stable',
        'microsoft-edge',
      ].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]);
  }
}

/** Chromium's own sandbox does not run as root. */
export const rootArguments = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * The path of an installed Chromium, Chrome or Edge; null where there is none.
 * `TANGGA_BROWSER` names one and is believed.
 */
export function findBrowser(): string | null {
  const named = process.env.TANGGA_BROWSER;
  if (named !== undefined) return existsSync(named) ? named : null;
  return candidates().find((path) => existsSync(path)) ?? null;
}
