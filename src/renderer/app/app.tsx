import { Loader, MantineProvider, Modal, mergeThemeOverrides } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { setNonce } from 'get-nonce';
import { type ComponentType, createElement, Fragment, useMemo } from 'react';
import { FirstStart } from '../first-start/first-start.tsx';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { ActionMenu } from '../window/action-menu.tsx';
import { useShown } from '../window/address.ts';
import { usePreferences } from '../window/preferences.ts';
import { allFeatures, screenOf } from '../window/registry.ts';
import { cssVariables, theme } from '../window/theme.ts';
import { Toasts } from '../window/toasts.tsx';
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
        <Each of={allFeatures().flatMap(({ planlessDialogs = [] }) => planlessDialogs)} />
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
        <Shell>
          <Shown />
          <ActionMenu />
          <Each of={allFeatures().flatMap(({ dialogs = [] }) => dialogs)} />
        </Shell>
      );
  }
}

/** The screen that the address leads to. */
function Shown() {
  const { screen } = useShown();
  const { component: Screen } = screenOf(screen);
  return <Screen key={screen} />;
}

/** Several components that want nothing. */
function Each({ of }: { readonly of: readonly ComponentType[] }) {
  // biome-ignore lint/correctness/useJsxKeyInIterable: they are the same for as long as the window is there
  return createElement(Fragment, null, ...of.map((Component) => createElement(Component)));
}
