import type { Language } from '../plan/rows.ts';
import { wordsOf } from './language.ts';

/*
 * What a sentence says by its words alone, in English and Indonesian. Each of these has sentences in the
 * tests that must and must not meet it.
 */

const numberWords: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'one two three four five six seven eight nine ten eleven twelve twenty fifty hundred half twice double all every each zero no'.split(
      ' ',
    ),
  ),
  id: new Set(
    'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu juta setengah semua setiap tiap nol'.split(
      ' ',
    ),
  ),
};

/** Whether a sentence names a figure, in digits or words. */
export function hasFigure(text: string, language: Language): boolean {
  return /\d/u.test(text) || wordsOf(text).some((word) => numberWords[language].has(word));
}

const vaguePhrases: Record<Language, readonly RegExp[]> = {
  en: [
    /\b(?:more|better|best|improved?|improving|optimi[sz]e[ds]?|maximi[sz]e[ds]?|enhanced?|good|great|excellent|significantly|strongly|many|several|various|faster|stronger|higher|increase[ds]?)\b/u,
    /\bas (?:much|many|fast|soon|good) as possible\b/u,
  ],
  id: [
    /\b(?:lebih|terbaik|maksimal|optimal|memaksimalkan|mengoptimalkan|baik|bagus|hebat|banyak|beberapa|berbagai|meningkat|meningkatkan|memperbaiki|secepatnya|signifikan|sebaiknya)\b/u,
    /\bse(?:banyak|cepat|baik|tinggi|besar)(?:-\p{L}+)? mungkin\b/u,
  ],
};

/** The vague word of a sentence that has no figure to make it firm; null where there is none. */
export function vagueWord(text: string, language: Language): string | null {
  if (/\d/u.test(text)) return null;
  const lower = text.toLowerCase();
  for (const phrase of vaguePhrases[language]) {
    const found = phrase.exec(lower);
    if (found) return found[0];
  }
  return null;
}

const activities: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    (
      'call visit write prepare organise organize plan discuss meet make create build do work talk check ' +
      'contact send update review hold attend run start launch develop design set implement train coach ' +
      'analyse analyze research explore support help follow present publish document continue conduct'
    ).split(' '),
  ),
  id: new Set(
    (
      'menelepon menghubungi mengunjungi menulis menyiapkan mengatur merencanakan membahas bertemu membuat ' +
      'membangun melakukan mengerjakan berbicara memeriksa mengirim memperbarui meninjau mengadakan ' +
      'menghadiri menjalankan memulai meluncurkan mengembangkan merancang menerapkan melatih menganalisis ' +
      'meneliti mendukung membantu menindaklanjuti mempresentasikan menerbitkan mendokumentasikan ' +
      'melanjutkan menyelenggarakan mendiskusikan mengikuti'
    ).split(' '),
  ),
};

/** Whether a sentence is a task rather than a result: it begins with an activity and measures nothing. */
export function isTask(text: string, language: Language): boolean {
  const [first] = wordsOf(text);
  return first !== undefined && activities[language].has(first) && !hasFigure(text, language);
}

const joints: Record<Language, RegExp> = {
  en: /;|, and |\band\b|\bas well as\b|&/u,
  id: /;|\bdan\b|\bserta\b|&/u,
};

const verbsOfResult: Record<Language, RegExp> = {
  en: /^(?:raise|increase|reduce|cut|lower|win|close|hire|sign|launch|train|reach|grow|shorten|double|keep|hold|get|book|open|collect)\b/u,
  id: /^(?:me|ber)\p{L}{3,}/u,
};

/** Whether a sentence holds two results: two figures, or a second verb, on either side of an “and”. */
export function hasTwoResults(text: string, language: Language): boolean {
  const lower = text.toLowerCase();
  // Between five and ten is one figure.
  if (/\b(?:between|antara)\b/u.test(lower)) return false;
  const parts = lower.split(joints[language]).map((part) => part.trim());
  if (parts.length < 2) return false;
  const [first = '', ...others] = parts;
  return others.some((part) => {
    if (/\d/u.test(first) && /\d/u.test(part) && !/^\d+(?:\s*%)?$/u.test(part)) return true;
    return verbsOfResult[language].test(part) && wordsOf(part).length > 1 && wordsOf(first).length > 1;
  });
}
