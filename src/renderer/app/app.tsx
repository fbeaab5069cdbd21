import { Loader, MantineProvider, Modal, mergeThemeOverrides } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { createElement, Fragment, useMemo } from 'react';
import { Router } from 'wouter';
import { FirstStart } from '../first-start/first-start.tsx';
import { useLanguage, useTexts } from '../language/language.ts';
import { Spoken } from '../language/spoken.tsx';
import { Opened } from '../plan-model/opened.tsx';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { ActionMenu } from '../window/action-menu.tsx';
import { lead, useShown } from '../window/address.ts';
import { later, type Part } from '../window/later.ts';
import { usePreferences } from '../window/preferences.ts';
import { allFeatures, screenOf } from '../window/registry.ts';
import { useShownOnce } from '../window/shown-once.ts';
import { cssVariables, theme } from '../window/theme.ts';
import styles from './app.module.css';
import { Failures } from './failures.tsx';
import { Shell } from './shell.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';

const toasts = later(async () => (await import('../window/toasts.tsx')).Toasts);

export const App = () => (
  <Spoken>
    <Opened>
      <Page />
    </Opened>
  </Spoken>
);

/** The page in its theme. */
function Page() {
  const colorScheme = usePreferences((state) => state.theme);
  const language = useLanguage();
  const t = useTexts();
  const close = t('app.close');
  const localTheme = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          // The page itself never scrolls. To keep it from that would set the styles of all that stands in it anew.
          Modal: Modal.extend({
            defaultProps: { lockScroll: false, closeButtonProps: { 'aria-label': close } },
          }),
          ModalRoot: Modal.Root.extend({ defaultProps: { lockScroll: false } }),
        },
      }),
    [close],
  );
  return (
    <MantineProvider
      theme={localTheme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={() => nonce}
      defaultColorScheme="auto"
      {...(colorScheme === 'system' ? {} : { forceColorScheme: colorScheme })}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <Failures as="page">
          <Content />
        </Failures>
        <Each of={[toasts, ...allFeatures().flatMap(({ planlessDialogs = [] }) => planlessDialogs)]} />
      </DatesProvider>
    </MantineProvider>
  );
}

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
        <Router aroundNav={lead}>
          <Shell>
            <Shown />
            <ActionMenu />
            <Each of={allFeatures().flatMap(({ dialogs = [] }) => dialogs)} />
          </Shell>
        </Router>
      );
  }
}

/** The screen that the address leads to. */
function Shown() {
  const { screen } = useShown();
  const { component: Screen } = screenOf(screen);
  return (
    <Failures key={screen} as="page">
      <Screen />
    </Failures>
  );
}

/** Several components that want nothing; those whose code comes later are there once the window has shown itself. */
function Each({ of }: { readonly of: readonly Part[] }) {
  const isShown = useShownOnce(({ isShown }) => isShown);
  return createElement(
    Fragment,
    null,
    ...of.map(
      (Dialog) =>
        (isShown || !Dialog.load) && (
          <Failures as="dialog">
            <Dialog />
          </Failures>
        ),
    ),
  );
}
