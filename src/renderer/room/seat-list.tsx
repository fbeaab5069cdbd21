import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { type Icon, IconDeviceMobileShare, IconUserUp, IconX } from '@tabler/icons-react';
import type { RoomSeat, RoomStatus } from '#contract/room/room.ts';
import { timeWords } from '#contract/sentences/instant.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { admit, handOver, promote, removeSeat } from './phone-actions.ts';
import { isSeated } from './room-now.ts';
import styles from './room-panel.module.css';
import { PersonMark } from './taken-part.tsx';

interface SeatListProps {
  readonly workshop: Workshop;
  readonly room: RoomStatus;
}

/** Who waits, who is here, and who takes part without a phone. */
export function SeatList({ workshop, room }: SeatListProps) {
  const t = useTexts();
  const people = participantsOf(usePlan(), workshop.id);
  const seats = room.seats.filter(isSeated);
  const waiting = room.seats.filter(({ state }) => state === 'waiting');
  const choosing = room.seats.filter(({ state }) => state === 'choosing').length;
  const seatOf = new Map(seats.map((seat) => [seat.personId, seat]));
  // Somebody who was taken off the list of participants may still sit there.
  const others = seats.filter(({ personId }) => people.every(({ id }) => id !== personId));
  return (
    <section className={styles.seats}>
      {waiting.length > 0 && (
        <>
          <h3>{t('room.waiting')}</h3>
          <ul>
            {waiting.map((seat) => (
              <Waiting key={seat.seatId} seat={seat} />
            ))}
          </ul>
        </>
      )}
      <h3>
        {t('room.people')}
        <small role="status">{t('room.counted', { here: room.counts.seated, of: people.length })}</small>
      </h3>
      {people.length === 0 && <p className={styles.faint}>{t('room.nobody')}</p>}
      <ul>
        {people.map(({ id, name }) => (
          <SeatLine key={id} name={name} seat={seatOf.get(id)} />
        ))}
        {others.map((seat) => (
          <SeatLine key={seat.seatId} name={seat.name} seat={seat} />
        ))}
      </ul>
      {choosing > 0 && <p className={styles.faint}>{t('room.choosing', { count: choosing })}</p>}
    </section>
  );
}

function Waiting({ seat }: { readonly seat: RoomSeat }) {
  const t = useTexts();
  const { name } = seat;
  return (
    <li className={styles.waiting} data-waiting>
      <PersonMark person={seat} isDone={false} size={26} />
      <span className={styles.name}>{name}</span>
      <Button
        size="compact-sm"
        aria-label={t('room.admitOne', { person: name })}
        onClick={() => void admit(seat)}
      >
        {t('room.admit')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('room.refuseOne', { person: name })}
        onClick={() => void removeSeat(seat)}
      >
        {t('room.refuse')}
      </Button>
    </li>
  );
}

interface SeatLineProps {
  readonly name: string;
  /** Undefined for who has no phone. */
  readonly seat: RoomSeat | undefined;
}

function SeatLine({ name, seat }: SeatLineProps) {
  const t = useTexts();
  const language = useLanguage();
  const state = seat ? (seat.state === 'seated' ? 'here' : 'away') : 'none';
  const since = seat?.awaySince ? t('room.awaySince', { time: timeWords(seat.awaySince, language) }) : null;
  const words = [since ?? t(`room.states.${state}`), ...(seat?.isSecond ? [t('room.second')] : [])];
  return (
    <li data-seat={state}>
      <PersonMark person={{ name }} isDone={seat?.hasDone === true} isFaint={state !== 'here'} size={26} />
      <span className={styles.name}>
        {name}
        <small className={state === 'away' ? styles.away : undefined}>{words.join(' · ')}</small>
      </span>
      {seat && (
        <span className={styles.tools}>
          <Tool
            sign={IconUserUp}
            words={t(seat.isSecond ? 'room.demote' : 'room.promote', { person: name })}
            isOn={seat.isSecond}
            run={() => promote(seat)}
          />
          <Tool
            sign={IconDeviceMobileShare}
            words={t('room.handOver', { person: name })}
            run={() => handOver(seat)}
          />
          <Tool sign={IconX} words={t('room.remove', { person: name })} run={() => removeSeat(seat)} />
        </span>
      )}
    </li>
  );
}

interface ToolProps {
  readonly sign: Icon;
  readonly words: string;
  readonly isOn?: boolean;
  readonly run: () => Promise<unknown>;
}

function Tool({ sign: Sign, words, isOn, run }: ToolProps) {
  return (
    <Tooltip label={words}>
      <ActionIcon
        variant={isOn ? 'light' : 'subtle'}
        color={isOn ? undefined : 'gray'}
        aria-label={words}
        aria-pressed={isOn}
        onClick={() => void run()}
      >
        <Sign size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
