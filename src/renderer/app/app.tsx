import { Loader, MantineProvider, Modal, mergeThemeOverrides } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { setNonce } from 'get-nonce';
import { useEffect, useMemo } from 'react';
import { Route, Switch } from 'wouter';
import { BalanceScreen } from '../balance/balance-screen.tsx';
import { BoardScreen } from '../board/board-screen.tsx';
import { onPaste } from '../board/clipboard.ts';
import { PickDialog } from '../board/pick-dialog.tsx';
import { CheckInsScreen } from '../check-ins/check-ins-screen.tsx';
import { HistoryDialog } from '../check-ins/history-dialog.tsx';
import { DocumentsDialog } from '../documents/documents-dialog.tsx';
import { FirstStart } from '../first-start/first-start.tsx';
import { OpenPlanDialog } from '../first-start/open-plan-dialog.tsx';
import { StartWorkshop } from '../first-start/start-workshop.tsx';
import { GapsScreen } from '../gaps/gaps-screen.tsx';
import { GlossaryScreen } from '../glossary/glossary-screen.tsx';
import { HelpDialog } from '../help/help-dialog.tsx';
import { InsightsScreen } from '../insights/insights-screen.tsx';
import { useLanguage, useTexts } from '../language/language.ts';
import { CreationDialog } from '../library/creation-dialog.tsx';
import { MapScreen } from '../map/map-screen.tsx';
import { OrganisationScreen } from '../organisation/organisation-screen.tsx';
import { Palette } from '../palette/palette.tsx';
import { PasteDialog } from '../pasted-rows/paste-dialog.tsx';
import { asJudged } from '../plan-model/past-plan.tsx';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { ReviewDialogs } from '../review/close-dialogs.tsx';
import { ReviewScreen } from '../review/review-screen.tsx';
import { CyclesDialog } from '../settings/cycles-dialog.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { usePreferences } from '../window/preferences.ts';
import { cssVariables, theme } from '../window/theme.ts';
import { Toasts } from '../window/toasts.tsx';
import { HintsDialog } from '../wording/hints-dialog.tsx';
import { CaptureDialog } from '../workshop/capture-dialog.tsx';
import { WorkshopList } from '../workshop/workshop-list.tsx';
import { PrepareScreen, PresenterScreen, ProjectorScreen, RoomScreen } from '../workshop/workshop-screen.tsx';
import styles from './app.module.css';
import { Shell } from './shell.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
// Dialogs lock the page's scrolling with a style element of their own, which needs the nonce as well.
setNonce(nonce);

export function App() {
  const colorScheme = usePreferences((state) => state.theme);
  const language = useLanguage();
  const t = useTexts();
  const close = t('app.close');
  const localTheme = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          Modal: Modal.extend({ defaultProps: { closeButtonProps: { 'aria-label': close } } }),
        },
      }),
    [close],
  );
  useEffect(() => {
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
  return (
    <MantineProvider
      theme={localTheme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={() => nonce}
      defaultColorScheme="auto"
      {...(colorScheme === 'system' ? {} : { forceColorScheme: colorScheme })}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <Content />
        <Toasts />
        <StartWorkshop />
        <OpenPlanDialog />
        <SettingsDialog />
        <HelpDialog />
      </DatesProvider>
    </MantineProvider>
  );
}

const JudgedBoard = asJudged(BoardScreen);
const JudgedMap = asJudged(MapScreen);
const JudgedBalance = asJudged(BalanceScreen);
const JudgedCheckIns = asJudged(CheckInsScreen);
const JudgedReview = asJudged(ReviewScreen);
const JudgedInsights = asJudged(InsightsScreen);
const JudgedRoom = asJudged(RoomScreen);
const JudgedProjector = asJudged(ProjectorScreen);

function Content() {
  const t = useTexts();
  const status = usePlanStore((state) => state.status);
  switch (status) {
    case 'starting':
      return (
        <div className={styles.starting}>
          <Loader aria-label={t('app.loading')} />
        </div>
      );
    case 'none':
      return <FirstStart />;
    case 'open':
      return (
        <Shell>
          <Switch>
            <Route path="/organisation" component={OrganisationScreen} />
            <Route path="/map" component={JudgedMap} />
            <Route path="/balance" component={JudgedBalance} />
            <Route path="/gaps" component={GapsScreen} />
            <Route path="/glossary" component={GlossaryScreen} />
            <Route path="/check-ins" component={JudgedCheckIns} />
            <Route path="/review" component={JudgedReview} />
            <Route path="/insights" component={JudgedInsights} />
            <Route path="/workshop" component={WorkshopList} />
            <Route path="/workshop/:id" component={PrepareScreen} />
            <Route path="/workshop/:id/run" component={JudgedRoom} />
            <Route path="/workshop/:id/projector" component={JudgedProjector} />
            <Route path="/workshop/:id/presenter" component={PresenterScreen} />
            <Route component={JudgedBoard} />
          </Switch>
          <Palette />
          <HintsDialog />
          <DocumentsDialog />
          <CyclesDialog />
          <PasteDialog />
          <PickDialog />
          <CreationDialog />
          <CaptureDialog />
          <HistoryDialog />
          <ReviewDialogs />
        </Shell>
      );
  }
}
