import { beginningOf } from '../beginning.ts';
import { bitByBit } from '../once.ts';
import { ownerName, ownerOf } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';
import { type Findable, findable, queryOf, type Relevance, relevanceOf } from './relevance.ts';

/** What of a plan can be looked for. */
export const foundKinds = ['objective', 'key-result', 'person', 'team', 'cycle', 'workshop'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Something of a plan that a search found. */
export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  readonly title: string;
  /** What stands beside its title: owner, objective or role. */
  readonly detail: string;
}

interface Entry extends Found {
  readonly findable: Findable;
}

/** Texts of many things in a row, so that one look finds which of them hold a word. */
interface Row {
  /** Each text between two ends of lines, which none holds itself. */
  readonly text: string;
  /** Where each of them begins. */
  readonly starts: readonly number[];
}

export interface SearchIndex {
  readonly entries: readonly Entry[];
  readonly titles: Row;
  readonly otherWords: Row;
  /** The places of the titles that begin with a letter, and with two. */
  readonly byBeginning: ReadonlyMap<string, readonly number[]>;
}

/** As many letters at most are known of how a title begins. */
const knownLetters = 2;

function* beginningsOf(title: string): Generator<string> {
  for (let length = 1; length <= Math.min(knownLetters, title.length); length++) yield title.slice(0, length);
}

function inRow(texts: readonly string[]): Row {
  let start = 1;
  const starts = texts.map((text) => {
    const own = start;
    start += text.length + 1;
    return own;
  });
  return { text: `\n${texts.join('\n')}\n`, starts };
}

/** All that has a name in a plan, one after the other; objectives are also found by their owner. */
function* entriesOf(plan: Plan): Generator<Entry> {
  const { tables } = plan;
  const entry = (kind: FoundKind, id: string, title: string, detail: string, words = detail): Entry => ({
    kind,
    id,
    title,
    detail,
    findable: findable(beginningOf(title), beginningOf(words)),
  });
  for (const person of tables.person.rows.values())
    yield entry('person', person.id, person.name, person.jobTitle);
  for (const unit of tables.unit.rows.values()) yield entry('team', unit.id, unit.name, '');
  for (const objective of tables.objective.rows.values()) {
    yield entry('objective', objective.id, objective.title, ownerName(plan, ownerOf(objective)));
  }
  for (const { id, title, objectiveId } of tables.keyResult.rows.values()) {
    yield entry('key-result', id, title, tables.objective.get(objectiveId)?.title ?? '', '');
  }
  for (const cycle of tables.cycle.rows.values()) yield entry('cycle', cycle.id, cycle.name, '');
  for (const workshop of tables.workshop.rows.values()) {
    yield entry('workshop', workshop.id, workshop.name, tables.cycle.get(workshop.cycleId)?.name ?? '');
  }
}

/** As many names are made ready to be searched in one go. */
const together = 100;

/** A plan made ready to be searched at each keystroke by how it begins, a little at a time. */
export function* searchIndexInTurns(plan: Plan): Generator<void, SearchIndex> {
  const entries: Entry[] = [];
  const byBeginning = new Map<string, number[]>();
  for (const entry of entriesOf(plan)) {
    for (const beginning of beginningsOf(entry.findable.title)) {
      const places = byBeginning.get(beginning);
      if (places) places.push(entries.length);
      else byBeginning.set(beginning, [entries.length]);
    }
    if (entries.push(entry) % together === 0) yield;
  }
  return {
    entries,
    byBeginning,
    titles: inRow(entries.map(({ findable }) => findable.title)),
    otherWords: inRow(entries.map(({ findable }) => findable.otherWords)),
  };
}

/** The same in one go. */
export const searchIndex = (plan: Plan): SearchIndex => bitByBit(() => searchIndexInTurns(plan)).made();

/** Something found, and how well it answers. */
export interface Ranked extends Found {
  readonly relevance: Relevance;
}

/** Goes from one place of an index that answers to the next; nowhere behind the last. */
type Walk = () => number;
const nowhere = Infinity;

/** Where in a text what is wanted counts. */
type Counts = (text: string, at: number) => boolean;
const anywhere: Counts = () => true;
/** Looked for with the space before it, each space would have to be looked at. */
const whereAWordBegins: Counts = (text, at) => text[at - 1] === ' ';

/** The places of the texts that hold something where it counts, each once. */
function holding({ text, starts }: Row, wanted: string, counts = anywhere): Walk {
  let from = 0;
  let place = 0;
  return () => {
    let at = from < 0 ? -1 : text.indexOf(wanted, from);
    while (at >= 0 && !counts(text, at)) at = text.indexOf(wanted, at + 1);
    if (at < 0) {
      from = -1;
      return nowhere;
    }
    while ((starts[place + 1] ?? nowhere) <= at) place += 1;
    from = (starts[place + 1] ?? 0) - 1;
    return place;
  };
}

/** The places of the titles that begin with something. */
function beginning({ entries, byBeginning }: SearchIndex, wanted: string): Walk {
  const places = byBeginning.get(wanted.slice(0, knownLetters)) ?? [];
  let next = 0;
  return () => {
    while (next < places.length) {
      const place = places[next++] as number;
      if (entries[place]?.findable.title.startsWith(wanted)) return place;
    }
    return nowhere;
  };
}

/** The places of two walks, each once. */
function either(some: Walk, others: Walk): Walk {
  let [one, other] = [some(), others()];
  return () => {
    const least = Math.min(one, other);
    if (one === least) one = some();
    if (other === least) other = others();
    return least;
  };
}

/**
 * What answers what was typed, the best first, then in the order of the plan. Only what holds the longest of its words is
 * looked at, and no longer than something better could come: titles that begin with all of it are looked for first.
 */
export function searchIn(index: SearchIndex, typed: string, most: number): Ranked[] {
  const { entries, titles, otherWords } = index;
  const query = queryOf(typed);
  const word = query.words.toSorted((a, b) => b.length - a.length)[0];
  if (word === undefined) return [];
  const byRelevance: Record<Relevance, Ranked[]> = { 0: [], 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] };
  let better = 0;
  const look = (next: Walk, greatest: Relevance, least: Relevance): void => {
    for (let place = next(); place !== nowhere; place = next()) {
      if (better + byRelevance[greatest].length >= most) break;
      const entry = entries[place] as Entry;
      const relevance = relevanceOf(entry.findable, query);
      const alike = byRelevance[relevance];
      if (relevance <= greatest && relevance >= least && alike.length < most)
        alike.push({ ...entry, relevance });
    }
  };
  look(beginning(index, query.whole), 6, 5);
  better = byRelevance[6].length + byRelevance[5].length;
  if (better < most) look(either(holding(titles, word), holding(otherWords, word, whereAWordBegins)), 4, 1);
  return Object.values(byRelevance).reverse().flat().slice(0, most);
}
