import { ActionIcon, Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconArrowRight,
  IconDeviceProjector,
  IconDoorExit,
  IconDots,
  IconFlag,
  IconScreenShare,
  IconVolume,
  IconVolumeOff,
  IconWindow,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { stepTitle } from '#contract/sentences/method.ts';
import type { Workshop, WorkshopStep } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { neighbourStep } from '#domain/workshop/clock.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { Mark } from '../ui/mark.tsx';
import menu from '../ui/menu.module.css';
import { go, useIsFollowing } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { projection } from '../window/projection.ts';
import { runAction } from '../window/registry.ts';
import { say } from '../window/say.ts';
import { useScreen } from '../window/screen-state.ts';
import { useIsNarrower } from '../window/window-size.ts';
import { ClockButtons, ClockItems } from './clock-buttons.tsx';
import { endSignal } from './end-signal.ts';
import { openRoomWindow } from './open-room-window.ts';
import styles from './room.module.css';
import { AgendaMenu } from './room-agenda.tsx';
import { RoomToolItems, RoomTools } from './room-tools.tsx';
import { Timer } from './timer.tsx';
import { useStepClock, useTimeUp } from './use-clock.ts';

interface RoomHeaderProps {
  readonly workshop: Workshop;
  readonly step: WorkshopStep;
}

const timeUp = 'time-up';
const soundKey = 'tangga-end-signal';

/** Whether the end of a step is heard on this computer. */
function useSound() {
  const [isOn, setOn] = useState(() => localStorage.getItem(soundKey) !== 'off');
  const toggle = () => {
    localStorage.setItem(soundKey, isOn ? 'off' : 'on');
    setOn(!isOn);
  };
  return { isOn, toggle };
}

/** What the room always sees: where it is, how long it still has, and the way on. */
export function RoomHeader({ workshop, step }: RoomHeaderProps) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const isProjecting = useScreen((state) => state.isProjecting);
  const isFollowing = useIsFollowing();
  const sound = useSound();
  const clock = useStepClock(workshop, step);
  const title = stepTitle(step, kindOf(step), language);
  useTimeUp(step.id, clock.remaining, () => {
    // It stays until the room goes on, or somebody puts it away.
    say(timeUp, { message: t('workshop.timeUp', { title }), autoClose: false });
    if (sound.isOn && !isFollowing) endSignal();
  });
  useEffect(() => () => void notifications.hide(timeUp), []);
  const isNarrow = useIsNarrower(1240);
  const isSmall = useIsNarrower(760);
  const next = neighbourStep(plan, workshop, 1);
  const isRunning = workshop.state === 'running';
  return (
    <header className={styles.header}>
      {isNarrow && !isProjecting ? <AgendaMenu workshop={workshop} /> : <Mark className={styles.mark} />}
      <strong className={styles.name}>{isProjecting ? title : workshop.name}</strong>
      <Timer clock={clock} isRunning={isRunning} />
      <div className={styles.controls} data-controls>
        {!isProjecting && !isSmall && <RoomTools />}
        {!isSmall && <ClockButtons isRunning={isRunning} />}
        {next ? (
          <Button rightSection={<IconArrowRight size={17} />} onClick={() => runAction('workshop-next')}>
            {t('workshop.next')}
          </Button>
        ) : (
          <Button
            leftSection={<IconFlag size={17} />}
            onClick={() => void attempt(client.workshop.finish({ id: workshop.id }))}
          >
            {t('workshop.finish')}
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('app.more')}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown className={menu.long}>
            {isSmall && <ClockItems isRunning={isRunning} />}
            <RoomToolItems />
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconScreenShare size={16} />}
              rightSection={<kbd>P</kbd>}
              onClick={projection.toggle}
            >
              {t('workshop.project')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconDeviceProjector size={16} />}
              onClick={() => void openRoomWindow(workshop.id, 'projector')}
            >
              {t('workshop.projector')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconWindow size={16} />}
              onClick={() => void openRoomWindow(workshop.id, 'presenter')}
            >
              {t('workshop.presenter')}
            </Menu.Item>
            <Menu.Item
              leftSection={sound.isOn ? <IconVolume size={16} /> : <IconVolumeOff size={16} />}
              aria-checked={sound.isOn}
              role="menuitemcheckbox"
              onClick={sound.toggle}
            >
              {t('workshop.sound')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconFlag size={16} />}
              onClick={() => void attempt(client.workshop.finish({ id: workshop.id }))}
            >
              {t('workshop.finish')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconDoorExit size={16} />}
              onClick={() => {
                projection.set(false);
                go('workshop-prepare', workshop);
              }}
            >
              {t('workshop.leave')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  );
}
