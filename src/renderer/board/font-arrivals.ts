import { create } from 'zustand';
import { forgetWidths } from './measure-title.ts';

const useArrivals = create(() => ({ count: document.fonts.status === 'loaded' ? 1 : 0 }));

// Letters of other scripts have fonts of their own, which come once such letters are drawn for the first time.
document.fonts.addEventListener('loadingdone', () => {
  forgetWidths();
  useArrivals.setState(({ count }) => ({ count: count + 1 }));
});

/** How often fonts have arrived that titles are measured with; nothing is measured before the first. */
export const useFontArrivals = (): number => useArrivals(({ count }) => count);
