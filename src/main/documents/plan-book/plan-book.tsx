import type { Paper } from '#contract/document.ts';
import { cascadeOf } from '#domain/alignment/cascade.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Language } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';
import { bookPages, renderDocument } from '../shared/frame.tsx';
import { AlignmentPage } from './alignment-page.tsx';
import { BackPages } from './back-pages.tsx';
import type { Book } from './book.ts';
import { Cover } from './cover.tsx';
import { CompanyPage, Contents } from './front-pages.tsx';
import { ObjectivePage } from './objective-page.tsx';
import { planBookStyles } from './styles.ts';
import { SignOff, SummaryPages } from './summary-pages.tsx';
import { planBookTexts } from './texts.ts';

export interface PlanBookOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
}

/**
 * The plan book as printable HTML. Without `pages` it is the first pass, whose page numbers are
 * placeholders of the same width.
 * @throws Problem `document/empty` where the cycle has no objectives
 */
export function composePlanBook(
  plan: Plan,
  { cycle, language, paper, today }: PlanBookOptions,
  pages: ReadonlyMap<string, number> | null,
): string {
  const cascade = cascadeOf(plan, cycle);
  if (cascade.order.length === 0) throw new Problem('document/empty', { cycle: cycle.name });
  const texts = planBookTexts[language];
  const book: Book = { plan, cycle, cascade, language, today, texts, pages };
  return renderDocument(
    {
      title: texts.documentTitle(plan.about.name, cycle.name),
      language,
      page: bookPages(paper, {
        left: `${plan.about.name} · ${cycle.name}`,
        right: plan.company.name,
        foot: formatDate(today, language),
        hasCover: true,
      }),
      styles: planBookStyles,
    },
    <>
      <Cover book={book} />
      <Contents book={book} />
      <CompanyPage book={book} />
      <AlignmentPage book={book} />
      {cascade.order.map((objective) => (
        <ObjectivePage key={objective.id} book={book} objective={objective} />
      ))}
      <SummaryPages book={book} />
      <BackPages book={book} />
      <SignOff book={book} />
    </>,
  );
}
