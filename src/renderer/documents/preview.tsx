import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { DocumentPreview, DocumentRequest } from '#contract/printing.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import styles from './preview.module.css';

/** How many pages are asked for at once: the others turn without a wait. */
const batch = 4;

const turns: Readonly<Record<string, (page: number, last: number) => number>> = {
  PageDown: (page) => page + 1,
  PageUp: (page) => page - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** The pages of a document as they will be: which one is shown, and how they are turned. */
export interface Preview {
  readonly shown: DocumentPreview | undefined;
  /** The drawing of the page that is shown. */
  readonly drawing: string | undefined;
  readonly page: number;
  readonly isCurrent: boolean;
  readonly turnTo: (page: number) => void;
  /** Turns pages by their keys, wherever the focus is but in a field that knows these keys. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Draws a document as it would be printed now, and again whenever the plan or the options change. */
export function usePreview(request: DocumentRequest | null): Preview {
  const [wanted, setWanted] = useState(0);
  const from = Math.floor(wanted / batch) * batch;
  const answer = useAnswer('document.preview', request && { request, from, count: batch });
  // What was drawn stays until what comes after it is.
  const [drawn, setDrawn] = useState<{ readonly answer: DocumentPreview; readonly from: number }>();
  if (answer && drawn?.answer !== answer) setDrawn({ answer, from });
  const shown = request === null ? undefined : (answer ?? drawn?.answer);
  const last = Math.max(0, (shown?.pages ?? 1) - 1);
  const page = Math.min(wanted, last);
  const turnTo = (next: number) => setWanted(Math.max(0, Math.min(last, next)));
  return {
    shown,
    drawing: shown?.drawings[page - (answer ? from : (drawn?.from ?? 0))] ?? shown?.drawings[0],
    page,
    isCurrent: request === null || answer !== undefined,
    turnTo,
    onKeyDown: (event) => {
      const turn = turns[event.key];
      const isField = (event.target as Element).matches('input, textarea, [role=option]');
      if (!turn || event.altKey || event.ctrlKey || event.metaKey) return;
      if (isField && (event.key === 'Home' || event.key === 'End')) return;
      event.preventDefault();
      turnTo(turn(page, last));
    },
  };
}

/** Shows a page of a document, and turns to the others. */
export function PreviewPages({ preview, title }: { readonly preview: Preview; readonly title: string }) {
  const t = useTexts();
  const language = useLanguage();
  const { shown, drawing, page, isCurrent, turnTo } = preview;
  const problem = shown?.problem;
  const position = t('document.previewPage', { number: page + 1, count: shown?.pages ?? 0 });
  return (
    <section className={styles.preview} aria-label={t('document.preview')} aria-busy={!isCurrent}>
      <div className={styles.sheet}>
        {problem ? (
          <Text size="sm" c="dimmed" role="status">
            {explainProblem(problem.code, problem.parameters, language).sentence}
          </Text>
        ) : drawing ? (
          <img
            className={isCurrent ? styles.page : `${styles.page} ${styles.old}`}
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`}
            alt={`${title}, ${position}`}
          />
        ) : (
          !isCurrent && (
            <Text size="sm" c="dimmed">
              {t('document.previewWaits')}
            </Text>
          )
        )}
      </div>
      {shown && shown.pages > 0 && (
        <Group justify="center" gap={10} wrap="nowrap">
          <ActionIcon
            variant="default"
            disabled={page === 0}
            aria-label={t('document.previousPage')}
            onClick={() => turnTo(page - 1)}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
          <Text size="sm" role="status">
            {shown.isWhole ? position : t('document.previewBegin', { number: page + 1, count: shown.pages })}
          </Text>
          <ActionIcon
            variant="default"
            disabled={page === shown.pages - 1}
            aria-label={t('document.nextPage')}
            onClick={() => turnTo(page + 1)}
          >
            <IconChevronRight size={18} />
          </ActionIcon>
        </Group>
      )}
    </section>
  );
}
