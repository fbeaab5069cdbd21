import { create } from 'zustand';

/** Whether the window has shown itself: what it needs no sooner comes then. */
export const useShownOnce = create<{ readonly isShown: boolean }>(() => ({ isShown: false }));
