import type { PlanWindow } from '../../desk/plan-window.ts';
import {
  type DiagnosticsTexts,
  diagnosticsFile,
  diagnosticsName,
  diagnosticsTexts,
  gatherDiagnostics,
} from '../../diagnostics/diagnostics.ts';
import { note } from '../../diagnostics/log.ts';
import { finishedFile, placeFor, saveFinished } from '../document/finished-file.ts';
import { router } from '../implement.ts';

async function gather(window: PlanWindow): Promise<DiagnosticsTexts> {
  const { desk, openFile } = window;
  const { host, store, windows } = desk;
  const held = await gatherDiagnostics({ host: host.kind, store, windows: windows.size, file: openFile });
  window.diagnostics = diagnosticsTexts(held);
  return window.diagnostics;
}

export const diagnostics = {
  gather: router.diagnostics.gather.handler(({ context }) => gather(context.window)),

  save: router.diagnostics.save.handler(async ({ context: { window }, input: { parts } }) => {
    const texts = window.diagnostics ?? (await gather(window));
    const { host } = window.desk;
    const place = await placeFor(host, diagnosticsName, 'json');
    if (place === null) return null;
    return finishedFile(host, await saveFinished(place, diagnosticsFile(texts, parts)));
  }),

  pageFailed: router.diagnostics.pageFailed.handler(({ input: error }) => {
    note({ what: 'failed', where: 'page', error });
    return {};
  }),
};
