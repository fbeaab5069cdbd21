import { sql as first } from './0001-space.ts';
import { sql as second } from './0002-presence.ts';
import { sql as third } from './0003-hand-back.ts';

/** The migrations of a space in their order; each is numbered by its place, from 1. */
export const spaceMigrations: readonly string[] = [first, second, third];

/** The version of spaces that this program speaks to. */
export const spaceVersion = spaceMigrations.length;
