/* What comes after the first paint of a window, together. */

export { CaptureDialog } from './capture-dialog.tsx';
export { DifficultyVote } from './difficulty-vote.tsx';
export { EditNoteDialog } from './edit-note-dialog.tsx';
export { IdeaWall } from './idea-wall.tsx';
export { OwnStep } from './own-step.tsx';
export { OwnersStep } from './owners-step.tsx';
export { ReadOut } from './read-out.tsx';
export { NewWorkshopDialog, WorkshopList } from './workshop-list.tsx';
export { PrepareScreen, PresenterScreen, RoomScreen } from './workshop-screen.tsx';
