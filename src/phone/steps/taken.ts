import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { StepView, TakenStep } from '#contract/room/steps.ts';

/** What a step of a kind shows. */
export type ViewOf<Kind extends StepView['kind']> = Extract<StepView, { readonly kind: Kind }>;

/** A step of a kind that is on. */
export type Taken<Kind extends StepView['kind']> = TakenStep<ViewOf<Kind>>;

/** The workshop that the page is in. */
export const InWorkshop = createContext('');

/** The id of the workshop that the page is in. */
export const useWorkshop = (): string => useContext(InWorkshop);
