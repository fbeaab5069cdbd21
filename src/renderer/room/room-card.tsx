import { Button, Group } from '@mantine/core';
import { IconDeviceMobile, IconMailForward, IconMailOpened, IconShieldLock } from '@tabler/icons-react';
import type { Workshop } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { runAction } from '../window/registry.ts';
import { isAhead } from './form-actions.ts';
import { LandedList, useLanded } from './landed.tsx';
import { useRoomOf } from './room-now.ts';
import styles from './room-panel.module.css';
import { RoomDetails } from './room-panel.tsx';

/** The room while its workshop is prepared: closed until somebody opens it. */
export function RoomCard({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const room = useRoomOf(workshop.id);
  const landed = useLanded(workshop);
  return (
    <div className={styles.card}>
      <h2 className={styles.title}>{t('room.title')}</h2>
      {room ? (
        <RoomDetails workshop={workshop} room={room} />
      ) : (
        <>
          <p className={styles.faint}>{t('room.openText')}</p>
          <Group gap={10}>
            <Button
              variant="default"
              leftSection={<IconDeviceMobile size={17} />}
              onClick={() => runAction('room-open')}
            >
              {t('room.open')}
            </Button>
            <Button
              variant="subtle"
              leftSection={<IconShieldLock size={17} />}
              onClick={() => runAction('room-open-secure')}
            >
              {t('room.openSecure')}
            </Button>
          </Group>
        </>
      )}
      {isAhead(workshop) && (
        <>
          <h3 className={styles.title}>{t('room.byMail')}</h3>
          <p className={styles.faint}>{t('room.byMailText')}</p>
          <Group gap={10}>
            <Button
              variant="default"
              leftSection={<IconMailForward size={17} />}
              onClick={() => runAction('form-make')}
            >
              {t('room.makeForm')}
            </Button>
            <Button
              variant="subtle"
              leftSection={<IconMailOpened size={17} />}
              onClick={() => runAction('answers-read')}
            >
              {t('room.readAnswers')}
            </Button>
          </Group>
        </>
      )}
      {!room && <LandedList workshop={workshop} {...landed} />}
    </div>
  );
}
