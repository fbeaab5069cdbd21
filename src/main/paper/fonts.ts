import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The program's own fonts lie beside what is built, or beside its source. */
const places = ['../../resources/fonts', '../../../resources/fonts'].map((place) =>
  join(import.meta.dirname, place),
);

export const fontsFolder = places.find((place) => existsSync(place)) ?? String(places[0]);
