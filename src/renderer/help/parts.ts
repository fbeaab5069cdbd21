/* What comes after the first paint of a window, together. */

export { DiagnosticsDialog } from './diagnostics-dialog.tsx';
export { HelpDialog } from './help-dialog.tsx';
