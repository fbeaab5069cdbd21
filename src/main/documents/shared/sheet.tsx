import type { ReactNode } from 'react';
import type { Paper } from '#contract/document.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Language } from '#domain/plan/rows.ts';
import { bookPages, renderDocument } from './frame.tsx';
import { sheetStyles } from './sheet-styles.ts';

interface SheetOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  /** What the document is called; it ends the title and stands at the right of each page's head. */
  readonly title: string;
  readonly styles?: string;
}

/** A document without a cover: plan and cycle at the head of each page, its date and number at the foot. */
export function renderSheet(plan: Plan, options: SheetOptions, body: ReactNode): string {
  const { cycle, language, paper, today, title, styles = '' } = options;
  const plans = `${plan.about.name} · ${cycle.name}`;
  return renderDocument(
    {
      title: `${plans} · ${title}`,
      language,
      page: bookPages(paper, {
        left: plans,
        right: title,
        foot: formatDate(today, language),
        hasCover: false,
      }),
      styles: sheetStyles + styles,
    },
    body,
  );
}
