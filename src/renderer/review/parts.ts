/* What comes after the first paint of a window, together. */

export { CalibrationView } from './calibration-view.tsx';
export { Causes } from './causes.tsx';
export { ReviewDialogs } from './close-dialogs.tsx';
export { NextCycle } from './next-cycle.tsx';
export { Process } from './process.tsx';
export { ReviewScreen } from './review-screen.tsx';
export { Scores } from './review-steps.tsx';
