import { fold } from './fold.ts';

/** What a query is compared with: what a thing is called, and words by which it is also looked for. */
export interface Findable {
  readonly title: string;
  /** Both once more with nothing but a space before each of their words, so that a search for beginnings is one look. */
  readonly titleWords: string;
  readonly otherWords: string;
  /** The other words as they stand, a comma before and after each. */
  readonly others: string;
}

const apart = (text: string): string => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`;

/** Makes a thing ready to be looked for; `others` are words and phrases with commas between them. */
export function findable(title: string, others = ''): Findable {
  const [foldedTitle, foldedOthers] = [fold(title), fold(others)];
  return {
    title: foldedTitle,
    titleWords: apart(foldedTitle),
    otherWords: apart(foldedOthers),
    others: `, ${foldedOthers}, `,
  };
}

/** A query as it was typed, ready to be compared. */
export interface Query {
  readonly whole: string;
  readonly words: readonly string[];
  /** Each of them as it stands where it begins a word. */
  readonly beginnings: readonly string[];
}

export function queryOf(typed: string): Query {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  return { whole: words.join(' '), words, beginnings: words.map((word) => ` ${word}`) };
}

/** From nothing to the very thing. */
export type Relevance = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/**
 * How well a thing answers a query, 0 where it does not: 6 where it is called so, 5 where its title begins so, 4 where
 * each word begins one of the title, 3 where each stands in the title, 2 where what was typed is one of its other
 * words as a whole, 1 where each word stands in the title or begins one of the others.
 */
export function relevanceOf(
  { title, titleWords, otherWords, others }: Findable,
  { whole, words, beginnings }: Query,
): Relevance {
  if (words.length === 0) return 0;
  if (title.startsWith(whole)) return title === whole ? 6 : 5;
  if (words.every((word) => title.includes(word)))
    return beginnings.every((word) => titleWords.includes(word)) ? 4 : 3;
  for (let index = 0; index < words.length; index++)
    if (!title.includes(words[index] as string) && !otherWords.includes(beginnings[index] as string))
      return 0;
  return others.includes(`, ${whole}, `) ? 2 : 1;
}
