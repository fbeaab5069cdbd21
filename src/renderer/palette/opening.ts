import { create } from 'zustand';
import { noSubjects, type Subjects } from '../keys/subjects.ts';
import { setScreen } from '../window/screen-state.ts';

const useOpening = create<{ readonly subjects: Subjects }>(() => ({ subjects: noSubjects }));

/** Opens the palette for what an action would be done to now: in it nothing else has the focus any more. */
export function openPalette(subjects: Subjects): void {
  useOpening.setState({ subjects });
  setScreen({ dialog: 'palette' });
}

/** What the palette acts on. */
export const usePaletteSubjects = (): Subjects => useOpening(({ subjects }) => subjects);
