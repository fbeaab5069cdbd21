import { useTexts } from '../language/language.ts';
import { isWaiting, type Parcel, useOutbox } from '../room/outbox.ts';

/** Says of something that it is kept on this phone until the room is back. */
export function KeptMark({ parcels }: { readonly parcels: readonly Parcel[] }) {
  const say = useTexts();
  useOutbox();
  return parcels.some(isWaiting) ? <p class="kept">{say('kept')}</p> : null;
}
