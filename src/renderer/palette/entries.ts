import { type DocumentKind, documents } from '#contract/document.ts';
import { places, type Way, wayTo } from '#contract/screens.ts';
import { type Findable, findable, type Query, queryOf, relevanceOf } from '#domain/search/relevance.ts';
import { type Found, type FoundKind, type SearchIndex, searchIn } from '#domain/search/search.ts';
import { type Language, languages } from '#texts/languages.ts';
import { catalogueOf, wholeCatalogueOf } from '#texts/texts.ts';
import type { ActionName } from '../window/action.ts';

/** Something that was done or looked at: an action by its name, or a thing of the plan by its id. */
export interface Recent {
  readonly kind: 'action' | FoundKind;
  readonly id: string;
}

/** A line of the palette: something to do, or something to look at. */
export type Entry = { readonly kind: 'action'; readonly id: ActionName } | Found;

/** What the palette chooses from, and what of it was chosen before, the latest first. */
export interface Choice {
  readonly doable: readonly ActionName[];
  /** Asked for only where it is needed: a large plan takes a while to be made ready. */
  readonly index: SearchIndex;
  readonly recent: readonly Recent[];
}

/** Actions of the lists of screens and documents: these are looked for by what they have in common too. */
type Listed = Way | (typeof documents)[DocumentKind]['action'];
const printing = new Set<ActionName>(Object.values(documents).map(({ action }) => action));

/** What else people call an action in a language; nothing while its synonyms are still to come. */
function synonymsIn(language: Language, name: ActionName): string[] {
  const synonyms = wholeCatalogueOf(language)?.synonyms;
  if (!synonyms) return [];
  const own: Readonly<Record<Exclude<ActionName, Listed>, string> & Partial<Record<Listed, string>>> =
    synonyms.action;
  const shared = printing.has(name) ? [synonyms.printing] : name.startsWith('go-') ? [synonyms.going] : [];
  return [...shared, own[name] ?? ''];
}

/**
 * By what an action is found: its titles in every language, the one on the screen first, and its synonyms in all of them,
 * for people search in any.
 */
function findableAs(name: ActionName, language: Language): Findable {
  const titleIn = (one: Language) => catalogueOf(one).action[name];
  const others = languages.filter((one) => one !== language).map(titleIn);
  return findable(
    titleIn(language),
    [...others, ...languages.flatMap((one) => synonymsIn(one, name))].join(', '),
  );
}

/** A screen by the name that the rail gives it; null for what is none, and a screen without one. */
function findableAsScreen(name: ActionName, language: Language): Findable | null {
  const names: Readonly<Record<string, unknown>> = catalogueOf(language).app;
  const screen = places.find((place) => wayTo(place) === name);
  const called = screen && names[screen];
  return typeof called === 'string' ? findable(called) : null;
}

/** How well an action answers: one that leads to a screen stands for the screen itself. */
function relevanceOfAction(name: ActionName, query: Query, language: Language): number {
  const screen = findableAsScreen(name, language);
  return Math.max(relevanceOf(findableAs(name, language), query), screen ? relevanceOf(screen, query) : 0);
}

/** More than these nobody reads. */
const most = 40;

const isSame = (entry: Recent, { kind, id: known }: Recent) => entry.kind === kind && entry.id === known;

/**
 * What answers what was typed, the best first; among equally good ones what is recent, then actions, then the plan.
 */
export function answersTo(typed: string, { doable, index, recent }: Choice, language: Language): Entry[] {
  const query = queryOf(typed);
  const actions = doable.map((name) => ({
    entry: { kind: 'action', id: name } as Entry,
    relevance: relevanceOfAction(name, query, language),
  }));
  const found = searchIn(index, typed, most).map(({ relevance, ...entry }) => ({ entry, relevance }));
  const recency = (entry: Entry) => {
    const at = recent.findIndex((thing) => isSame(entry, thing));
    return at < 0 ? recent.length : at;
  };
  return [...actions, ...found]
    .filter(({ relevance }) => relevance > 0)
    .map((answer) => ({ ...answer, recency: recency(answer.entry) }))
    .sort((a, b) => b.relevance - a.relevance || a.recency - b.recency)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** What was done and looked at before, as far as it can still be. */
export function recentOf(choice: Choice): Entry[] {
  return choice.recent.flatMap((thing): Entry[] => {
    const name = choice.doable.find((known) => thing.kind === 'action' && known === thing.id);
    if (name) return [{ kind: 'action', id: name }];
    const found =
      thing.kind === 'action' ? undefined : choice.index.entries.find((entry) => isSame(entry, thing));
    return found ? [found] : [];
  });
}
