import type { Texts } from '../shape.ts';
import { first } from './first.ts';
import * as later from './later-subjects.ts';

/** Every text in Indonesian. */
export const id: Texts = { ...first, ...later };
