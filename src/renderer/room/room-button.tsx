import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { participantsOf } from '#domain/workshop/participants.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { runAction } from '../window/registry.ts';
import { useIsNarrower } from '../window/window-size.ts';
import { useRoom } from './room-now.ts';
import styles from './room-panel.module.css';

/** Says on every screen, as long as it is so, that this computer serves a room; and leads to who is in it. */
export function RoomButton({ isShort = false }: { readonly isShort?: boolean }) {
  const t = useTexts();
  const plan = usePlan();
  const room = useRoom();
  const isNarrow = useIsNarrower(1240) || isShort;
  const workshop = plan.tables.workshop.get(room?.workshopId);
  if (!room || !workshop) return null;
  const { waiting, seated } = room.counts;
  const about = { here: seated, of: participantsOf(plan, workshop.id).length };
  const counted =
    waiting > 0 ? t('room.countedWaiting', { ...about, count: waiting }) : t('room.counted', about);
  const heads = waiting > 0 ? `${seated} + ${waiting}` : seated;
  const words = `${t('room.openFor', { title: workshop.name })}: ${counted}`;
  return (
    <Tooltip label={words} multiline maw={360}>
      <Button
        className={styles.button}
        variant={waiting > 0 ? 'filled' : 'light'}
        px="xs"
        leftSection={<IconDeviceMobile size={17} />}
        aria-label={words}
        data-room-open
        onClick={() => runAction('room-panel')}
      >
        {isNarrow ? heads : t('room.openShort', { count: heads })}
      </Button>
    </Tooltip>
  );
}

/** In a workshop that goes on: opens the room, and says so from then on. */
export function OpenRoomButton() {
  const t = useTexts();
  const room = useRoom();
  if (room) return <RoomButton isShort />;
  return (
    <Tooltip label={t('room.open')}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('room.open')}
        onClick={() => runAction('room-open')}
      >
        <IconDeviceMobile size={18} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
