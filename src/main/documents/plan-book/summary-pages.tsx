import { drawnLadder, ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { type Owner, ownerKey, ownerName, ownerOf, teamTree } from '#domain/ownership/ownership.ts';
import { isPersonIn } from '#domain/ownership/scope.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { Words } from '../shared/words.tsx';
import { anchors } from './anchors.ts';
import { anchorOf, type Book, pageOf, shortTimeframe } from './book.ts';

/** The people of the book's scope who answer for something in it, in the order of the organisation. */
function peopleIn({ plan, scope, own }: Book) {
  const objectives = Map.groupBy(own, (objective) => ownerKey(ownerOf(objective)));
  const rungs = Map.groupBy(
    own.flatMap((objective) => drawnLadder(plan, objective.id).map((rung) => ({ rung, objective }))),
    ({ rung }) => rung.ownerId,
  );
  const leads = new Set(own.map(({ ownerId }) => ownerId));
  return plan.tables.person
    .sorted()
    .filter(({ id }) => (leads.has(id) || rungs.has(id)) && isPersonIn(plan, id, scope))
    .map((person) => ({
      person,
      objectives: objectives.get(ownerKey({ kind: 'individual', personId: person.id })) ?? [],
      rungs: rungs.get(person.id) ?? [],
    }));
}

/** What each team takes on, then what each person does. Owners with nothing are left out. */
export function SummaryPages({ book }: { readonly book: Book }) {
  const { plan, t } = book;
  const teams: Owner[] = [
    { kind: 'company' },
    ...teamTree(plan).map(({ team }): Owner => ({ kind: 'team', unitId: team.id })),
  ];
  const ofOwner = Map.groupBy(book.own, (objective) => ownerKey(ownerOf(objective)));
  const people = peopleIn(book).filter(({ objectives, rungs }) => objectives.length + rungs.length > 0);
  return (
    <>
      <section className="page" id={anchors.teams}>
        <p className="kicker">{t('planBook.summary')}</p>
        <h1>{t('planBook.teamsTitle')}</h1>
        {teams.map((owner) => {
          const objectives = ofOwner.get(ownerKey(owner));
          if (!objectives) return null;
          return (
            <div key={ownerKey(owner)} className="summary">
              <h3>{ownerName(plan, owner)}</h3>
              <ObjectiveTable book={book} objectives={objectives} />
            </div>
          );
        })}
      </section>
      <section className="page" id={anchors.people}>
        <p className="kicker">{t('planBook.summary')}</p>
        <h1>{t('planBook.peopleTitle')}</h1>
        {people.map(({ person, objectives, rungs }) => (
          <div key={person.id} className="summary">
            <h3>
              {person.name}
              {person.jobTitle && <small>{person.jobTitle}</small>}
            </h3>
            {objectives.length > 0 && <ObjectiveTable book={book} objectives={objectives} />}
            {rungs.length > 0 && (
              <>
                <p className="summary-lead">{t('planBook.answersFor')}</p>
                <ul className="summary-rungs">
                  {rungs.map(({ rung, objective }) => (
                    <li key={rung.id}>
                      <b>{rungNumber(plan, rung)}</b>
                      <span>
                        <Words>{rung.title}</Words>
                        <small>
                          <Words>{objective.title}</Words>
                        </small>
                      </span>
                      <span>{pageOf(book, anchorOf(objective))}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        ))}
      </section>
    </>
  );
}

function ObjectiveTable({
  book,
  objectives,
}: {
  readonly book: Book;
  readonly objectives: readonly Objective[];
}) {
  const { t } = book;
  return (
    <table>
      <thead>
        <tr>
          <th>{t('planBook.tableObjective')}</th>
          <th>{t('planBook.tableTimeframe')}</th>
          <th className="figure">{t('planBook.tableRungs')}</th>
          <th className="figure">{t('planBook.tablePage')}</th>
        </tr>
      </thead>
      <tbody>
        {objectives.map((objective) => (
          <tr key={objective.id}>
            <td>
              <Words>{objective.title}</Words>
            </td>
            <td>{shortTimeframe(objective, book.language)}</td>
            <td className="figure">{ladderOf(book.plan, objective.id).length}</td>
            <td className="figure">{pageOf(book, anchorOf(objective))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A line for everybody who has a part in the plan. */
export function SignOff({ book }: { readonly book: Book }) {
  const { plan, cycle, t } = book;
  return (
    <section className="page" id={anchors.signOff}>
      <p className="kicker">{t('planBook.signOff')}</p>
      <h1>{t('planBook.signOffTitle')}</h1>
      <p className="lead">{t('planBook.signOffText', { plan: plan.about.name, cycle: cycle.name })}</p>
      <table className="sign-off">
        <thead>
          <tr>
            <th>{t('planBook.name')}</th>
            <th>{t('planBook.role')}</th>
            <th>{t('planBook.signature')}</th>
            <th>{t('planBook.signDate')}</th>
          </tr>
        </thead>
        <tbody>
          {peopleIn(book).map(({ person }) => (
            <tr key={person.id}>
              <td>{person.name}</td>
              <td>{person.jobTitle}</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
