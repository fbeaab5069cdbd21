import { type BrowserWindow, dialog } from 'electron';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** So often within a minute a page comes back by itself: one that crashes again at once would go round for ever. */
const most = 3;
const span = 60_000;

/** Asks whether a page that crashes again and again is to be tried once more. */
async function isTriedAgain(window: BrowserWindow, language: Language): Promise<boolean> {
  const t = textsOf(language);
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('dialogs.pageCrashed'),
    detail: t('dialogs.pageCrashedAdvice'),
    buttons: [t('dialogs.showAgain'), t('dialogs.closeWindow')],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}

/**
 * Has a page that crashed, or that the system ended, come back where it was: the plan is this process's, and where one is
 * stands in the address.
 */
export function bringBack(window: BrowserWindow, languageOf: () => Language): void {
  const { webContents } = window;
  let crashes: number[] = [];
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < span), now];
    if (crashes.length <= most) {
      webContents.reload();
      return;
    }
    void isTriedAgain(window, languageOf()).then((isTried) => {
      if (window.isDestroyed()) return;
      if (isTried) webContents.reload();
      else window.destroy();
    });
  });
}
