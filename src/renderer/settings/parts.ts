/* What comes after the first paint of a window, together. */

export { addNextCycle } from './add-next-cycle.ts';
export { CyclesDialog } from './cycles-dialog.tsx';
export { SettingsDialog } from './settings-dialog.tsx';
