import { measureWords, wayOf } from '#contract/sentences/measure.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import { Words } from '../shared/words.tsx';
import { anchors } from './anchors.ts';
import { backParts } from './back-pages.tsx';
import { anchorOf, type Book, belongsTo, pageOf } from './book.ts';

/** How to read the book, and what is on which page. */
export function Contents({ book }: { readonly book: Book }) {
  const { t } = book;
  const back = backParts(book);
  return (
    <section className="page" id={anchors.contents}>
      <p className="kicker">{t('planBook.howToRead')}</p>
      <div className="how">
        {t('planBook.howToReadText').map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <h1>{t('planBook.contents')}</h1>
      <ol className="contents">
        {hasCompanyPage(book) && (
          <ContentsLine book={book} anchor={anchors.company} title={t('planBook.companyTitle')} />
        )}
        <ContentsLine book={book} anchor={anchors.alignment} title={t('planBook.alignmentTitle')} />
        {book.cascade.order.map((objective) => (
          <ContentsLine
            key={objective.id}
            book={book}
            anchor={anchorOf(objective)}
            title={objective.title}
            detail={belongsTo(book, objective)}
            level={objective.level}
          />
        ))}
        <ContentsLine book={book} anchor={anchors.teams} title={t('planBook.teamsTitle')} />
        <ContentsLine book={book} anchor={anchors.people} title={t('planBook.peopleTitle')} />
        {back.initiatives && (
          <ContentsLine book={book} anchor={anchors.initiatives} title={t('planBook.initiativesTitle')} />
        )}
        <ContentsLine book={book} anchor={anchors.balance} title={t('planBook.balanceTitle')} />
        {back.glossary && (
          <ContentsLine book={book} anchor={anchors.glossary} title={t('planBook.glossaryTitle')} />
        )}
        <ContentsLine book={book} anchor={anchors.calendar} title={t('planBook.calendarTitle')} />
        <ContentsLine book={book} anchor={anchors.signOff} title={t('planBook.signOffTitle')} />
      </ol>
    </section>
  );
}

interface ContentsLineProps {
  readonly book: Book;
  readonly anchor: string;
  readonly title: string;
  readonly detail?: string;
  readonly level?: string;
}

function ContentsLine({ book, anchor, title, detail, level }: ContentsLineProps) {
  return (
    <li className={level ? `contents-objective ${level}` : undefined}>
      <a href={`#${anchor}`}>
        <span className="contents-title">
          <Words>{title}</Words>
          {detail && <small>{detail}</small>}
        </span>
        <span className="contents-dots" aria-hidden="true" />
        <span className="contents-page">{pageOf(book, anchor)}</span>
      </a>
    </li>
  );
}

/** A part of the plan that serves nothing of the company has no page of it. */
export const hasCompanyPage = ({ scope, cascade }: Book): boolean =>
  scope.kind === 'all' || cascade.bands.length > 0;

/** All objectives of the company itself, or those that a part of the plan serves, with their ladders, on one page. */
export function CompanyPage({ book }: { readonly book: Book }) {
  const { plan, t, cascade, language } = book;
  return (
    <section className="page" id={anchors.company}>
      <p className="kicker company">{t('planBook.company')}</p>
      <h1>{t('planBook.companyTitle')}</h1>
      {cascade.bands.length === 0 && <p className="lead">{t('planBook.companyNone')}</p>}
      {cascade.bands.map(({ objective }) => (
        <article key={objective.id} className="company-objective">
          <h3>
            <Words>{objective.title}</Words>
          </h3>
          <ol>
            {drawnLadder(plan, objective.id).map((rung) => (
              <li key={rung.id}>
                <b>{rungNumber(plan, rung)}</b>
                <span>
                  <Words>{rung.title}</Words>
                </span>
                <span className="measure">
                  <Words>{wayOf(measureWords(plan, rung, language))}</Words>
                </span>
              </li>
            ))}
          </ol>
        </article>
      ))}
    </section>
  );
}
