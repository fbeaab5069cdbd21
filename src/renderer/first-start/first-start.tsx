import { CloseButton, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import {
  IconFolderOpen,
  IconMap2,
  IconPlugConnected,
  IconPresentation,
  IconTableImport,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Language } from '#texts/languages.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { openPlanAt } from '../plan-model/bring-plan.ts';
import { loadPlan } from '../plan-model/plan-store.ts';
import { Mark } from '../ui/mark.tsx';
import { languageOptions } from '../ui/options.ts';
import { client } from '../window/client.ts';
import { setPreferences } from '../window/preferences.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import styles from './first-start.module.css';

type Recent = Awaited<ReturnType<typeof client.planFile.recent>>;

const icon = { size: 30, stroke: 1.5 } as const;

/** What stands where no plan is open: three doors, and the plans opened last. */
export function FirstStart() {
  const t = useTexts();
  const language = useLanguage();
  const tour = async () => {
    if (await attempt(client.planFile.create({ name: t('first.sampleName'), sample: 'tour', language })))
      await loadPlan();
  };
  return (
    <main className={styles.screen}>
      <SegmentedControl
        className={styles.language}
        size="xs"
        aria-label={t('settings.language')}
        value={language}
        data={languageOptions}
        onChange={(value) => void setPreferences({ language: value as Language })}
      />
      <div className={styles.center}>
        <Mark className={styles.mark} />
        <h1>{t('first.welcome')}</h1>
        <p className={styles.text}>{t('first.text')}</p>
        <div className={styles.doors}>
          <Door
            icon={<IconMap2 {...icon} />}
            title={t('first.tourTitle')}
            text={t('first.tourText')}
            open={() => void tour()}
          />
          <Door
            icon={<IconPresentation {...icon} />}
            title={t('first.workshopTitle')}
            text={t('first.workshopText')}
            open={() => runAction('new')}
          />
          <Door
            icon={<IconTableImport {...icon} />}
            title={t('first.pastTitle')}
            text={t('first.pastText')}
            open={() => runAction('go-import')}
          />
          <Door
            icon={<IconFolderOpen {...icon} />}
            title={t('first.openTitle')}
            text={t('first.openText')}
            open={() => runAction('open')}
          />
          <Door
            icon={<IconPlugConnected {...icon} />}
            title={t('first.joinTitle')}
            text={t('first.joinText')}
            open={() => runAction('join-plan')}
          />
        </div>
        <RecentPlans />
      </div>
    </main>
  );
}

interface DoorProps {
  readonly icon: React.ReactNode;
  readonly title: string;
  readonly text: string;
  readonly open: () => void;
}

function Door({ icon: picture, title, text, open }: DoorProps) {
  return (
    <UnstyledButton className={styles.door} onClick={open}>
      <span className={styles.doorIcon}>{picture}</span>
      <b>{title}</b>
      <span>{text}</span>
    </UnstyledButton>
  );
}

function RecentPlans() {
  const t = useTexts();
  const [recent, setRecent] = useState<Recent>([]);
  const load = () => void attempt(client.planFile.recent()).then((list) => setRecent(list ?? []));
  useEffect(load, []);
  if (recent.length === 0) return null;
  const open = async (path: string) => {
    await openPlanAt(path);
  };
  const forget = async (path: string) => {
    await attempt(client.planFile.forget({ path }));
    load();
  };
  return (
    <section className={styles.recent}>
      <h2>{t('first.recent')}</h2>
      <ul>
        {recent.slice(0, 6).map((plan) => (
          <li key={plan.path}>
            <UnstyledButton
              className={styles.plan}
              disabled={!plan.isThere}
              onClick={() => void open(plan.path)}
            >
              <b title={plan.name}>{plan.name}</b>
              <Text span size="xs" c="dimmed" title={plan.path}>
                {plan.isThere ? plan.path : t('first.missing')}
              </Text>
            </UnstyledButton>
            <CloseButton
              size="sm"
              aria-label={t('first.forget', { name: plan.name })}
              onClick={() => void forget(plan.path)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
