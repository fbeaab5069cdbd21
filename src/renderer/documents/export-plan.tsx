import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import type { BonusEnding, WholePlanFormat } from '#contract/document.ts';
import type { ExportEvent } from '#contract/printing.ts';
import { currentLanguage, t } from '../language/language.ts';
import { client } from '../window/client.ts';
import { attempt, problemOf, showProblem } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import styles from '../window/toasts.module.css';

/** The matter of which only the latest word stands. */
const matter = 'export';

interface SayingProps {
  readonly words: string;
  readonly children?: ReactNode;
}

const Saying = ({ words, children }: SayingProps) => (
  <span className={styles.words} role="status">
    <span>{words}</span>
    {children}
  </span>
);

function sayProgress(stage: Extract<ExportEvent, { kind: 'progress' }>['stage'], cancel: () => void): void {
  say(matter, {
    autoClose: false,
    withCloseButton: false,
    loading: true,
    message: (
      <Saying words={t('document.exporting')[stage]}>
        <Button size="compact-sm" variant="light" onClick={cancel}>
          {t('app.cancel')}
        </Button>
      </Saying>
    ),
  });
}

function sayWhere({ path, url }: Extract<ExportEvent, { kind: 'done' }>['file']): void {
  const showFolder = () => void attempt(client.document.showInFolder({ path }));
  if (url) window.open(url, '_blank', 'noreferrer');
  say(matter, {
    autoClose: 15_000,
    message: (
      <Saying words={t('document.savedAt', { path })}>
        {url === null && (
          <Button size="compact-sm" variant="light" onClick={showFolder}>
            {t('document.showInFolder')}
          </Button>
        )}
      </Saying>
    ),
  });
}

/** Saves what everybody is paid for a cycle, and says where it lies. */
export async function exportBonus(cycleId: string, ending: BonusEnding): Promise<void> {
  const file = await attempt(client.document.exportBonus({ cycleId, ending, language: currentLanguage() }));
  if (file) sayWhere(file);
}

/** Saves the whole plan in a format of other programs; says how far it is, and where it lies in the end. */
export async function exportPlan(as: WholePlanFormat): Promise<void> {
  const controller = new AbortController();
  const cancel = () => {
    controller.abort();
    say(matter, { message: t('document.exportCancelled') });
  };
  try {
    const input = { as, language: currentLanguage() };
    for await (const event of await client.document.export(input, { signal: controller.signal })) {
      if (controller.signal.aborted) return;
      if (event.kind === 'progress') sayProgress(event.stage, cancel);
      if (event.kind === 'done') sayWhere(event.file);
    }
  } catch (error) {
    if (controller.signal.aborted) return;
    notifications.hide(matter);
    showProblem(problemOf(error));
  }
}
