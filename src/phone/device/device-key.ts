import { randomKey } from './random.ts';
import { keep, kept } from './storage.ts';

/** The key by which a room knows this device again; made at the first time. */
export function deviceKey(): string {
  const known = kept<string>('device');
  if (known) return known;
  const made = randomKey();
  keep('device', made);
  return made;
}
