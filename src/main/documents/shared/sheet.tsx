import type { ReactNode } from 'react';
import type { Paper } from '#contract/document.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { everybody, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { bookPages, renderDocument } from './frame.tsx';
import { headOf } from './parts.ts';
import { sheetStyles } from './sheet-styles.ts';

interface SheetOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  /** Whose part of the plan it tells of, where it does not tell of all of it. */
  readonly scope?: Scope;
  /** What the document is called; it ends the title and stands at the right of each page's head. */
  readonly title: string;
  readonly styles?: string;
}

/** A document without a cover: plan and cycle at the head of each page, its date and number at the foot. */
export function renderSheet(plan: Plan, options: SheetOptions, body: ReactNode): string {
  const { cycle, language, paper, today, scope = everybody, title, styles = '' } = options;
  const plans = headOf(plan, cycle, scope);
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
