import { Button } from '@mantine/core';
import type { RoomStatus } from '#contract/room/room.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { QrCode } from '../ui/qr-code.tsx';
import styles from './join-page.module.css';
import { codeWords, typed, useJoinAddress } from './join-stage.ts';
import { SeatDiscs } from './seat-discs.tsx';

interface JoinPageProps {
  readonly workshop: Workshop;
  readonly room: RoomStatus;
  /** On to what is on the stage else, where there is anything. */
  readonly goOn?: () => void;
}

/** How phones come in, for the whole room to read: a code to scan, the address and six digits in large type. */
export function JoinPage({ workshop, room, goOn }: JoinPageProps) {
  const t = useTexts();
  const address = useJoinAddress(room);
  if (!address) return null;
  return (
    <div className={styles.page} data-join>
      <div className={styles.card}>
        <QrCode
          className={styles.code}
          text={address.joinUrl}
          label={t('room.qrLabel', { url: typed(address.url) })}
        />
        <div className={styles.words}>
          <h2>{t('room.join')}</h2>
          <p>{t('room.joinText')}</p>
          <p className={styles.address}>{typed(address.url)}</p>
          <p
            className={styles.digits}
            role="img"
            aria-label={t('room.codeLabel', { code: codeWords(room.code) })}
          >
            {codeWords(room.code)}
          </p>
          {room.certificate !== null && (
            <p className={styles.certificate}>
              {t('room.certificateText')}
              <code>{room.certificate}</code>
            </p>
          )}
        </div>
      </div>
      <SeatDiscs workshop={workshop} room={room} />
      {goOn && (
        <Button className={styles.goOn} data-controls onClick={goOn}>
          {t('room.hideJoin')}
        </Button>
      )}
    </div>
  );
}

/** How whoever is late comes in, small at the foot of what is projected. */
export function JoinStrip({ room }: { readonly room: RoomStatus }) {
  const t = useTexts();
  const address = useJoinAddress(room);
  if (!address || room.isLocked) return null;
  return (
    <p className={styles.strip} data-join-strip>
      <span>{t('room.joinLate')}</span>
      <strong>{typed(address.url)}</strong>
      <strong className={styles.stripDigits}>{codeWords(room.code)}</strong>
      <QrCode
        className={styles.stripCode}
        text={address.joinUrl}
        label={t('room.qrLabel', { url: typed(address.url) })}
      />
    </p>
  );
}
