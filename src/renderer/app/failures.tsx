import { Button, Modal } from '@mantine/core';
import { Component, type ReactNode, useEffect } from 'react';
import { useTexts } from '../language/language.ts';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import { go, useShown } from '../window/address.ts';
import { client } from '../window/client.ts';
import { later } from '../window/later.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { say } from '../window/say.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { tellFailure } from './failure.ts';
import styles from './failures.module.css';

interface FailuresProps {
  readonly children: ReactNode;
  /** What stands there instead of what could not be drawn: a page in its place, or a dialog. */
  readonly as: 'page' | 'dialog';
}

interface Caught {
  readonly error: unknown;
}

interface State {
  readonly caught: Caught | null;
  /** Whether a dialog was closed that could not be drawn: it is not tried again before something else is to be shown. */
  readonly isLeft: boolean;
}

/** Waits until something else is to be shown. */
function Left({ again }: { readonly again: () => void }) {
  useEffect(() => useScreen.subscribe(again), [again]);
  return null;
}

/** Shows a page that helps where something could not be drawn, rather than nothing of the window. */
export class Failures extends Component<FailuresProps, State> {
  override state: State = { caught: null, isLeft: false };

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error }, isLeft: false };
  }

  override componentDidCatch(error: unknown): void {
    tellFailure(error, true);
  }

  private readonly again = (): void => this.setState({ caught: null, isLeft: false });

  private readonly close = (): void => {
    setScreen({ dialog: null, picking: null, curveKeyResultId: null });
    this.setState({ isLeft: true });
  };

  override render(): ReactNode {
    const { caught, isLeft } = this.state;
    if (caught === null) return this.props.children;
    if (isLeft) return <Left again={this.again} />;
    const help = <Help caught={caught} again={this.again} />;
    if (this.props.as === 'page') return help;
    return (
      <Modal opened onClose={this.close} size="lg">
        {help}
      </Modal>
    );
  }
}

const Report = later(async () => (await import('./failure-report.tsx')).FailureReport);

/** What happened, and every way on. */
function Help({ caught: { error }, again }: { readonly caught: Caught; readonly again: () => void }) {
  const t = useTexts();
  const { screen } = useShown();
  const toPlan = () => {
    go('plan');
    again();
  };
  const saveCopy = async () => {
    const saved = await attempt(client.backup.saveElsewhere());
    if (saved) say('history', { message: t('app.failed.saved', { path: saved.path }) });
  };
  return (
    <section className={styles.page} aria-label={t('app.failed.title')}>
      <div className={styles.words} role="alert">
        <h1>{t('app.failed.title')}</h1>
        <p>{t('app.failed.text')}</p>
      </div>
      <div className={styles.ways}>
        <Button onClick={again}>{t('app.failed.again')}</Button>
        {screen !== 'plan' && (
          <Button variant="default" onClick={toPlan}>
            {t('app.failed.toPlan')}
          </Button>
        )}
        {isPlanOpen() && (
          <Button variant="default" onClick={() => void saveCopy()}>
            {t('app.failed.save')}
          </Button>
        )}
        <Button variant="default" onClick={() => runAction('open')}>
          {t('app.openPlan')}
        </Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('app.failed.reload')}
        </Button>
      </div>
      <Report error={error} />
    </section>
  );
}
