/* What comes after the first paint of a window, together. */

export { OrganisationScreen } from './organisation-screen.tsx';
export { PersonDialog } from './person-dialog.tsx';
