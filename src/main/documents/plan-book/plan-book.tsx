import type { Paper } from '#contract/document.ts';
import { cascadeIn } from '#domain/alignment/cascade.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { isObjectiveIn, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { bookPages, renderDocument } from '../shared/frame.tsx';
import { refuseEmpty } from '../shared/not-empty.ts';
import { headOf } from '../shared/parts.ts';
import { AlignmentPage } from './alignment-page.tsx';
import { BackPages } from './back-pages.tsx';
import type { Book } from './book.ts';
import { Cover } from './cover.tsx';
import { CompanyPage, Contents, hasCompanyPage } from './front-pages.tsx';
import { ObjectivePage } from './objective-page.tsx';
import { planBookStyles } from './styles.ts';
import { SignOff, SummaryPages } from './summary-pages.tsx';

export interface PlanBookOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  /** Whose objectives; what they serve comes with them. */
  readonly scope: Scope;
}

/** The first pass is asked for its page numbers alone: laid out the same, it prints in half the time. */
const unpainted = 'body { visibility: hidden; }';

/**
 * The plan book as printable HTML. Without `pages` it is the first pass, whose page numbers are
 * placeholders of the same width.
 * @throws Problem as `refuseEmpty`
 */
export function composePlanBook(
  plan: Plan,
  { cycle, language, paper, today, scope }: PlanBookOptions,
  pages: ReadonlyMap<string, number> | null,
): string {
  const cascade = cascadeIn(plan, cycle, scope);
  refuseEmpty(cascade.order, plan, { cycle, scope });
  const t = textsOf(language);
  const own = cascade.order.filter((objective) => isObjectiveIn(plan, objective, scope));
  const book: Book = { plan, cycle, scope, cascade, own, language, today, t, pages };
  const head = headOf(plan, cycle, scope);
  return renderDocument(
    {
      title: t('planBook.documentTitle', { head }),
      language,
      page: bookPages(paper, {
        left: head,
        right: plan.company.name,
        foot: formatDate(today, language),
        hasCover: true,
      }),
      styles: pages ? planBookStyles : planBookStyles + unpainted,
    },
    <>
      <Cover book={book} />
      <Contents book={book} />
      {hasCompanyPage(book) && <CompanyPage book={book} />}
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
