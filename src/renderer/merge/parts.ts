/* What comes after the first paint of a window, together. */

export { ConflictsStep } from './conflicts-step.tsx';
export { MergeDialog } from './merge-dialog.tsx';
