import type { Language } from '../plan/rows.ts';
import { englishVerb, isEnglishActivity } from './english-verbs.ts';
import { indonesianVerb, isIndonesianActivity } from './indonesian-verbs.ts';
import { hasFigure, measuresIn } from './measures.ts';

export { hasFigure } from './measures.ts';

/*
 * What a sentence says by its words alone, in English and Indonesian. Each of these has sentences in the
 * tests that must and must not meet it.
 */

const vaguePhrases: Record<Language, readonly RegExp[]> = {
  en: [
    /\b(?:more|better|best|improved?|improving|improvements?|optimi[sz](?:e[ds]?|ing|ation)|maximi[sz](?:e[ds]?|ing)|enhanc(?:e[ds]?|ing)|strengthen(?:ed|ing|s)?|boost(?:ed|ing|s)?|good|great|excellent|significant(?:ly)?|substantial(?:ly)?|considerabl[ey]|strongly|many|several|various|lots?|plenty|faster|quicker|stronger|higher|lower|bigger|larger|fewer|less|smoother|greater|increas(?:e[ds]?|ing)|effective(?:ly)?|efficient(?:ly)?)\b/u,
    /\bas (?:much|many|fast|soon|good|well|high|low|quickly|often) as possible\b/u,
  ],
  id: [
    /\b(?:lebih|terbaik|maksimal|optimal|memaksimalkan|mengoptimalkan|optimalisasi|baik|bagus|hebat|banyak|beberapa|berbagai|meningkat|meningkatkan|ditingkatkan|peningkatan|memperbaiki|perbaikan|memperkuat|secepatnya|signifikan|sebaiknya|semakin|makin|efektif|efisien)\b/u,
    /\bse(?:banyak|cepat|baik|tinggi|besar|maksimal|optimal|sering|rendah)(?:-\p{L}+)?(?: mungkin)?\b/u,
  ],
};

/** Words that are vague in other company: “no more complaints”, “best practice”, “baik … maupun”. */
const firmPhrases: Record<Language, RegExp> = {
  en: /\b(?:no more|no less|more than|less than|no longer|best[- ]practi[cs]es?|best[- ]sell(?:er|ing)s?|higher education|goods|good(?:s| friday)|more or less|less than|as well as|at (?:the )?(?:best|least|most)|increase in price|price increases?)\b/gu,
  id: /\b(?:tidak lebih|kurang lebih|lebih dari|paling baik|baik\b(?=.*\bmaupun\b)|lebih dulu|terlebih dahulu|praktik terbaik)\b/gu,
};

/** The vague word of a sentence that measures nothing to make it firm; null where there is none. */
export function vagueWord(text: string, language: Language): string | null {
  if (hasFigure(text, language)) return null;
  const lower = text.toLowerCase().replace(firmPhrases[language], ' ');
  for (const phrase of vaguePhrases[language]) {
    const found = phrase.exec(lower);
    if (found) return found[0];
  }
  return null;
}

/** What may stand before the first word that says something: a label, a wish, who does it. */
const leadIns: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    "to please we we'll we’ll i i'll will let's let’s also then jointly regularly quickly successfully".split(
      ' ',
    ),
  ),
  id: new Set(
    'untuk akan kita kami saya mari tolong juga segera harus perlu bersama bersama-sama tim bisa dapat'.split(
      ' ',
    ),
  ),
};

/** `KR 1:`, `Key result 2 –`, `Hasil kunci 3.` */
const label =
  /^\s*(?:kr|o|okr|key result|objective|hasil kunci|tujuan|tugas|task|goal|target)\s*\d*\s*[:.)–-]\s+/iu;

/** The words of a phrase in lower case, with the hyphens inside them, from the first that says something. */
function phraseOf(text: string, language: Language): string[] {
  const words =
    text
      .toLowerCase()
      .replace(label, '')
      .match(/[\p{L}\d][\p{L}\p{M}\d'’-]*/gu) ?? [];
  const start = words.findIndex((word) => !leadIns[language].has(word));
  return start < 0 ? [] : words.slice(start);
}

/** Whether a sentence is a task rather than a result: it begins with an activity and measures nothing. */
export function isTask(text: string, language: Language): boolean {
  if (hasFigure(text, language)) return false;
  const phrase = phraseOf(text, language);
  return language === 'en' ? isEnglishActivity(phrase) : isIndonesianActivity(phrase);
}

/** What joins two things: a word, a semicolon, a comma or slash between spaces or before one. */
const joints: Record<Language, RegExp> = {
  en: /;|\s\+\s|\s\/\s|,\s+(?:and|while|plus)\b|,\s|\b(?:and|as well as|while|plus)\b|&/gu,
  id: /;|\s\+\s|\s\/\s|,\s+(?:dan|serta|sambil|sekaligus)\b|,\s|\b(?:dan|serta|sekaligus|sambil|sembari|seraya)\b|&/gu,
};

/** Joints that a second verb may stand behind in its -ing form: “while reducing churn”. */
const meanwhile = /while|plus/u;
/** A list may have commas, so that a verb behind one tells nothing. */
const isComma = (joint: string): boolean => /^,\s*$/u.test(joint);

function beginsWithVerb(part: string, joint: string, language: Language): boolean {
  const phrase = phraseOf(part, language);
  if (phrase.length < 2) return false;
  const [first = ''] = phrase;
  if (language === 'id') return indonesianVerb(first) !== null;
  if (englishVerb(phrase) !== null) return true;
  return meanwhile.test(joint) && /\p{L}{3,}ing$/u.test(first);
}

/** Two verbs before one thing, such as “plan and run campaigns”, make one result. */
function endsWithVerb(part: string, language: Language): boolean {
  const last = phraseOf(part, language).at(-1) ?? '';
  return language === 'id' ? indonesianVerb(last) !== null : englishVerb([last, 'the']) !== null;
}

/** What a measure may be told by without being of another thing: units, shares, the way there. */
const sameThing =
  /^[\s(+\-–−]*(?:(?:rp\.?|idr|usd|eur|[$€£¥])\s?)?[\d.,]+\s*(?:%|persen|percent|points?|poin|x|k|m|jt|juta|rb|ribu|miliar)?\s*(?:$|[),.]|(?:of|from|dari|more|less|lebih|kurang|in|dalam|by|to|ke|up|down|naik|turun|above|below|pada|per|each|a|an|se\p{L}+|vs|than)\b)/u;

/** “Between five and ten” and “antara 5 dan 10” are one figure. */
const ranges = /\b(?:between|antara)\s+\S+(?:\s+\S+)?\s+(?:and|dan)\s+\S+/gu;

/** Whether a sentence holds two results: two measured things, or a second verb, on either side of a joint. */
export function hasTwoResults(text: string, language: Language): boolean {
  const lower = text
    .toLowerCase()
    .replace(ranges, (range) => range.replace(/\s(?:and|dan)\s/u, ' … '))
    // What stands in brackets explains the one result.
    .replace(/\([^)]*\)/gu, (bracket) => ' '.repeat(bracket.length));
  const found = [...lower.matchAll(joints[language])];
  return found.some((match, index) => {
    const [joint] = match;
    const begin = match.index + joint.length;
    const before = found[index - 1];
    const clauseBefore = lower.slice(before ? before.index + before[0].length : 0, match.index);
    const clause = lower.slice(begin, found[index + 1]?.index);
    if (isTwoMeasures(lower.slice(0, match.index), clause, language)) return true;
    if (isComma(joint) || phraseOf(clauseBefore, language).length < 2) return false;
    return !endsWithVerb(clauseBefore, language) && beginsWithVerb(clause, joint, language);
  });
}

/** How long something may take says how, not how much: “within a day”, “dalam 4 jam”. */
const timeLimit = /(?:within|under|after|every|per|dalam|setelah|tiap|setiap)\s*$/u;

/** Whether a clause measures a thing of its own: not how long it may take, and more than “one list”. */
const measuresThing = (clause: string, language: Language): boolean =>
  measuresIn(clause, language).some(({ start, end }) => {
    const measure = clause.slice(start, end);
    return !timeLimit.test(clause.slice(0, start)) && !/^(?:within|under|dalam|one$|satu$)/u.test(measure);
  });

function isTwoMeasures(left: string, clause: string, language: Language): boolean {
  if (!measuresThing(left, language) || sameThing.test(clause)) return false;
  // A measure is of something.
  return measuresThing(clause, language) && /\p{L}{2,}/u.test(clause.replace(/^[\s\d.,%$€£¥]+/u, ''));
}
