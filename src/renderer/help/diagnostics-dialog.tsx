import { Button, Checkbox, Loader, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type DiagnosticsPart, diagnosticsParts } from '#contract/diagnostics.ts';
import { useTexts } from '../language/language.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import styles from './diagnostics.module.css';

const close = (): void => setScreen({ dialog: null });

/** What a report of a fault would hold, to be read and chosen from before it is written. */
export function DiagnosticsDialog() {
  const t = useTexts();
  const isOpen = useScreen((state) => state.dialog === 'diagnostics');
  return (
    <Modal opened={isOpen} onClose={close} size={760} title={t('action.diagnostics')}>
      <Held />
    </Modal>
  );
}

type Texts = Partial<Record<DiagnosticsPart, string>>;

/** What is held, as it was when the dialog was opened: that, and nothing later, is written. */
function useGathered(): Texts | null {
  const [texts, setTexts] = useState<Texts | null>(null);
  useEffect(() => {
    let isGone = false;
    void attempt(client.diagnostics.gather()).then((gathered) => {
      if (isGone) return;
      if (gathered) setTexts(gathered);
      else close();
    });
    return () => {
      isGone = true;
    };
  }, []);
  return texts;
}

function Held() {
  const t = useTexts();
  const texts = useGathered();
  const [left, setLeft] = useState<readonly DiagnosticsPart[]>(diagnosticsParts);
  if (!texts) return <Loader aria-label={t('diagnostics.gathering')} />;
  const choose = (part: DiagnosticsPart, isIn: boolean) =>
    setLeft(diagnosticsParts.filter((one) => (one === part ? isIn : left.includes(one))));
  const save = async () => {
    const saved = await attempt(client.diagnostics.save({ parts: [...left] }));
    if (!saved) return;
    if (saved.url) window.open(saved.url, '_blank', 'noreferrer');
    say('diagnostics', { autoClose: 15_000, message: t('diagnostics.saved', { path: saved.path }) });
    close();
  };
  return (
    <div className={styles.held}>
      <p>{t('diagnostics.text')}</p>
      {diagnosticsParts.map((part) => (
        <Part
          key={part}
          part={part}
          text={texts[part] ?? ''}
          isIn={left.includes(part)}
          choose={(isIn) => choose(part, isIn)}
        />
      ))}
      <div className={styles.foot}>
        <Button variant="default" onClick={close}>
          {t('app.cancel')}
        </Button>
        <Button data-autofocus disabled={left.length === 0} onClick={() => void save()}>
          {t('diagnostics.save')}
        </Button>
      </div>
    </div>
  );
}

interface PartProps {
  readonly part: DiagnosticsPart;
  readonly text: string;
  readonly isIn: boolean;
  readonly choose: (isIn: boolean) => void;
}

/** A part with what of it would be written, word by word. */
function Part({ part, text, isIn, choose }: PartProps) {
  const t = useTexts();
  const isNone = part === 'plan' && text === 'null';
  return (
    <section className={styles.part} aria-label={t(`diagnostics.${part}`)}>
      <Checkbox
        checked={isIn}
        onChange={({ currentTarget }) => choose(currentTarget.checked)}
        label={t(`diagnostics.${part}`)}
        description={isNone ? t('diagnostics.noPlan') : t(`diagnostics.${part}Text`)}
      />
      {!isNone && (
        <details>
          <summary>{t('diagnostics.show', { part: t(`diagnostics.${part}`) })}</summary>
          <pre>{text}</pre>
        </details>
      )}
    </section>
  );
}
