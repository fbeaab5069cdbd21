import { Button, Group, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useEffect } from 'react';
import { create } from 'zustand';
import { dueToday } from '#domain/check-in/reminder.ts';
import { t, useTexts } from '../language/language.ts';
import { thePlan, usePlanStore } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { setPreferences, usePreferences } from '../window/preferences.ts';
import { runAction } from '../window/registry.ts';
import { say } from '../window/say.ts';
import styles from './reminder.module.css';

/** Asks once whether to be reminded of the weekly check-in; nobody is reminded who was not asked. */
export function Reminder() {
  const t = useTexts();
  const reminders = usePreferences((state) => state.reminders);
  if (reminders !== 'unasked') return null;
  return (
    <section className={styles.ask} aria-label={t('reminder.title')}>
      <IconBell size={20} stroke={1.75} aria-hidden="true" />
      <span>{t('reminder.ask')}</span>
      <Group gap={8} ml="auto" wrap="nowrap">
        <Button size="xs" onClick={() => void setPreferences({ reminders: 'on' })}>
          {t('reminder.yes')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void setPreferences({ reminders: 'off' })}>
          {t('reminder.no')}
        </Button>
      </Group>
    </section>
  );
}

const interval = 60_000;
/** The plans and days of which it was said. */
const useSaid = create<Readonly<Record<string, true>>>(() => ({}));

function remind(path: string): void {
  const key = `${path} ${today()}`;
  if (useSaid.getState()[key]) return;
  const due = dueToday(thePlan(), today(), new Date().getHours());
  if (due === 0) return;
  useSaid.setState({ [key]: true });
  say('reminder', {
    title: t('reminder.due.title', { plan: thePlan().about.name }),
    autoClose: false,
    message: (
      <>
        <Text size="sm">{t('reminder.due.text', { count: due })}</Text>
        <Button mt={6} size="compact-sm" variant="light" onClick={() => runAction('go-check-ins')}>
          {t('action.go-check-ins')}
        </Button>
      </>
    ),
  });
}

/** Says inside the window, once on its day, that the check-in is due; a desktop host says it outside. */
export function DueReminder(): null {
  const isInBrowser = usePlanStore(({ host }) => host === 'browser');
  const isOn = usePreferences(({ reminders }) => reminders === 'on') && isInBrowser;
  const path = usePlanStore((state) => state.file?.path);
  useEffect(() => {
    if (!isOn || path === undefined) return;
    remind(path);
    const timer = setInterval(() => remind(path), interval);
    return () => clearInterval(timer);
  }, [isOn, path]);
  return null;
}
