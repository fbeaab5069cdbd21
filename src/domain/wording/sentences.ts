import type { Language } from '#texts/languages.ts';
import { hasFigure, measuresIn } from './measures.ts';
import { wordingRules } from './rules.ts';
import type { WordingRules } from './wording-rules.ts';

export { hasFigure } from './measures.ts';

/*
 * What a sentence says by its words alone, in the languages that have rules for it. Each of these has sentences in the
 * tests that must and must not meet it.
 */

/** The vague word of a sentence that measures nothing to make it firm; null where there is none. */
export function vagueWord(text: string, language: Language): string | null {
  const rules = wordingRules[language];
  if (!rules || hasFigure(text, language)) return null;
  const lower = text.toLowerCase().replace(rules.firm, ' ');
  for (const phrase of rules.vague) {
    const found = phrase.exec(lower);
    if (found) return found[0];
  }
  return null;
}

/** `KR 1:`, `Key result 2 –`, `Hasil kunci 3.` */
const label =
  /^\s*(?:kr|o|okr|key result|objective|hasil kunci|tujuan|tugas|task|goal|target)\s*\d*\s*[:.)–-]\s+/iu;

/** The words of a phrase in lower case, with the hyphens inside them, from the first that says something. */
function phraseOf(text: string, { doers, leadIns }: WordingRules): string[] {
  const words =
    text
      .toLowerCase()
      .replace(label, '')
      .replace(doers, '')
      .match(/[\p{L}\d][\p{L}\p{M}\d'’-]*/gu) ?? [];
  const start = words.findIndex((word) => !leadIns.has(word));
  return start < 0 ? [] : words.slice(start);
}

/** Whether a sentence is a task rather than a result: it begins with an activity and measures nothing. */
export function isTask(text: string, language: Language): boolean {
  const rules = wordingRules[language];
  return rules !== undefined && !hasFigure(text, language) && rules.isActivity(phraseOf(text, rules));
}

/** A list may have commas, so that a verb behind one tells nothing. */
const isComma = (joint: string): boolean => /^,\s*$/u.test(joint);

function beginsWithVerb(part: string, joint: string, rules: WordingRules): boolean {
  const phrase = phraseOf(part, rules);
  // “Find parts and order them” is of one thing.
  if (phrase.length < 2 || phrase[1] === 'them' || phrase[1] === 'it') return false;
  return rules.beginsWithVerb(phrase, joint);
}

/** Two verbs before one thing, such as “plan and run campaigns”, make one result. */
const endsWithVerb = (part: string, rules: WordingRules): boolean =>
  rules.isVerb(phraseOf(part, rules).at(-1) ?? '');

/** What a measure may be told by without being of another thing: units, shares, the way there. */
const sameThing =
  /^[\s(+\-–−]*(?:(?:rp\.?|idr|usd|eur|[$€£¥])\s?)?[\d.,]+\s*(?:%|persen|percent|points?|poin|x|k|m|jt|juta|rb|ribu|miliar)?\s*(?:$|[),.]|(?:of|from|dari|more|less|lebih|kurang|in|dalam|by|to|ke|up|down|naik|turun|above|below|pada|per|each|a|an|se\p{L}+|vs|than)\b)/u;

/** “Between five and ten” and “antara 5 dan 10” are one figure. */
const ranges = /\b(?:between|antara)\s+\S+(?:\s+\S+)?\s+(?:and|dan)\s+\S+/gu;

/** Whether a sentence holds two results: two measured things, or a second verb, on either side of a joint. */
export function hasTwoResults(text: string, language: Language): boolean {
  const rules = wordingRules[language];
  if (!rules) return false;
  const lower = text
    .toLowerCase()
    .replace(ranges, (range) => range.replace(/\s(?:and|dan)\s/u, ' … '))
    // What stands in brackets explains the one result.
    .replace(/\([^)]*\)/gu, (bracket) => ' '.repeat(bracket.length));
  const found = [...lower.matchAll(rules.joints)];
  return found.some((match, index) => {
    const [joint] = match;
    const begin = match.index + joint.length;
    const before = found[index - 1];
    const clauseBefore = lower.slice(before ? before.index + before[0].length : 0, match.index);
    const clause = lower.slice(begin, found[index + 1]?.index);
    if (isTwoMeasures(lower.slice(0, match.index), clause, language)) return true;
    if (isComma(joint) || phraseOf(clauseBefore, rules).length < 2) return false;
    return !endsWithVerb(clauseBefore, rules) && beginsWithVerb(clause, joint, rules);
  });
}

/** How long something may take says how, not how much: “within a day”, “dalam 4 jam”. */
const timeLimit = /(?:within|after|every|per|dalam|setelah|tiap|setiap)\s*$/u;
const shorterThan = /(?:under|below|di bawah|kurang dari)\s*$/u;
const timeUnit =
  /^[\s-]*(?:seconds?|minutes?|hours?|days?|weeks?|months?|detik|menit|jam|hari|minggu|bulan)\b/u;

/** Whether a clause measures a thing of its own: not how long it may take, and more than “one list”. */
const measuresThing = (clause: string, language: Language): boolean =>
  measuresIn(clause, language).some(({ start, end }) => {
    const measure = clause.slice(start, end);
    const before = clause.slice(0, start);
    if (shorterThan.test(before) && timeUnit.test(clause.slice(end))) return false;
    return !timeLimit.test(before) && !/^(?:within|under|dalam|one$|satu$)/u.test(measure);
  });

/** What is told of the thing measured before: “12 of them qualified”, “up from 9 %”, “12 di antaranya”. */
const ofTheSame =
  /\b(?:of (?:them|it|which|these|those)|di antaranya|diantaranya|daripadanya)\b|^\s*(?:up|down|naik|turun)\s+(?:from|dari)\b/u;

function isTwoMeasures(left: string, clause: string, language: Language): boolean {
  if (!measuresThing(left, language) || sameThing.test(clause) || ofTheSame.test(clause)) return false;
  // A measure is of something.
  return measuresThing(clause, language) && /\p{L}{2,}/u.test(clause.replace(/^[\s\d.,%$€£¥]+/u, ''));
}
