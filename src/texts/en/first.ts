import * as subjects from './subjects.ts';

const { going, printing, summary, ...others } = subjects;

/** What the subjects that a window shows first hold, each under its own name. */
export const first = { ...others, action: { ...going, ...printing, ...subjects.action } } as const;
