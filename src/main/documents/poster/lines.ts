import { unbreakableSpaces } from '#domain/wording/line-breaks.ts';
import { lettersOfLongWord, parted } from '../../paper/characters.ts';
import { type Face, widthOf } from '../../paper/letters.ts';

/** What no line breaks in; scripts without spaces break at every character. */
const spaceless = '\\p{Ideographic}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const unbroken = new RegExp(`[${spaceless}]|(?:[${unbreakableSpaces}]|[^\\s${spaceless}])+`, 'gu');
/** A figure and its percent sign stay together, as templates set them. */
const figureInPercent = /(\d) %/gu;
/** The typesetter kerns its letters: a line rather too many than one without room. */
const caution = 1.015;
/** A word that breaks leaves room at the end of each of its lines. */
const breakable = 1.15;
/** What templates break where its line ends. */
const longWord = new RegExp(`\\S{${lettersOfLongWord}}`, 'u');

interface Word {
  readonly width: number;
  /** The space between it and the word before it. */
  readonly before: number;
  readonly isBreakable: boolean;
  /** Where it ends in its text. */
  readonly end: number;
}

/** Words in one face. */
export interface Run {
  readonly text: string;
  readonly face: Face;
}

/** How words break into lines; widths are in sizes of their type. */
export interface Lines {
  /** How many lines runs take one after the other. */
  count(runs: readonly Run[], width: number): number;
  /** The text of the last of these runs, with an ellipsis where they would take more lines than `most`. */
  cut(runs: readonly Run[], width: number, most: number): string;
  /** The narrowest width in which it takes no line more than in this one: lines of about one length. */
  balanced(run: Run, width: number): number;
  /** How wide its widest word is that may not break. */
  widestWord(run: Run): number;
}

/** Counts lines by the widths of the letters, as often as wanted: every text is measured once. */
export function linesOfLetters(): Lines {
  const known = { text: new Map(), strong: new Map(), serif: new Map() } as Record<
    Face,
    Map<string, readonly Word[]>
  >;
  const wordsOf = ({ text, face }: Run): readonly Word[] => {
    const kept = known[face].get(text);
    if (kept) return kept;
    const space = widthOf(' ', face);
    const words = [...parted(text).replace(figureInPercent, '$1\u00a0%').matchAll(unbroken)].map(
      ({ 0: word, index }) => ({
        width: widthOf(word, face) * (longWord.test(word) ? breakable : caution),
        before: index === 0 || /\s/u.test(text[index - 1] ?? '') ? space : 0,
        isBreakable: longWord.test(word),
        end: index + word.length,
      }),
    );
    known[face].set(text, words);
    return words;
  };
  const count: Lines['count'] = (runs, width) => {
    let lines = 1;
    let used = 0;
    for (const word of runs.flatMap(wordsOf)) {
      const whole = used === 0 ? word.width : used + word.before + word.width;
      if (whole <= width) used = whole;
      else if (word.isBreakable) {
        // It begins on the line it finds and goes on below.
        lines += Math.floor(whole / width);
        used = whole % width;
      } else {
        lines += Number(used > 0);
        used = word.width;
      }
    }
    return lines;
  };
  return {
    count,
    cut(runs, width, most) {
      const last = runs.at(-1) as Run;
      if (count(runs, width) <= most) return last.text;
      const before = runs.slice(0, -1);
      const ends = wordsOf(last).map(({ end }) => end);
      const fits = (kept: number) =>
        count([...before, { ...last, text: shortened(last.text, ends[kept - 1] ?? 0) }], width) <= most;
      let [fitting, tooMany] = [0, ends.length];
      while (tooMany - fitting > 1) {
        const middle = Math.floor((fitting + tooMany) / 2);
        if (fits(middle)) fitting = middle;
        else tooMany = middle;
      }
      // A first word that is longer than all there is room for is cut itself.
      return shortened(last.text, ends[fitting - 1] ?? Math.floor((width * most) / 2));
    },
    balanced(run, width) {
      const lines = count([run], width);
      if (lines === 1) return width;
      let [low, high] = [width / 2, width];
      while (high - low > 0.1) {
        const middle = (low + high) / 2;
        if (count([run], middle) > lines) low = middle;
        else high = middle;
      }
      return high;
    },
    widestWord: (run) =>
      wordsOf(run).reduce((most, word) => (word.isBreakable ? most : Math.max(most, word.width)), 0),
  };
}

const shortened = (text: string, end: number): string => `${text.slice(0, end).toWellFormed()}…`;
