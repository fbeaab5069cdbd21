import { agreedOf, agreementsOf, contentOf } from '#domain/agreement/agreed.ts';
import { fingerprintOf } from '#domain/agreement/fingerprint.ts';
import { signedFromSeats } from '#domain/agreement/signed-from-seats.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import { countedLadder, isObjectivePostponed } from '#domain/ladder/postponed.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { type Owner, ownerKey, ownerName, ownerOf, teamTree } from '#domain/ownership/ownership.ts';
import { isPersonIn } from '#domain/ownership/scope.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { qrCodeData } from '../shared/qr-code.ts';
import { signatureData } from '../shared/signature.ts';
import { anchorOf, type Book, shortTimeframe } from './book.ts';

/** A row about an objective, whose page is named. */
interface ObjectiveRow {
  readonly title: string;
  readonly timeframe: string;
  readonly rungs: string;
  readonly id: string;
}

/** What somebody answers for in the ladder of an objective. */
interface AnsweredRow {
  readonly objective: string;
  readonly id: string;
  readonly rungs: readonly { readonly number: string; readonly title: string }[];
}

interface OwnerData {
  readonly name: string;
  readonly about: string;
  readonly objectives: readonly ObjectiveRow[];
  readonly rungs: readonly AnsweredRow[];
}

interface OwnersData {
  readonly kicker: string;
  readonly title: string;
  readonly owners: readonly OwnerData[];
}

export interface SummaryData {
  readonly teams: OwnersData;
  readonly people: OwnersData;
  readonly summary: {
    readonly head: readonly string[];
    readonly answersFor: string;
  };
}

/** What each team takes on, then what each person does. Owners with nothing are left out. */
export function summariesOf(book: Book): SummaryData {
  const { plan, t, own } = book;
  const owners: Owner[] = [
    { kind: 'company' },
    ...teamTree(plan).map(({ team }): Owner => ({ kind: 'team', unitId: team.id })),
  ];
  const ofOwner = Map.groupBy(own, (objective) => ownerKey(ownerOf(objective)));
  return {
    teams: {
      kicker: t('planBook.summary'),
      title: t('planBook.teamsTitle'),
      owners: owners.flatMap((owner) => {
        const objectives = ofOwner.get(ownerKey(owner));
        if (!objectives) return [];
        return { name: ownerName(plan, owner), about: '', objectives: rowsOf(book, objectives), rungs: [] };
      }),
    },
    people: {
      kicker: t('planBook.summary'),
      title: t('planBook.peopleTitle'),
      owners: peopleIn(book)
        .filter(({ objectives, rungs }) => objectives.length + rungs.length > 0)
        .map(({ person, objectives, rungs }) => ({
          name: person.name,
          about: person.jobTitle,
          objectives: rowsOf(book, objectives),
          rungs: [...Map.groupBy(rungs, ({ objective }) => objective)].map(([objective, answered]) => ({
            objective: objective.title,
            id: anchorOf(objective),
            rungs: answered.map(({ rung }) => ({
              number: String(rungNumber(plan, rung)),
              title: rung.title,
            })),
          })),
        })),
    },
    summary: {
      head: [
        t('planBook.tableObjective'),
        t('planBook.tableTimeframe'),
        t('planBook.tableRungs'),
        t('planBook.tablePage'),
      ],
      answersFor: t('planBook.answersFor'),
    },
  };
}

/** What was signed of the cycle last, or what is to be signed, by its fingerprint. */
function fingerprintOfBook({ plan, cycle, t, language }: Book) {
  const signed = agreementsOf(plan, cycle.id).at(-1);
  const text = signed?.fingerprint ?? fingerprintOf(contentOf(agreedOf(plan, cycle)));
  const about = signed && { name: signed.name, day: formatDate(signed.signedOn, language) };
  return {
    term: t('planBook.fingerprint'),
    text,
    said: about ? t('planBook.fingerprintSigned', about) : t('planBook.fingerprintOpen'),
    code: qrCodeData(`TANGGA:${text}`, t('planBook.fingerprintCode', { fingerprint: text })),
  };
}

/** How people signed from their seats what the page is about: the latest agreement, else the plan as it is. */
function marksOf({ plan, cycle }: Book): ReadonlyMap<string, string> {
  const signed = agreementsOf(plan, cycle.id).at(-1);
  if (!signed) return new Map([...signedFromSeats(plan, cycle)].map(([id, { mark }]) => [id, mark]));
  const signatories = plan.tables.signatory.where('agreementId', signed.id);
  return new Map(
    signatories.flatMap(({ personId, mark }) => (personId && mark ? [[personId, mark] as const] : [])),
  );
}

/** A line for everybody who has a part in the plan and everybody who signed it. */
export function signOffOf(book: Book) {
  const { plan, cycle, t, language } = book;
  const signed = agreementsOf(plan, cycle.id).at(-1);
  const signatories = signed ? plan.tables.signatory.where('agreementId', signed.id) : [];
  const day = signed ? formatDate(signed.signedOn, language, 'day') : '';
  const people = peopleIn(book).map(({ person }) => person);
  const others = signatories.filter(({ personId }) => !people.some(({ id }) => id === personId));
  const marks = marksOf(book);
  const seated = signed
    ? []
    : plan.tables.person
        .sorted()
        .filter(({ id }) => marks.has(id) && !people.some((person) => person.id === id));
  const named = [...people, ...seated];
  const markOf = (personId: string | null, name: string) => {
    const mark = personId === null ? undefined : marks.get(personId);
    return mark === undefined ? null : signatureData(mark, t('planBook.signatureOf', { name }));
  };
  return {
    kicker: t('planBook.signOff'),
    title: t('planBook.signOffTitle'),
    text: t('planBook.signOffText', { plan: plan.about.name, cycle: cycle.name }),
    head: [t('planBook.name'), t('planBook.role'), t('planBook.signature'), t('planBook.signDate')],
    rows: [...named.map(({ name, jobTitle }) => [name, jobTitle]), ...others.map(({ name }) => [name, ''])],
    /** How each of them signed from their seat. */
    marks: [
      ...named.map(({ id, name }) => markOf(id, name)),
      ...others.map(({ personId, name }) => markOf(personId, name)),
    ],
    /** On which day each of them signed, empty where that is not known. */
    days: [
      ...named.map(({ id }) => (signatories.some(({ personId }) => personId === id) ? day : '')),
      ...others.map(() => day),
    ],
    fingerprint: fingerprintOfBook(book),
  };
}

const rowsOf = ({ plan, language, t }: Book, objectives: readonly Objective[]): ObjectiveRow[] =>
  objectives.map((objective) => ({
    title: objective.title,
    timeframe: shortTimeframe(objective, language),
    rungs: isObjectivePostponed(plan, objective)
      ? t('states.postponed')
      : String(countedLadder(plan, objective.id).length),
    id: anchorOf(objective),
  }));

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
