import { Button, Modal } from '@mantine/core';
import { useTexts } from '../language/language.ts';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import styles from './join-page.module.css';
import { codeWords, typed } from './join-stage.ts';
import { useRoom } from './room-now.ts';

const leave = () => setScreen({ dialog: null });

/** Asks before every phone is sent away. */
export function CloseRoomDialog() {
  const t = useTexts();
  const isAsked = useScreen(({ dialog }) => dialog === 'close-room');
  const room = useRoom();
  const close = async () => {
    leave();
    if (await attempt(client.room.close())) say('room-closed', { message: t('room.closed') });
  };
  return (
    <Modal opened={isAsked && room !== null} onClose={leave} title={t('room.closeTitle')}>
      <p>{t('room.closeText')}</p>
      <DialogButtons leave={leave}>
        <Button color="red" data-autofocus onClick={() => void close()}>
          {t('room.close')}
        </Button>
      </DialogButtons>
    </Modal>
  );
}

/** By what another device takes a seat over. */
export function HandOverDialog() {
  const t = useTexts();
  const ticket = useScreen(({ dialog, handedOver }) => (dialog === 'hand-over' ? handedOver : null));
  return (
    <Modal
      opened={ticket !== null}
      onClose={leave}
      title={ticket && t('room.handOverTitle', { person: ticket.name })}
    >
      {ticket && (
        <div className={styles.ticket}>
          <p>{t('room.handOverText')}</p>
          <QrCode
            className={styles.ticketCode}
            text={ticket.joinUrl}
            label={t('room.qrLabel', { url: typed(ticket.joinUrl) })}
          />
          <p className={styles.address}>{typed(ticket.joinUrl)}</p>
          <p className={styles.digits}>{codeWords(ticket.code)}</p>
        </div>
      )}
    </Modal>
  );
}
