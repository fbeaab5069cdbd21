import type { RoomStatus } from '#contract/room/room.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { HandedIn, useHandedIn } from './handed-in.tsx';
import { JoinStrip } from './join-page.tsx';
import styles from './room-foot.module.css';

interface RoomFootProps {
  readonly workshop: Workshop;
  readonly room: RoomStatus;
  readonly isProjecting: boolean;
}

/** Under the stage while the room is open: how many are done with the step, and for the room how to come in late. */
export function RoomFoot({ workshop, room, isProjecting }: RoomFootProps) {
  const handedIn = useHandedIn(workshop);
  if (!handedIn && !isProjecting) return null;
  return (
    <footer className={styles.foot}>
      {handedIn && <HandedIn {...handedIn} />}
      {isProjecting && <JoinStrip room={room} />}
    </footer>
  );
}
