/* What comes after the first paint of a window, together. */

export { CheckInStep } from './check-in-step.tsx';
export { CheckInsScreen } from './check-ins-screen.tsx';
export { CurveDialog } from './curve-dialog.tsx';
export { Actions, Attention, Changes } from './meeting-tools.tsx';
export { DueReminder } from './reminder.tsx';
