import { Button, Menu, Tooltip } from '@mantine/core';
import { IconNote, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTexts } from '../language/language.ts';
import { ActionItem } from '../window/action-menu.tsx';
import { runAction } from '../window/registry.ts';

/** What is needed at any moment of a workshop: hold the clock, give it more, keep what was said. */
export function ClockButtons({ isRunning }: { readonly isRunning: boolean }) {
  const t = useTexts();
  return (
    <>
      <Button
        variant="default"
        leftSection={isRunning ? <IconPlayerPause size={17} /> : <IconPlayerPlay size={17} />}
        onClick={() => runAction('workshop-pause')}
      >
        {isRunning ? t('workshop.pause') : t('workshop.goOn')}
      </Button>
      <Tooltip label={t('workshop.moreLabel')}>
        <Button
          variant="default"
          px="sm"
          aria-label={t('workshop.moreLabel')}
          onClick={() => runAction('workshop-more')}
        >
          {t('workshop.more')}
        </Button>
      </Tooltip>
      <Button
        variant="default"
        leftSection={<IconNote size={17} />}
        onClick={() => runAction('workshop-capture')}
      >
        {t('workshop.capture')}
      </Button>
    </>
  );
}

/** The same in the menu of a small window. */
export function ClockItems({ isRunning }: { readonly isRunning: boolean }) {
  const t = useTexts();
  return (
    <>
      <ActionItem
        name="workshop-pause"
        icon={isRunning ? IconPlayerPause : IconPlayerPlay}
        label={isRunning ? t('workshop.pause') : t('workshop.goOn')}
      />
      <ActionItem name="workshop-more" label={t('workshop.moreLabel')} />
      <ActionItem name="workshop-capture" label={t('workshop.capture')} />
      <Menu.Divider />
    </>
  );
}
