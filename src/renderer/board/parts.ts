/* What comes after the first paint of a window, together. */

export { objectivesAsList } from '#contract/sentences/objective-list.ts';
export { rowsAsHtml } from '#domain/pasted-rows/copied-rows.ts';
export { Composer } from './composer.tsx';
export { doDrop } from './do-drop.ts';
export { DropEffects } from './drop.ts';
export { hintsRead } from './hints-read.ts';
export { paste } from './pasting.ts';
export { PickDialog } from './pick-dialog.tsx';
export { ReadyCards } from './ready-cards.ts';
