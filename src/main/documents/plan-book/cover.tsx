import { ladderOf } from '#domain/ladder/ladder.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { scopeName } from '#domain/ownership/scope.ts';
import type { Translate } from '#texts/texts.ts';
import { Words } from '../shared/words.tsx';
import type { Book } from './book.ts';

const rungHeights = Array.from({ length: 9 }, (_, index) => index);

/** How much the book holds; counts up to twelve in words. */
function subtitle(objectives: number, rungs: number, t: Translate): string {
  const inWords = (count: number) => t('planBook.numbers')[count] ?? String(count);
  const text = t('planBook.subtitle', {
    objectives,
    rungs,
    objectivesInWords: inWords(objectives),
    rungsInWords: inWords(rungs),
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first page: a tall ladder, the plan's name, and what it covers. */
export function Cover({ book }: { readonly book: Book }) {
  const { plan, cycle, scope, own, language, t } = book;
  const rungs = own.reduce((sum, objective) => sum + ladderOf(plan, objective.id).length, 0);
  const facts: [string, string][] = [
    [t('planBook.period'), `${formatDate(cycle.startsOn, language)} – ${formatDate(cycle.endsOn, language)}`],
    [t('planBook.printed'), formatDate(book.today, language)],
  ];
  if (plan.about.owner) facts.push([t('planBook.planOwner'), plan.about.owner]);
  return (
    <section className="cover">
      <svg className="cover-ladder" viewBox="0 0 200 980" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="0" width="12" height="980" />
        <rect x="188" y="0" width="12" height="980" />
        {rungHeights.map((index) => (
          <rect key={index} x="0" y={52 + index * 124} width="200" height="14" />
        ))}
      </svg>
      <p className="cover-company">{plan.company.name}</p>
      <div className="cover-name">
        <h1>
          <Words>{plan.about.name}</Words>
          <br />
          {cycle.name}
        </h1>
        {scope.kind !== 'all' && <p className="cover-scope">{scopeName(plan, scope)}</p>}
        <p className="cover-subtitle">{subtitle(own.length, rungs, t)}</p>
      </div>
      <dl className="cover-facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
