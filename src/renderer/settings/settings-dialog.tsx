import { Button, Divider, Modal, SegmentedControl, Switch, Text } from '@mantine/core';
import type { Preferences } from '#contract/preferences.ts';
import type { Language } from '#texts/languages.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan, usePlanStore } from '../plan-model/plan-store.ts';
import { Choice } from '../ui/choice.tsx';
import { DraftInput } from '../ui/draft-field.tsx';
import { currencyOptions, languageOptions } from '../ui/options.ts';
import { client } from '../window/client.ts';
import { setPreferences, usePreferences } from '../window/preferences.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import styles from './settings.module.css';

/** Settings of this computer, and of the open plan. */
export function SettingsDialog() {
  const t = useTexts();
  const isOpen = useScreen((state) => state.dialog === 'settings');
  const preferences = usePreferences();
  const { version, host, status } = usePlanStore();
  return (
    <Modal opened={isOpen} onClose={() => setScreen({ dialog: null })} title={t('settings.title')}>
      <div className={styles.fields}>
        <div className={styles.label}>
          {t('settings.language')}
          <SegmentedControl
            aria-label={t('settings.language')}
            fullWidth
            value={preferences.language}
            data={languageOptions}
            onChange={(language) => void setPreferences({ language: language as Language })}
          />
        </div>
        <div className={styles.label}>
          {t('settings.theme')}
          <SegmentedControl
            aria-label={t('settings.theme')}
            fullWidth
            value={preferences.theme}
            data={(['system', 'light', 'dark'] as const).map((value) => ({
              value,
              label: t(`settings.${value}`),
            }))}
            onChange={(theme) => void setPreferences({ theme: theme as Preferences['theme'] })}
          />
        </div>
        <DraftInput
          label={t('settings.author')}
          description={t('settings.authorText')}
          value={preferences.author}
          onCommit={(author) => setPreferences({ author })}
        />
        <Switch
          label={t('reminder.setting')}
          description={t('reminder.settingText')}
          checked={preferences.reminders === 'on'}
          onChange={({ currentTarget }) =>
            void setPreferences({ reminders: currentTarget.checked ? 'on' : 'off' })
          }
        />
        {status === 'open' && <PlanSettings />}
        <Text size="xs" c="dimmed">
          {t('settings.version', { version, host: t(`settings.${host}`) })}
        </Text>
      </div>
    </Modal>
  );
}

function PlanSettings() {
  const t = useTexts();
  const language = useLanguage();
  const { about } = usePlan();
  const update = (fields: Parameters<typeof client.plan.update>[0]) => attempt(client.plan.update(fields));
  return (
    <>
      <Divider label={t('settings.plan')} labelPosition="left" />
      <DraftInput label={t('settings.planName')} value={about.name} onCommit={(name) => update({ name })} />
      <DraftInput
        label={t('settings.planOwner')}
        value={about.owner}
        onCommit={(owner) => update({ owner })}
      />
      <Choice
        label={t('settings.currency')}
        data={currencyOptions(language, about.currency)}
        value={about.currency}
        onChange={(currency) => currency && update({ currency })}
      />
      <Switch
        label={t('settings.upsideDown')}
        checked={about.ladderUpsideDown}
        onChange={({ currentTarget }) => update({ ladderUpsideDown: currentTarget.checked })}
      />
      <SharedPlan />
    </>
  );
}

/** Whether others share the plan, and the way to that. */
function SharedPlan() {
  const t = useTexts();
  const space = usePlanStore((state) => state.space);
  return (
    <div className={styles.label}>
      {t('sharedPlan.title')}
      <div className={styles.shared}>
        <span>{space ? t('sharedPlan.through', { space: space.url }) : t('sharedPlan.notShared')}</span>
        <Button variant="default" size="xs" onClick={() => runAction('shared-plan')}>
          {t('sharedPlan.open')}
        </Button>
      </div>
    </div>
  );
}
