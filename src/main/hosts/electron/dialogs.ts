import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import type { SavedKind } from '../../desk/host.ts';

/** Asks for a plan; null when dismissed. */
export async function chooseOpen(language: Language): Promise<string | null> {
  const answer = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: textsOf(language)('dialogs.planOrBook'), extensions: ['tangga', 'pdf'] }],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Asks where to save; null when dismissed. */
export async function chooseSave(
  suggestedName: string,
  kind: SavedKind,
  language: Language,
): Promise<string | null> {
  const filters: Record<SavedKind, Electron.FileFilter> = {
    plan: { name: textsOf(language)('dialogs.plan'), extensions: ['tangga'] },
    pdf: { name: 'PDF', extensions: ['pdf'] },
    ics: { name: textsOf(language)('calendar.title'), extensions: ['ics'] },
    json: { name: 'JSON', extensions: ['json'] },
    xlsx: { name: 'XLSX', extensions: ['xlsx'] },
    csv: { name: 'CSV', extensions: ['csv'] },
    zip: { name: 'ZIP', extensions: ['zip'] },
    html: { name: 'HTML', extensions: ['html'] },
  };
  const answer = await dialog.showSaveDialog({
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [filters[kind]],
  });
  return answer.canceled || !answer.filePath ? null : answer.filePath;
}
