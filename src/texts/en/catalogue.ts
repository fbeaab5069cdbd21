import { first } from './first.ts';
import * as later from './later-subjects.ts';

/** Every text in English. */
export const en = { ...first, ...later } as const;
