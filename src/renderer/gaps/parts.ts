/* What comes after the first paint of a window, together. */

export { GapObjectiveDialog } from './gap-objective-dialog.tsx';
export { GapsScreen } from './gaps-screen.tsx';
export { GapsStep } from './gaps-step.tsx';
