import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { Language } from '#domain/plan/rows.ts';

const planFilter = { en: 'Tangga plan', id: 'Rencana Tangga' };

/** Asks for a plan; null when dismissed. */
export async function chooseOpen(language: Language): Promise<string | null> {
  const answer = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: planFilter[language], extensions: ['tangga'] }],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Asks where to save; null when dismissed. */
export async function chooseSave(
  suggestedName: string,
  kind: 'plan' | 'pdf',
  language: Language,
): Promise<string | null> {
  const filter =
    kind === 'plan'
      ? { name: planFilter[language], extensions: ['tangga'] }
      : { name: 'PDF', extensions: ['pdf'] };
  const answer = await dialog.showSaveDialog({
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [filter],
  });
  return answer.canceled || !answer.filePath ? null : answer.filePath;
}
