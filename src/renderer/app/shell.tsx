import { ActionIcon, Button, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBooks,
  IconChartBar,
  IconChartDots,
  IconChecklist,
  IconChevronDown,
  IconClipboardCheck,
  IconFileTypePdf,
  IconLayoutKanban,
  IconLock,
  IconPlus,
  IconPresentation,
  IconRuler2,
  IconScale,
  IconSearch,
  IconSettings,
  IconSitemap,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { explainProblem } from '#contract/texts/problems.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { useReminder } from '../check-ins/reminder.tsx';
import { currentLanguage } from '../i18n/i18n.ts';
import { shortcutKeys } from '../keys/shortcut.ts';
import { chooseCycle, loadPlan, useCycle, usePlan, usePlanStore } from '../plan-model/plan-store.ts';
import { Mark } from '../ui/mark.tsx';
import { openWorkshop, useIsInRoom, workshopPath } from '../workshop/current-workshop.ts';
import { historyWords } from './actions/history-actions.ts';
import { runAction } from './actions/registry.ts';
import styles from './app.module.css';
import { client, windowId } from './client.ts';
import { attempt } from './problems.tsx';
import { setScreen, useScreen } from './screen-state.ts';

const icon = { size: 20, stroke: 1.75 } as const;

/** Rail at the left, bar at the top, the screen in the middle. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const isInRoom = useIsInRoom();
  useReminder();
  return (
    <div className={isInRoom ? styles.bare : styles.shell}>
      {!isInRoom && (
        <>
          <a className={styles.skip} href="#content">
            {t('app.skip')}
          </a>
          <Rail />
          <TopBar />
        </>
      )}
      <main className={styles.main} id="content" tabIndex={-1}>
        <Banner />
        {children}
      </main>
    </div>
  );
}

const screens = [
  { path: '/', name: 'plan', icon: IconLayoutKanban },
  { path: '/map', name: 'map', icon: IconSitemap },
  { path: '/workshop', name: 'workshop', icon: IconPresentation },
  { path: '/check-ins', name: 'checkIns', icon: IconChecklist },
  { path: '/review', name: 'review', icon: IconClipboardCheck },
  { path: '/insights', name: 'insights', icon: IconChartDots },
  { path: '/gaps', name: 'gaps', icon: IconChartBar },
  { path: '/balance', name: 'balance', icon: IconScale },
  { path: '/glossary', name: 'glossary', icon: IconRuler2 },
] as const;

const isAt = (path: string, location: string) =>
  path === '/' ? location === path : location === path || location.startsWith(`${path}/`);

function Rail() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const isLibraryOpen = useScreen((state) => state.isLibraryOpen) && location === '/';
  return (
    <nav className={styles.rail} aria-label={t('app.navigation')}>
      <Mark className={styles.mark} />
      {screens.map(({ path, name, icon: Icon }) => (
        <Link
          key={path}
          href={path}
          className={styles.railItem}
          aria-current={isAt(path, location) ? 'page' : undefined}
        >
          <Icon {...icon} />
          {t(`app.${name}`)}
        </Link>
      ))}
      <button
        type="button"
        className={styles.railItem}
        aria-pressed={isLibraryOpen}
        onClick={() => {
          if (location !== '/') setScreen({ isLibraryOpen: false });
          runAction('library');
        }}
      >
        <IconBooks {...icon} />
        {t('app.library')}
      </button>
      <Link
        href="/organisation"
        className={styles.railItem}
        aria-current={location === '/organisation' ? 'page' : undefined}
      >
        <IconUsersGroup {...icon} />
        {t('app.organisation')}
      </Link>
      <button
        type="button"
        className={`${styles.railItem} ${styles.railFoot}`}
        onClick={() => runAction('settings')}
      >
        <IconSettings {...icon} />
        {t('app.settings')}
      </button>
    </nav>
  );
}

function TopBar() {
  const { t } = useTranslation();
  return (
    <section className={styles.top} aria-label={t('app.topBar')}>
      <PlanMenu />
      <CycleMenu />
      <span className={styles.spring} />
      <UnstyledButton className={styles.search} onClick={() => runAction('palette')}>
        <IconSearch size={17} stroke={1.75} aria-hidden="true" />
        <span>{t('app.searchOrDo')}</span>
        <kbd>{shortcutKeys('mod+k').join(' ')}</kbd>
      </UnstyledButton>
      <span className={styles.spring} />
      <BackToWorkshop />
      <HistoryButtons />
      <span className={styles.divider} />
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={17} />}
        onClick={() => runAction('new-objective')}
      >
        {t('app.new')}
      </Button>
      <Button size="sm" leftSection={<IconFileTypePdf size={18} />} onClick={() => runAction('plan-book')}>
        {t('app.planBook')}
      </Button>
    </section>
  );
}

/** The way back into a workshop that is going on, from wherever its facilitator went to look something up. */
function BackToWorkshop() {
  const { t } = useTranslation();
  const workshop = openWorkshop(usePlan());
  if (!workshop) return null;
  return (
    <Button
      component={Link}
      href={workshopPath.run(workshop.id)}
      variant="light"
      size="sm"
      maw={260}
      leftSection={<IconPresentation size={17} />}
    >
      {t('workshop.running', { title: workshop.name })}
    </Button>
  );
}

function PlanMenu() {
  const { t } = useTranslation();
  const { name } = usePlan().about;
  const host = usePlanStore((state) => state.host);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.planName} aria-label={`${t('app.planMenu')}: ${name}`}>
          {name} <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => runAction('new')}>{t('app.newPlan')}</Menu.Item>
        <Menu.Item onClick={() => runAction('open')}>{t('app.openPlan')}</Menu.Item>
        {host === 'browser' && (
          <Menu.Item component="a" href={`/plans/current/${windowId}`}>
            {t('app.saveCopy')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item onClick={() => runAction('close')}>{t('app.closePlan')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function CycleMenu() {
  const { t } = useTranslation();
  const plan = usePlan();
  const cycle = useCycle();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          {...(isClosed(cycle) ? { leftSection: <IconLock size={15} aria-hidden="true" /> } : {})}
          rightSection={<IconChevronDown size={15} />}
          aria-label={`${t('app.cycle')}: ${cycle.name}`}
          {...(isClosed(cycle) ? { title: t('review.closedText', { cycle: cycle.name }) } : {})}
        >
          {cycle.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {cyclesOf(plan).map(({ id, name }) => (
          <Menu.Item key={id} fw={id === cycle.id ? 650 : undefined} onClick={() => chooseCycle(id)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => setScreen({ dialog: 'cycles' })}>{t('app.manageCycles')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function HistoryButtons() {
  const { t } = useTranslation();
  const undo = usePlanStore((state) => state.undo);
  const redo = usePlanStore((state) => state.redo);
  return (
    <>
      <Tooltip label={undo ? t('app.undoOf', { what: historyWords(undo) }) : t('app.undo')}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('app.undo')}
          disabled={!undo}
          onClick={() => runAction('undo')}
        >
          <IconArrowBackUp {...icon} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redo ? t('app.redoOf', { what: historyWords(redo) }) : t('app.redo')}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('app.redo')}
          disabled={!redo}
          onClick={() => runAction('redo')}
        >
          <IconArrowForwardUp {...icon} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

async function reopen(): Promise<void> {
  const path = usePlanStore.getState().file?.path;
  if (path && (await attempt(client.planFile.open({ path })))) await loadPlan();
}

/** What the whole window has to know: read-only, exchanged from outside, or the connection lost. */
function Banner() {
  const { t } = useTranslation();
  const isReadOnly = usePlanStore((state) => state.file?.isReadOnly ?? false);
  const isReplaced = usePlanStore((state) => state.isReplaced);
  const isLost = usePlanStore((state) => state.isLost);
  const trouble = usePlanStore((state) => state.trouble);
  if (isReplaced) {
    return (
      <div className={styles.banner} role="alert">
        {t('app.replaced')}
        <Button size="xs" onClick={() => void reopen()}>
          {t('app.openAgain')}
        </Button>
      </div>
    );
  }
  if (trouble && !isLost) {
    const { sentence, advice } = explainProblem(trouble.code, trouble.parameters, currentLanguage());
    return (
      <div className={styles.banner} role="alert">
        {sentence} {advice}
      </div>
    );
  }
  const text = isLost ? t('app.lost') : isReadOnly ? t('app.readOnly') : null;
  return text ? (
    <div className={styles.banner} role="status">
      {text}
    </div>
  ) : null;
}
