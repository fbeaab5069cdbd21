import { setScreen, useScreen } from './screen-state.ts';

/** So wide a window of ordinary size is what a projector shows: at 1920 pixels its smallest text has 20. */
const usualWidth = 1097;
const largest = 4;

function apply(): void {
  const { isProjecting } = useScreen.getState();
  const scale = isProjecting ? Math.min(largest, Math.max(1, window.innerWidth / usualWidth)) : 1;
  document.documentElement.style.setProperty('--mantine-scale', String(scale));
  document.documentElement.toggleAttribute('data-projecting', isProjecting);
  setScreen({ scale });
}

/** Shows everything large for the room, or as usual again. */
export const projection = {
  set(isProjecting: boolean): void {
    setScreen({ isProjecting });
    apply();
  },
  /** Answers whether there was anything to end. */
  end(): boolean {
    const { isProjecting } = useScreen.getState();
    if (isProjecting) projection.set(false);
    return isProjecting;
  },
  toggle: (): void => projection.set(!useScreen.getState().isProjecting),
};

window.addEventListener('resize', apply);
