/* What comes after the first paint of a window, together. */

export { askForCauses } from './ask-cause.tsx';
export { ChangesDialog } from './changes-dialog.tsx';
export { SignDialog } from './sign-dialog.tsx';
