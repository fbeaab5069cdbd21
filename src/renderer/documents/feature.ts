import type { Feature } from '../window/feature.ts';
import { documentActions } from './document-actions.ts';
import { DocumentsDialog } from './documents-dialog.tsx';

export const documents = {
  actions: documentActions,
  dialogs: [DocumentsDialog],
} as const satisfies Feature;
