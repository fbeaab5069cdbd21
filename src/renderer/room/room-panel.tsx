import { ActionIcon, Alert, Button, Switch } from '@mantine/core';
import { IconPlugOff, IconQrcode, IconX } from '@tabler/icons-react';
import type { AnnouncedAddress, RoomStatus } from '#contract/room/room.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { Choice } from '../ui/choice.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { setWord } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { chooseAddress, codeWords, typed, useIsJoinShown, useJoinAddress } from './join-stage.ts';
import { LandedCount, LandedList, useLanded } from './landed.tsx';
import { lock, panelWord } from './phone-actions.ts';
import { ReachHelp } from './reach-help.tsx';
import styles from './room-panel.module.css';
import { SeatList } from './seat-list.tsx';

interface RoomProps {
  readonly workshop: Workshop;
  readonly room: RoomStatus;
}

/** Beside the stage of a workshop that goes on: who is here, and how others come in. */
export function RoomPanel({ workshop, room }: RoomProps) {
  const t = useTexts();
  return (
    <aside className={styles.panel} aria-label={t('room.title')} data-room-panel>
      <header>
        <h2>{t('room.title')}</h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('app.close')}
          onClick={() => setWord(panelWord, null)}
        >
          <IconX size={18} />
        </ActionIcon>
      </header>
      <RoomDetails workshop={workshop} room={room} />
    </aside>
  );
}

/** Everything about a room that is open: its address, its people, and the way to close it. */
export function RoomDetails({ workshop, room }: RoomProps) {
  const t = useTexts();
  const landed = useLanded(workshop);
  return (
    <div className={styles.frame}>
      <div className={styles.details}>
        <LandedCount {...landed} />
        <Ways workshop={workshop} room={room} />
        <SeatList workshop={workshop} room={room} />
        <LandedList workshop={workshop} {...landed} />
        <Switch
          label={t('room.lock')}
          description={t('room.lockText')}
          checked={room.isLocked}
          onChange={({ currentTarget }) => void lock(currentTarget.checked)}
        />
        <ReachHelp hasOthers={room.addresses.filter(({ kind }) => kind === 'network').length > 1} />
        <Button
          variant="default"
          leftSection={<IconPlugOff size={17} />}
          onClick={() => runAction('room-close')}
        >
          {t('room.close')}
        </Button>
      </div>
    </div>
  );
}

/** How phones come in: by the code, by address and digits, by another address where the likely one does not do. */
function Ways({ workshop, room }: RoomProps) {
  const t = useTexts();
  const address = useJoinAddress(room);
  const isJoinShown = useIsJoinShown(workshop);
  if (!address) return null;
  const nameOf = ({ kind, url, card }: AnnouncedAddress): string =>
    t(`room.cards.${kind}`, { url: typed(url), card });
  return (
    <section className={styles.ways}>
      <div className={styles.way}>
        <QrCode
          className={styles.code}
          text={address.joinUrl}
          label={t('room.qrLabel', { url: typed(address.url) })}
        />
        <div>
          <p className={styles.url}>{typed(address.url)}</p>
          <p
            className={styles.digits}
            role="img"
            aria-label={t('room.codeLabel', { code: codeWords(room.code) })}
          >
            {codeWords(room.code)}
          </p>
          <Button
            size="compact-sm"
            variant={isJoinShown ? 'light' : 'default'}
            aria-pressed={isJoinShown}
            leftSection={<IconQrcode size={15} />}
            onClick={() => runAction('room-join')}
          >
            {t('room.showJoin')}
          </Button>
        </div>
      </div>
      {room.addresses.every(({ kind }) => kind === 'this-computer') && (
        <Alert color="orange">{t('room.noNetwork')}</Alert>
      )}
      {room.isCodeClosed && (
        <Alert color="orange">
          {t('room.codeClosed')}{' '}
          <Button size="compact-sm" variant="default" onClick={() => void attempt(client.room.renewCode())}>
            {t('room.renewCode')}
          </Button>
        </Alert>
      )}
      {room.addresses.length > 1 && (
        <Choice
          label={t('room.address')}
          data={room.addresses.map((one) => ({ value: one.url, label: nameOf(one) }))}
          value={address.url}
          onChange={(url) => chooseAddress(workshop.id, url)}
        />
      )}
    </section>
  );
}
