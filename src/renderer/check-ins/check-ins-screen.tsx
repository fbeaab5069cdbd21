import { Button, Group } from '@mantine/core';
import { IconCalendarPlus, IconPresentation } from '@tabler/icons-react';
import { isClosed } from '#domain/cycle/archive.ts';
import { useTexts } from '../language/language.ts';
import { useCycle } from '../plan-model/plan-store.ts';
import { Page } from '../ui/page.tsx';
import { runAction } from '../window/registry.ts';
import { CheckInList } from './check-in-list.tsx';
import { Middle } from './middle.tsx';
import { Reminder } from './reminder.tsx';

/** The week: new values for everybody, a team or a person, and the meeting that looks at them. */
export function CheckInsScreen() {
  const t = useTexts();
  const isReadOnly = isClosed(useCycle());
  return (
    <Page
      title={t('checkIns.title')}
      text={t('checkIns.text')}
      isWide
      actions={
        <Group gap={8} wrap="nowrap">
          <Button
            variant="default"
            leftSection={<IconCalendarPlus size={17} />}
            onClick={() => runAction('save-calendar')}
          >
            {t('checkIns.calendar')}
          </Button>
          <Button
            leftSection={<IconPresentation size={17} />}
            disabled={isReadOnly}
            onClick={() => runAction('start-meeting')}
          >
            {t('checkIns.meet')}
          </Button>
        </Group>
      }
    >
      <Middle />
      <Reminder />
      <CheckInList />
    </Page>
  );
}
