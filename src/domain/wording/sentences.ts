import type { Language } from '#texts/languages.ts';
import { englishVerb, isEnglishActivity, isKnownEnglishVerb } from './english-verbs.ts';
import { indonesianVerb, isIndonesianActivity, leadingIndonesianVerb } from './indonesian-verbs.ts';
import { hasFigure, measuresIn } from './measures.ts';

export { hasFigure } from './measures.ts';

/*
 * What a sentence says by its words alone, in English and Indonesian. Each of these has sentences in the
 * tests that must and must not meet it.
 */

const vaguePhrases: Record<Language, readonly RegExp[]> = {
  en: [
    /\b(?:more|better|best|improved?|improving|improvements?|optimi[sz](?:e[ds]?|ing|ation)|maximi[sz](?:e[ds]?|ing)|enhanc(?:e[ds]?|ing)|strengthen(?:ed|ing|s)?|boost(?:ed|ing|s)?|good|great|excellent|significant(?:ly)?|substantial(?:ly)?|considerabl[ey]|strongly|many|several|various|lots? of|plenty|maximum|maximal(?:ly)?|optimal(?:ly)?|faster|quicker|stronger|higher|lower|bigger|larger|fewer|less|smoother|greater|shorter|cheaper|easier|safer|cleaner|happier|deeper|sooner|increas(?:e[ds]?|ing)|effective(?:ly)?|efficient(?:ly)?)\b/u,
    /\bas (?:much|many|fast|soon|good|well|high|low|quickly|often|little|few|far|long|safely|cheaply|easily) as (?:possible|we can)\b/u,
  ],
  id: [
    /\b(?:lebih|terbaik|maksimal|optimal|memaksimalkan|mengoptimalkan|optimalisasi|optimasi|maksimalkan|optimalkan|dimaksimalkan|dioptimalkan|pengoptimalan|baik|bagus|hebat|banyak|beberapa|berbagai|meningkat|meningkatkan|ditingkatkan|peningkatan|tingkatkan|memperbaiki|diperbaiki|perbaiki|perbaikan|memperkuat|diperkuat|perkuat|penguatan|secepatnya|signifikan|sebaiknya|semakin|makin|efektif|efisien)\b/u,
    /\bse(?:banyak|cepat|baik|tinggi|besar|maksimal|optimal|sering|rendah)(?:-\p{L}+)?(?: mungkin)?\b|\bse\p{L}+ mungkin\b/u,
  ],
};

/** Words that are vague in other company: “no more complaints”, “best practice”, “baik … maupun”. */
const firmPhrases: Record<Language, RegExp> = {
  en: /\b(?:no more|no less|more than|less than|no longer|best[- ]practi[cs]es?|best[- ]sell(?:er|ing)s?|higher education|goods|good(?:s| friday)|more or less|less than|as well as|at (?:the )?(?:best|least|most)|increase in price|(?:price|salary|wage|pay|rent|tariff) increases?|improvement (?:ideas|plans?|proposals|suggestions|boards?|teams?)|(?:energy|fuel|cost)-efficient|good \p{L}+ practices?|rated (?:very )?(?:good|excellent)|maximum (?:load|speed|weight|height)|(?:higher|lower) secondary)\b/gu,
  id: /\b(?:(?:predikat|akreditasi|nilai|kategori|peringkat|status|kondisi) (?:sangat )?baik|batas maksimal|tidak lebih|kurang lebih|lebih dari|paling baik|baik\b(?=.*\bmaupun\b)|lebih dulu|terlebih dahulu|praktik terbaik)\b/gu,
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
    "to please we we'll we’ll i i'll will let's let’s also then jointly regularly quickly successfully must should can could shall need needs want going personally carefully actively proactively continuously systematically".split(
      ' ',
    ),
  ),
  id: new Set(
    'untuk akan kita kami saya mari tolong juga segera harus perlu bersama bersama-sama tim bisa dapat ingin mau wajib sedang'.split(
      ' ',
    ),
  ),
};

/** `KR 1:`, `Key result 2 –`, `Hasil kunci 3.` */
const label =
  /^\s*(?:kr|o|okr|key result|objective|hasil kunci|tujuan|tugas|task|goal|target)\s*\d*\s*[:.)–-]\s+/iu;

/** Who is to do it: “HR will …”, “tim keuangan akan …”. */
const doers: Record<Language, RegExp> = {
  en: /^\s*(?:(?:the|our|each|every)\s+)?(?:\p{L}+\s+)?(?:team|department|unit|hr|it|finance|sales|marketing|operations|logistics|managers?|management|staff|leads?)\s+(?:will|must|should|shall|(?:has|have|needs?|is|are)\s+to)\s+/u,
  id: /^\s*(?:semua\s+|setiap\s+)?(?:tim|divisi|bagian|unit|departemen|manajer|kepala|hrd|sdm)\s+(?:\p{L}+\s+){0,2}(?:akan|harus|perlu|wajib|ingin)\s+/u,
};

/** The words of a phrase in lower case, with the hyphens inside them, from the first that says something. */
function phraseOf(text: string, language: Language): string[] {
  const words =
    text
      .toLowerCase()
      .replace(label, '')
      .replace(doers[language], '')
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
  en: /;|\s\+\s|\s\/\s|,\s+(?:and|while|whilst|plus)\b|,\s|\b(?:and|as well as|while|whilst|plus)\b|&/gu,
  id: /;|\s\+\s|\s\/\s|,\s+(?:dan|serta|sambil|sekaligus|sementara|sedangkan)\b|,\s|\b(?:dan|(?<!untuk )sementara|sedangkan|serta|sekaligus|sambil|sembari|seraya)\b|&/gu,
};

/** Joints that a second verb may stand behind in its -ing form: “while reducing churn”. */
const meanwhile = /while|whilst|plus/u;
/** A list may have commas, so that a verb behind one tells nothing. */
const isComma = (joint: string): boolean => /^,\s*$/u.test(joint);

function beginsWithVerb(part: string, joint: string, language: Language): boolean {
  const phrase = phraseOf(part, language);
  // “Find parts and order them” is of one thing.
  if (phrase.length < 2 || phrase[1] === 'them' || phrase[1] === 'it') return false;
  const [first = ''] = phrase;
  if (language === 'id') return leadingIndonesianVerb(phrase) !== null;
  if (englishVerb(phrase) !== null) return true;
  return meanwhile.test(joint) && /\p{L}{3,}ing$/u.test(first);
}

/** Two verbs before one thing, such as “plan and run campaigns”, make one result. */
function endsWithVerb(part: string, language: Language): boolean {
  const last = phraseOf(part, language).at(-1) ?? '';
  return language === 'id' ? indonesianVerb(last) !== null : isKnownEnglishVerb(last);
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
