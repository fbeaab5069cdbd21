/** What a step shows on a phone and what it takes from one, as the rules of the room declare it (`domain/room`). */
export type * from '#domain/room/steps.ts';
