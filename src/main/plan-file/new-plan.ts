import { basename } from 'node:path';
import { leaveKnown } from './door/door.ts';
import type { NewFile } from './new-file.ts';

/** Where a new file goes: to a path, or under the first free name of a folder. */
export type NewPlace = { readonly path: string } | { readonly folder: string; readonly name: string };

/** Gives a new plan file its name, which is known from then on; answers where it is. */
export function namePlan(made: NewFile, place: NewPlace): string {
  let path: string;
  if ('folder' in place) path = made.giveFree(basename(place.name), 'tangga');
  else {
    made.give(place.path);
    path = place.path;
  }
  leaveKnown(path);
  return path;
}
