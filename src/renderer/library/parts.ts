/* What comes after the first paint of a window, together. */

export { CreationDialog } from './creation-dialog.tsx';
export { LibraryDrawer } from './library-drawer.tsx';
