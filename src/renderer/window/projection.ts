import { setScreen, useScreen } from './screen-state.ts';
import { measureWindow } from './window-size.ts';

/** So wide a window of ordinary size is what a projector shows: at 1920 pixels its smallest text has 20. */
const usualWidth = 1097;
const largest = 4;
/** The smallest text that a room reads from its back, as a share of the width of what is projected. */
const leastText = 20 / 1920;
/** How long the mouse rests before the controls are gone, in milliseconds. */
const restTime = 3_000;

/** How large everything is drawn where it needs no shrinking to fit. */
const fullScale = (): number => Math.min(largest, Math.max(1, window.innerWidth / usualWidth));

/** How small everything may become so that it fits; its text stays as large as `leastText`. */
const leastScale = (): number => Math.min(fullScale(), window.innerWidth / 2100);

function draw(scale: number): void {
  document.documentElement.style.setProperty('--mantine-scale', String(scale));
  measureWindow(scale);
}

function apply(): void {
  const { isProjecting } = useScreen.getState();
  const { dataset, style } = document.documentElement;
  const scale = isProjecting ? fullScale() : 1;
  style.setProperty('--least-text', isProjecting ? `${leastText * window.innerWidth}px` : '0px');
  if (isProjecting) dataset.projecting = '';
  else delete dataset.projecting;
  draw(scale);
  setScreen({ scale });
}

let resting = 0;

/** The controls are there while the mouse moves. */
function showControls(): void {
  const { dataset } = document.documentElement;
  delete dataset.resting;
  window.clearTimeout(resting);
  if (!useScreen.getState().isProjecting) return;
  resting = window.setTimeout(() => {
    dataset.resting = '';
  }, restTime);
}

/** Shows everything large for the room, or as usual again. */
export const projection = {
  set(isProjecting: boolean): void {
    setScreen({ isProjecting });
    apply();
    showControls();
  },
  /** Answers whether there was anything to end. */
  end(): boolean {
    const { isProjecting } = useScreen.getState();
    if (isProjecting) projection.set(false);
    return isProjecting;
  },
  toggle: (): void => projection.set(!useScreen.getState().isProjecting),
  /** Draws everything as large as `isWhole` allows, down to what can still be read. */
  fit(isWhole: () => boolean): void {
    const isWholeAt = (scale: number) => {
      draw(scale);
      return isWhole();
    };
    let scale = fullScale();
    if (!isWholeAt(scale)) {
      let above = scale;
      scale = leastScale();
      // Where even the smallest is too large, it scrolls. Seven halvings tell apart what no eye does.
      for (let halving = isWholeAt(scale) ? 0 : 7; halving < 7; halving++) {
        const middle = (scale + above) / 2;
        if (isWholeAt(middle)) scale = middle;
        else above = middle;
      }
      draw(scale);
    }
    if (useScreen.getState().scale !== scale) setScreen({ scale });
  },
};

window.addEventListener('resize', apply);
for (const event of ['pointermove', 'pointerdown', 'wheel'] as const)
  window.addEventListener(event, showControls, { passive: true });
apply();
