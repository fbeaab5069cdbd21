import * as subjects from './subjects.ts';

const { going, printing, summary, ...others } = subjects;

/** Every text in English: what its subjects hold, each under its own name. */
export const en = { ...others, action: { ...going, ...printing, ...subjects.action } } as const;
