import { instantWords } from '#contract/sentences/instant.ts';
import { measureWords, wayOf } from '#contract/sentences/measure.ts';
import { rungPostponed } from '#contract/sentences/postponed.ts';
import type { CascadeNode } from '#domain/alignment/cascade.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import { countedLadder, isObjectivePostponed } from '#domain/ladder/postponed.ts';
import { formatDate, formatNumber } from '#domain/number-format/number-format.ts';
import { scopeName } from '#domain/ownership/scope.ts';
import type { Level } from '#domain/tables/objective.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { wordsIn } from '../../paper/characters.ts';
import type { FactData } from '../shared/parts.ts';
import { anchorOf, type Book, belongsTo, shortTimeframe } from './book.ts';

export interface CoverData {
  readonly company: string;
  readonly name: string;
  readonly cycle: string;
  /** How large the name stands, by how much room it needs. */
  readonly size: 'large' | 'middle' | 'small';
  readonly scope: string;
  readonly subtitle: string;
  readonly facts: readonly FactData[];
}

/** The number and title of a rung, and what it is to reach where that is said. */
interface RungLine {
  readonly number: string;
  readonly title: string;
  readonly way: string;
}

interface TitleData {
  readonly id: string;
  readonly level: Level;
  /** Whose it is, when, and what it serves. */
  readonly about: string;
  readonly title: string;
  readonly rungs: readonly RungLine[];
}

/** What serves one objective of the company, or what serves nothing yet. */
interface BandData {
  /** What the band is called; the objective itself where it is one. */
  readonly title: string;
  readonly head: TitleData | null;
  /** Cards side by side, row by row; a team begins a row with those who serve it. */
  readonly rows: readonly (readonly TitleData[])[];
}

export interface FrontData {
  readonly cover: CoverData;
  readonly how: { readonly title: string; readonly texts: readonly string[] };
  /** What stands beside a title in the contents, by its place: whose it is, and the level. */
  readonly contents: {
    readonly title: string;
    readonly details: Readonly<Record<string, { readonly text: string; readonly level: Level }>>;
  };
  readonly company: {
    readonly kicker: string;
    readonly title: string;
    readonly none: string;
    readonly objectives: readonly TitleData[];
  } | null;
  readonly alignment: {
    readonly kicker: string;
    readonly title: string;
    readonly text: string;
    readonly bands: readonly BandData[];
  };
}

/** What stands before the objectives. A part of the plan that serves nothing of the company has no page of it. */
export function frontDataOf(book: Book): FrontData {
  const { t, cascade, scope, places } = book;
  const hasCompany = scope.kind === 'all' || cascade.bands.length > 0;
  return {
    cover: coverOf(book),
    how: { title: t('planBook.howToRead'), texts: t('planBook.howToReadText') },
    contents: {
      title: t('planBook.contents'),
      details: Object.fromEntries(
        [...places.values()].map(({ objective }) => [
          anchorOf(objective),
          { text: belongsTo(book, objective), level: objective.level },
        ]),
      ),
    },
    company: hasCompany
      ? {
          kicker: t('planBook.company'),
          title: t('planBook.companyTitle'),
          none: t('planBook.companyNone'),
          objectives: cascade.bands.map(({ objective }) => titleOf(book, objective, '')),
        }
      : null,
    alignment: {
      kicker: t('planBook.alignment'),
      title: t('planBook.alignmentTitle'),
      text: t('planBook.alignmentText'),
      bands: bandsOf(book),
    },
  };
}

/** How much the book holds; counts up to twelve in words. */
function subtitleOf({ plan, own, t, language }: Book): string {
  const objectives = own.filter((objective) => !isObjectivePostponed(plan, objective)).length;
  const rungs = own.reduce((sum, { id }) => sum + countedLadder(plan, id).length, 0);
  const inWords = (count: number) => t('planBook.numbers')[count] ?? formatNumber(count, language);
  const text = t('planBook.subtitle', {
    objectives,
    rungs,
    objectivesInWords: inWords(objectives),
    rungsInWords: inWords(rungs),
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name of more letters, or with a longer word, stands smaller. */
const sizes = [
  { size: 'large', letters: 48, word: 12 },
  { size: 'middle', letters: 120, word: 18 },
] as const;

function coverOf(book: Book): CoverData {
  const { plan, cycle, scope, language, t, today, asOf } = book;
  const { name, owner } = plan.about;
  const longest = Math.max(...wordsIn(`${name} ${cycle.name}`).map((word) => word.length));
  const letters = name.length + cycle.name.length;
  const fitting = sizes.find((room) => letters <= room.letters && longest <= room.word);
  const facts = [
    {
      term: t('planBook.period'),
      text: `${formatDate(cycle.startsOn, language)} – ${formatDate(cycle.endsOn, language)}`,
    },
    asOf
      ? { term: t('planBook.asOf'), text: instantWords(asOf, language) }
      : { term: t('planBook.printed'), text: formatDate(today, language) },
    { term: t('planBook.planOwner'), text: owner },
  ];
  return {
    company: plan.company.name,
    name,
    cycle: cycle.name,
    size: fitting?.size ?? 'small',
    scope: scopeName(plan, scope),
    subtitle: subtitleOf(book),
    facts: facts.filter(({ text }) => text !== ''),
  };
}

/** An objective as a title with its rungs from the top of the drawing down. */
function titleOf({ plan, language }: Book, objective: Objective, about: string): TitleData {
  return {
    id: anchorOf(objective),
    level: objective.level,
    about,
    title: objective.title,
    rungs: drawnLadder(plan, objective.id).map((rung) => ({
      number: String(rungNumber(plan, rung)),
      title: rung.title,
      way: [...rungPostponed(plan, rung, language), wayOf(measureWords(plan, rung, language))].join(' · '),
    })),
  };
}

/** As many cards stand side by side. */
const columns = 3;

/** The cascade: each objective of the company with what serves it below, then what is not aligned yet. */
function bandsOf(book: Book): BandData[] {
  const { cascade, t } = book;
  const bands = cascade.bands.map((node): BandData => {
    const head = titleOf(book, node.objective, aboutOf(book, node, null));
    return { title: head.title, head, rows: rowsOf(book, node.children, node) };
  });
  if (cascade.unaligned.length === 0) return bands;
  return [
    ...bands,
    { title: t('planBook.unaligned'), head: null, rows: rowsOf(book, cascade.unaligned, null) },
  ];
}

/** Rows of cards: those who serve the band themselves side by side, then each team with all who serve it. */
function rowsOf(book: Book, nodes: readonly CascadeNode[], parent: CascadeNode | null): TitleData[][] {
  const cardOf = (node: CascadeNode, above: CascadeNode | null) =>
    titleOf(book, node.objective, aboutOf(book, node, above));
  const groups: TitleData[][] = [[]];
  const visit = (node: CascadeNode, above: CascadeNode | null, isNew: boolean) => {
    if (isNew) groups.push([]);
    groups.at(-1)?.push(cardOf(node, above === parent ? null : above));
    const isTeam = ({ objective }: CascadeNode) => objective.level === 'team';
    const ordered = [...node.children.filter((child) => !isTeam(child)), ...node.children.filter(isTeam)];
    for (const child of ordered) visit(child, node, isTeam(child));
  };
  const loose = nodes.filter(
    ({ objective, children }) => objective.level !== 'team' || children.length === 0,
  );
  for (const node of loose) visit(node, parent, false);
  for (const node of nodes) if (!loose.includes(node)) visit(node, parent, true);
  return groups.flatMap((cards) =>
    Array.from({ length: Math.ceil(cards.length / columns) }, (_, row) =>
      cards.slice(row * columns, (row + 1) * columns),
    ),
  );
}

/** Whose an objective is, when, and what it serves: by its title where that is not the head of the band. */
function aboutOf(book: Book, { objective, servesRung }: CascadeNode, above: CascadeNode | null): string {
  const { t, language } = book;
  const rung = servesRung === null ? '' : t('planBook.servesShort', { rung: servesRung });
  const title = above ? t('planBook.servesTitle', { title: above.objective.title }) : rung;
  const place = above && servesRung !== null ? t('planBook.servesRung', { rung: servesRung }) : '';
  const serves = [title, place].filter(Boolean).join(', ');
  return [belongsTo(book, objective), shortTimeframe(objective, language), serves]
    .filter(Boolean)
    .join(' · ');
}
