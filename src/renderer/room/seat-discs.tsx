import type { RoomStatus } from '#contract/room/room.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { onPhones } from './room-now.ts';
import styles from './taken-part.module.css';
import { PersonMark } from './taken-part.tsx';

interface SeatDiscsProps {
  readonly workshop: Workshop;
  readonly room: RoomStatus;
}

/** Everybody who takes part, with a tick once their phone is here. */
export function SeatDiscs({ workshop, room }: SeatDiscsProps) {
  const t = useTexts();
  const here = onPhones(room);
  const people = participantsOf(usePlan(), workshop.id);
  return (
    <div className={styles.here}>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonMark person={person} isDone={here.has(person.id)} isFaint={!here.has(person.id)} />
          </li>
        ))}
      </ul>
      <p role="status">{t('room.counted', { here: here.size, of: people.length })}</p>
    </div>
  );
}
