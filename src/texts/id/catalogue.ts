import type { Texts } from '../shape.ts';
import * as subjects from './subjects.ts';

const { going, printing, summary, ...others } = subjects;

/** Every text in Indonesian: what its subjects hold, each under its own name. */
export const id: Texts = { ...others, action: { ...going, ...printing, ...subjects.action } };
