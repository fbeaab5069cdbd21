import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem } from '#domain/problem.ts';
import { dataFolder } from '../desk/data-folder.ts';
import { beginBrowserHost } from '../hosts/browser/begin.ts';
import { electronObstacle, electronPath } from './electron-binary.ts';
import { forScripts } from './output.ts';
import { said } from './spoken.ts';

interface OpenOptions {
  host?: 'electron' | 'browser';
  window: boolean;
  port?: number;
  json?: true;
}

const rendererRoot = join(import.meta.dirname, '../renderer');

/** Starts Electron on the built program and waits for its end. */
async function runElectron(plan: string | null): Promise<void> {
  const child = spawn(electronPath(), [join(import.meta.dirname, '../..'), ...(plan ? [plan] : [])], {
    stdio: 'inherit',
  });
  const code = await new Promise<number | null>((settle, fail) => {
    child.once('exit', settle);
    child.once('error', fail);
  });
  if (code) throw new Problem('unexpected', { detail: said('commandLine.open.ended', { code }) });
}

/** `tangga open [FILE]`: opens the program in Electron where it can run, else in the browser host. */
export async function openCommand(file: string | undefined, options: OpenOptions): Promise<void> {
  const plan = file ? resolve(file) : null;
  if (plan && !existsSync(plan)) throw new Problem('plan-file/not-found', { path: plan });
  const wantsElectron =
    options.host === 'electron' ||
    (!options.host && options.window && !options.json && options.port === undefined);
  if (wantsElectron) {
    const obstacle = electronObstacle();
    if (obstacle === null) return runElectron(plan);
    if (options.host === 'electron')
      throw new Problem('unexpected', { detail: said('commandLine.open.obstacle', { obstacle }) });
    console.log(said('commandLine.open.instead', { obstacle }));
  }
  const begun = await beginBrowserHost(options.port ?? null, dataFolder(), options.window && !options.json);
  try {
    // While this is loaded the browser starts.
    const { runBrowserHost } = await import('../hosts/browser/run.ts');
    await runBrowserHost(begun, {
      plan,
      rendererRoot,
      onReady: (address, noWindow) => {
        if (options.json) {
          console.log(forScripts({ url: address }, 0));
          return;
        }
        const running = said('commandLine.open.running');
        const reason = noWindow && said('commandLine.open.noWindow', { reason: noWindow });
        console.log(`${[running, reason].filter(Boolean).join(' ')}\n${address}`);
      },
    });
  } catch (error) {
    begun.window?.close();
    // It may be closed already: why it ends is what counts.
    await begun.listening.close().catch(() => undefined);
    throw error;
  }
}
