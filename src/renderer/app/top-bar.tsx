import { ActionIcon, Button, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconDots,
  IconFileTypePdf,
  IconHistory,
  IconLock,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react';
import { exported, wholePlanFormats } from '#contract/document.ts';
import { wayTo } from '#contract/screens.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import { useUndoWords } from '../history/use-undo-words.ts';
import { shortcutKeys } from '../keys/shortcut.ts';
import { useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { RoomButton } from '../room/room-button.tsx';
import { SpaceButton } from '../space/space-button.tsx';
import menu from '../ui/menu.module.css';
import { ActionItem } from '../window/action-menu.tsx';
import { useShown } from '../window/address.ts';
import { runAction } from '../window/registry.ts';
import { useIsNarrower } from '../window/window-size.ts';
import { RunningWorkshop } from '../workshop/running-workshop.tsx';
import styles from './app.module.css';
import { RailMenu } from './rail.tsx';

const icon = { size: 20, stroke: 1.75 } as const;

/** Plan, cycle, search and history; what a narrow window has no room for stands in a menu at its end. */
export function TopBar({ isFolded }: { readonly isFolded: boolean }) {
  const t = useTexts();
  const isNarrow = useIsNarrower(760);
  return (
    <section className={styles.top} aria-label={t('app.topBar')}>
      {isFolded && <RailMenu />}
      <PlanMenu />
      <CycleMenu />
      <span className={styles.spring} />
      {!isNarrow && (
        <>
          <UnstyledButton className={styles.search} onClick={() => runAction('palette')}>
            <IconSearch size={17} stroke={1.75} aria-hidden="true" />
            <span>{t('app.searchOrDo')}</span>
            <kbd>{shortcutKeys('mod+k').join(' ')}</kbd>
          </UnstyledButton>
          <span className={styles.spring} />
        </>
      )}
      <SpaceButton />
      <RoomButton />
      <RunningWorkshop />
      <div className={styles.end} data-controls>
        {isNarrow ? <MoreMenu /> : <Wide />}
      </div>
    </section>
  );
}

function Wide() {
  const t = useTexts();
  return (
    <>
      <HistoryButtons />
      <span className={styles.divider} />
      <Button
        variant="default"
        size="sm"
        className={styles.foldable}
        aria-label={t('app.new')}
        leftSection={<IconPlus size={17} />}
        onClick={() => runAction('new-objective')}
      >
        {t('app.new')}
      </Button>
      <Button
        size="sm"
        className={styles.foldable}
        aria-label={t('app.planBook')}
        leftSection={<IconFileTypePdf size={18} />}
        onClick={() => runAction('plan-book')}
      >
        {t('app.planBook')}
      </Button>
    </>
  );
}

/** The end of the bar in a narrow window. */
function MoreMenu() {
  const t = useTexts();
  const { undo, redo } = useUndoWords();
  return (
    <>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('app.new')}
        onClick={() => runAction('new-objective')}
      >
        <IconPlus {...icon} />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('app.more')}>
            <IconDots {...icon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className={menu.long}>
          <ActionItem name="palette" label={t('app.searchOrDo')} />
          <ActionItem name="undo" label={undo.words} disabled={!undo.isPossible} />
          <ActionItem name="redo" label={redo.words} disabled={!redo.isPossible} />
          <ActionItem name={wayTo('history')} />
          <ActionItem name="plan-book" label={t('app.planBook')} />
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function PlanMenu() {
  const t = useTexts();
  const { name } = usePlan().about;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.planName} aria-label={`${t('app.planMenu')}: ${name}`}>
          <span className={styles.cut}>{name}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={menu.whole}>
        <ActionItem name="new" label={t('app.newPlan')} />
        <ActionItem name="open" label={t('app.openPlan')} />
        <ActionItem name="go-import" />
        <ActionItem name="save-copy" label={t('app.saveCopy')} />
        <ActionItem name={wayTo('history')} />
        <ActionItem name="backups" />
        <ActionItem name="merge" />
        <Menu.Divider />
        <ActionItem name="shared-plan" />
        <ActionItem name="join-plan" />
        <ActionItem name="synchronise" />
        <Menu.Divider />
        <Menu.Label>{t('app.exportAs')}</Menu.Label>
        {wholePlanFormats.map((as) => (
          <ActionItem key={as} name={exported[as].action} label={t('app.exportTo')[as]} />
        ))}
        <Menu.Divider />
        <ActionItem name="sign-plan" />
        <ActionItem name="changes-since" />
        <Menu.Divider />
        <ActionItem name="help" />
        <Menu.Divider />
        <ActionItem name="close" label={t('app.closePlan')} />
      </Menu.Dropdown>
    </Menu>
  );
}

function CycleMenu() {
  const t = useTexts();
  const cycle = useCycle();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          className={styles.cycle}
          {...(isClosed(cycle) ? { leftSection: <IconLock size={15} aria-hidden="true" /> } : {})}
          rightSection={<IconChevronDown size={15} />}
          aria-label={`${t('app.cycle')}: ${cycle.name}`}
          {...(isClosed(cycle) ? { title: t('review.closedText', { cycle: cycle.name }) } : {})}
        >
          <span className={styles.cut}>{cycle.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={menu.long}>
        <ActionItem name="cycle-show" />
        <Menu.Divider />
        <ActionItem name="cycles" label={t('app.manageCycles')} />
      </Menu.Dropdown>
    </Menu>
  );
}

function HistoryButtons() {
  const t = useTexts();
  const { screen } = useShown();
  const { undo, redo } = useUndoWords();
  return (
    <>
      <Tooltip label={undo.words}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('app.undo')}
          disabled={!undo.isPossible}
          onClick={() => runAction('undo')}
        >
          <IconArrowBackUp {...icon} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redo.words}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('app.redo')}
          disabled={!redo.isPossible}
          onClick={() => runAction('redo')}
        >
          <IconArrowForwardUp {...icon} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t(`action.${wayTo('history')}`)}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`action.${wayTo('history')}`)}
          aria-current={screen === 'history' ? 'page' : undefined}
          onClick={() => runAction(wayTo('history'))}
        >
          <IconHistory {...icon} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
