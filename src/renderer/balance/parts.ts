/* What comes after the first paint of a window, together. */

export { AlignmentStep } from './alignment-step.tsx';
export { BalanceScreen } from './balance-screen.tsx';
