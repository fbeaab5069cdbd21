/* What comes after the first paint of a window, together. */

export { OpenPlanDialog } from './open-plan-dialog.tsx';
export { StartWorkshop } from './start-workshop.tsx';
