import { ActionIcon, Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowRight, IconDots, IconFlag, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import type { Workshop, WorkshopStep } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { neighbourStep } from '#domain/workshop/clock.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { OpenRoomButton, RoomButton } from '../room/room-button.tsx';
import { Mark } from '../ui/mark.tsx';
import menu from '../ui/menu.module.css';
import { ActionItem } from '../window/action-menu.tsx';
import { useIsFollowing } from '../window/address.ts';
import { runAction } from '../window/registry.ts';
import { say } from '../window/say.ts';
import { useScreen } from '../window/screen-state.ts';
import { useIsNarrower } from '../window/window-size.ts';
import { ClockButtons, ClockItems } from './clock-buttons.tsx';
import { endSignal, useEndSound } from './end-signal.ts';
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
/** What the room always sees: where it is, how long it still has, and the way on. */
export function RoomHeader({ workshop, step }: RoomHeaderProps) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const isProjecting = useScreen((state) => state.isProjecting);
  const isFollowing = useIsFollowing();
  const isHeard = useEndSound(({ isOn }) => isOn);
  const clock = useStepClock(workshop, step);
  const title = workshopStepTitle(step, kindOf(step), language);
  useTimeUp(step.id, clock.remaining, () => {
    // It stays until the room goes on, or somebody puts it away.
    say(timeUp, { message: t('workshop.timeUp', { title }), autoClose: false });
    if (isHeard && !isFollowing) endSignal();
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
        {!isProjecting && (isSmall ? <RoomButton /> : <OpenRoomButton />)}
        {!isProjecting && !isSmall && <RoomTools />}
        {!isSmall && <ClockButtons isRunning={isRunning} />}
        {next ? (
          <Button rightSection={<IconArrowRight size={17} />} onClick={() => runAction('workshop-next')}>
            {t('workshop.next')}
          </Button>
        ) : (
          <Button leftSection={<IconFlag size={17} />} onClick={() => runAction('workshop-finish')}>
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
            <ActionItem name="room-open" />
            <ActionItem name="room-open-secure" />
            <ActionItem name="room-panel" />
            <ActionItem name="room-join" />
            <ActionItem name="room-lock" />
            <ActionItem name="room-close" />
            <Menu.Divider />
            <ActionItem name="project" label={t('workshop.project')} />
            <ActionItem name="workshop-projector" label={t('workshop.projector')} />
            <ActionItem name="workshop-presenter" label={t('workshop.presenter')} />
            <ActionItem
              name="workshop-sound"
              label={t('workshop.sound')}
              icon={isHeard ? IconVolume : IconVolumeOff}
              isChecked={isHeard}
            />
            <Menu.Divider />
            <ActionItem name="workshop-finish" label={t('workshop.finish')} />
            <ActionItem name="workshop-leave" label={t('workshop.leave')} />
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  );
}
