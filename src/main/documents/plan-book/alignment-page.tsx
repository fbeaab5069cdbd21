import type { CascadeNode } from '#domain/alignment/cascade.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import type { Level } from '#domain/tables/objective.ts';
import { levels } from '#domain/tables/objective.ts';
import { Words } from '../shared/words.tsx';
import { anchors } from './anchors.ts';
import { anchorOf, type Book, belongsTo, shortTimeframe } from './book.ts';

const columnOf: Record<Level, number> = { company: 1, team: 2, individual: 3 };

/** The cascade from left to right: company, teams, individuals. */
export function AlignmentPage({ book }: { readonly book: Book }) {
  const { t, cascade } = book;
  return (
    <section className="page" id={anchors.alignment}>
      <p className="kicker">{t('planBook.alignment')}</p>
      <h1>{t('planBook.alignmentTitle')}</h1>
      <p className="lead">{t('planBook.alignmentText')}</p>
      <div className="cascade-heads">
        {levels.map((level) => (
          <h3 key={level} className={level}>
            {t(`vocabulary.levels.${level}`)}
          </h3>
        ))}
      </div>
      {cascade.bands.map((node) => (
        <Branch key={node.objective.id} book={book} node={node} column={1} depth={0} />
      ))}
      {cascade.unaligned.length > 0 && (
        <>
          <p className="cascade-unaligned">{t('planBook.unaligned')}</p>
          {cascade.unaligned.map((node) => (
            <Branch key={node.objective.id} book={book} node={node} column={1} depth={0} />
          ))}
        </>
      )}
    </section>
  );
}

interface BranchProps {
  readonly book: Book;
  readonly node: CascadeNode;
  /** The column that this branch begins in; a card of a lower level leaves the columns before it empty. */
  readonly column: number;
  readonly depth: number;
}

/** A card with what serves it beside it; what is of its own level stands below it, indented. */
function Branch({ book, node, column, depth }: BranchProps) {
  const own = columnOf[node.objective.level];
  const beside = node.children.filter((child) => columnOf[child.objective.level] > own);
  const below = node.children.filter((child) => columnOf[child.objective.level] <= own);
  return (
    <>
      <div className="branch">
        {Array.from({ length: own - column }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty columns have nothing but their place
          <div key={index} className="branch-own" />
        ))}
        <div className="branch-own" style={depth > 0 ? { paddingLeft: `${depth * 3}mm` } : undefined}>
          <CascadeCard book={book} node={node} />
        </div>
        {own < 3 && (
          <div className="branch-beside" style={{ flexGrow: 3 - own }}>
            {beside.map((child) => (
              <Branch key={child.objective.id} book={book} node={child} column={own + 1} depth={0} />
            ))}
          </div>
        )}
      </div>
      {below.map((child) => (
        <Branch key={child.objective.id} book={book} node={child} column={column} depth={depth + 1} />
      ))}
    </>
  );
}

function CascadeCard({
  book,
  node: { objective, servesRung },
}: {
  readonly book: Book;
  readonly node: CascadeNode;
}) {
  const { t } = book;
  const meta = [belongsTo(book, objective), shortTimeframe(objective, book.language)];
  if (servesRung !== null) meta.push(t('planBook.servesShort', { rung: servesRung }));
  return (
    <a className={`cascade-card ${objective.level}`} href={`#${anchorOf(objective)}`}>
      <small>{meta.join(' · ')}</small>
      <strong>
        <Words>{objective.title}</Words>
      </strong>
      <ol>
        {drawnLadder(book.plan, objective.id).map((rung) => (
          <li key={rung.id}>
            <b>{rungNumber(book.plan, rung)}</b>
            <span>
              <Words>{rung.title}</Words>
            </span>
          </li>
        ))}
      </ol>
    </a>
  );
}
