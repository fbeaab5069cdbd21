import { breakableSpaces, joiningSpaces, unbreakableSpaces } from '#domain/wording/line-breaks.ts';

/** Text in JSON that more than the plainest fonts are needed for, with the letter that a mark may stand on. */
const uncommon = /[ -~]?[^\0-~]+/gu;
/** A control character as JSON writes it, or a backslash and what it is for. */
const escaped = /\\(?:u(00[01][0-9a-f])|.)/gu;
/** What is never seen by itself: joiners, marks of direction, soft hyphens, variation selectors. */
const unseen = /^\p{Default_Ignorable_Code_Point}+$/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Everything in a JSON text that a reader sees as one character and that a font may not have, each once: letters with
 * their marks, and emoji of several parts, are one.
 */
export function uncommonIn(json: string): string[] {
  const found = new Set<string>();
  for (const run of new Set(json.match(uncommon)))
    for (const { segment } of graphemes.segment(run))
      if (/[^\0-~]/u.test(segment) && !unseen.test(segment)) found.add(segment);
  if (json.includes('\\u00'))
    for (const [, code] of json.matchAll(escaped))
      if (code !== undefined) found.add(String.fromCharCode(Number.parseInt(code, 16)));
  return [...found];
}

/** The sign for a character that cannot be read. */
const unreadableSign = '\ufffd';
/**
 * Half a pair of surrogates, which no text may have, and NUL, which no PDF may have, as JSON writes them; and words of which
 * nothing is ever seen, which can be no heading and no link.
 */
const unreadable = /\\u(?:d[89a-f]|0000)|"(?:\s|\\[nrtf]|\\u000b)*\p{Default_Ignorable_Code_Point}/u;
const nothingSeen = /^\s*\p{Default_Ignorable_Code_Point}[\p{Default_Ignorable_Code_Point}\s]*$/u;

/** No line may have room for so many letters that nothing parts: templates break such words anywhere. */
export const lettersOfLongWord = 24;

const joiningSpace = new RegExp(`[${joiningSpaces}]`, 'gu');
const longJoined = new RegExp(`(?:[^\\s\\u00ad\\u200b]|[${unbreakableSpaces}]){${lettersOfLongWord},}`, 'gu');

/** A text in which words joined by spaces at which no line breaks are parted by ordinary ones, where they are long. */
export const parted = (text: string): string =>
  text.search(joiningSpace) < 0
    ? text
    : text.replace(longJoined, (joined) => joined.replace(joiningSpace, ' '));

/** The words of a text as lines break between them. */
export const wordsIn = (text: string): string[] => parted(text).split(breakableSpaces);

/** What a template sets as JSON; what cannot be read becomes the sign for it, and what no line has room for is parted. */
export function jsonOf(data: unknown): string {
  const json = JSON.stringify(data);
  if (!unreadable.test(json) && json.search(joiningSpace) < 0) return json;
  return JSON.stringify(data, (_, value) => {
    if (typeof value !== 'string') return value;
    return nothingSeen.test(value)
      ? unreadableSign
      : parted(value.toWellFormed().replaceAll('\0', unreadableSign));
  });
}

/** A character by its code, as it stands in a box where no font shows it: `U+1F9EA`. */
export const codeOf = (character: string): string =>
  [...character].map((part) => `U+${hexadecimal(part).padStart(4, '0')}`).join(' ');

const hexadecimal = (part: string): string => (part.codePointAt(0) ?? 0).toString(16).toUpperCase();

/** A pattern of the typesetter that finds any of these; the longest first, for one may begin another. */
export const patternOf = (characters: readonly string[]): string =>
  [...characters]
    .sort((one, other) => other.length - one.length)
    .map((character) => [...character].map((part) => `\\x{${hexadecimal(part)}}`).join(''))
    .join('|');

/** What the typesetter says of a text that it has no font for, with its codes in braces. */
const refusal = /the text `\\*"(.*?)\\*"` could not be displayed/gu;

const saying = /message: "((?:[^"\\]|\\.)*)"/u;

/** What the typesetter says first of what it could not do, without what only its makers can read. */
export const saidOf = (message: string): string => saying.exec(message)?.[1] ?? message;

/** The texts that a refusal of the typesetter names. */
export const refusedIn = (message: string): string[] =>
  [...message.matchAll(refusal)]
    .map(([, text = '']) =>
      text.replace(/\\+u\{([0-9a-f]+)\}/gu, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))),
    )
    .filter((text) => !unseen.test(text));
