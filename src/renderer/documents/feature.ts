import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { documentActions } from './document-actions.ts';

export const documents = {
  actions: documentActions,
  dialogs: [later(async () => (await import('./documents-dialog.tsx')).DocumentsDialog)],
} as const satisfies Feature;
