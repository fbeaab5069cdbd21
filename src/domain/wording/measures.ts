import type { Language } from '#texts/languages.ts';
import { monthWords } from '../date/words.ts';
import { once } from '../once.ts';
import { wordingRules } from './rules.ts';

/*
 * Which figures of a sentence measure something. A date, a quarter, a number in the middle of a word or name are none:
 * “more leads by 31 March” and “B2B in Q2” measure nothing [product: Wording check].
 */

const months = () => [...monthWords().keys()].sort((a, b) => b.length - a.length).join('|');
const year = '(?:19|20)\\d{2}';
const day = '(?:0?[1-9]|[12]\\d|3[01])';

/** Written as `31 March`, `31 Mar 2027`, `March 2027`, `March 31st, 2027`, `31/3/2027`, `2027-03-31`. */
const dates = (names: string) => [
  `\\b${day}(?:st|nd|rd|th)?\\s*(?:[-–]\\s*${day}\\s*)?(?:of\\s+)?(?:${names})\\b\\.?(?:,?\\s*(?:${year}|'?\\d{2})\\b)?`,
  `\\b(?:${names})\\b\\.?\\s+${day}(?:st|nd|rd|th)?\\b(?!\\s*%)(?:,?\\s*${year})?`,
  `\\b(?:${names})\\b\\.?\\s+${year}\\b`,
  `\\b\\d{1,2}([./-])\\d{1,2}\\1(?:${year}|\\d{2})\\b`,
  `\\b${year}-\\d{2}(?:-\\d{2})?\\b`,
];

/** `Q2`, `Q2 2027`, `2Q27`, `FY26`, `H1`, and years that stand where a time stands. */
const periods = [
  `\\b(?:q|kw|tw|cw|h|s|fy|ta|ty)\\s?[-']?\\d{1,4}\\b(?:\\s*[/-]\\s*\\d{2,4}\\b)?(?:\\s*'?(?:${year}|\\d{2})\\b(?!\\s*[%\\p{L}]))?`,
  `\\b[1-4][qh]\\s?'?\\d{2,4}\\b`,
  `\\b${year}\\s*[/–-]\\s*(?:${year}|\\d{2})\\b`,
  `\\b(?:in|by|of|for|since|until|till|from|during|before|after|end|early|mid|late|tahun|pada|akhir|awal|pertengahan|sejak|hingga|sampai|sebelum|setelah|untuk|di|dari|quarter|kuartal|semester)[\\s-]+${year}\\b(?!\\s*%)(?=\\s*(?:$|[.,;:)!?]|and\\b|dan\\b|to\\b|ke\\b|on\\b|onwards\\b|for\\b|with\\b|untuk\\b|dengan\\b|at\\b|in\\b|di\\b))`,
  `\\b${year}\\b(?=\\s*(?:$|[.;:)!?]|plans?\\b|goals?\\b|strategy\\b|budget\\b|roadmap\\b|targets?\\b|campaign\\b|conference\\b))`,
];

/** The number of something rather than how many: `week 3`, `phase 2`, `minggu ke-3`, `the 2nd`, `KR 3`, `No. 5`. */
const ordinals = [
  `(?<!\\b(?:per|a|an|each|every|tiap|setiap)\\s)\\b(?:week|month|(?<!(?:working|business)\\s)day|year|quarter|phase|stage|step|sprint|round|wave|batch|level|tier|version|chapter|floor|room|store|branch|region|zone|part|number|no\\.?|kr|okr|grade|release|gate|ward|shift|block|building|lane|route|platform|terminal|hall|tower|line|section|annex|clause|form|sdg)\\s?#?\\d+(?:\\.\\d+)?\\b(?!\\s*%)`,
  `(?<!\\b(?:per|tiap|setiap|se)\\s)\\b(?:tanggal|tgl\\.?|hari(?! kerja)|minggu|pekan|bulan|bangsal|gedung|blok|jalur|rute|lini|gerbang|shift|golongan|eselon|terminal|peron|kamar|formulir|lampiran|butir|ayat|kuartal|triwulan|semester|tahap|fase|gelombang|putaran|langkah|tingkat|versi|bab|lantai|ruang|nomor|no\\.?|bagian|zona)\\s?(?:ke-?\\s?)?\\d+(?:\\.\\d+)?\\b(?!\\s*%)`,
  `(?<!\\bhari kerja )\\bke-\\s?\\d+\\b`,
  `\\b\\d+(?:st|nd|rd|th)\\b`,
];

/** Hours of the day. */
const clockTimes = [
  `\\b\\d{1,2}:\\d{2}\\b\\s?(?:am|pm|wib|wita|wit)?`,
  `\\b\\d{1,2}(?:\\.\\d{2})?\\s?(?:am|pm|wib|wita|wit)\\b`,
  `\\b(?:pukul|jam|at)\\s\\d{1,2}(?:[.:]\\d{2})\\b`,
];

/** Names with a number in them. */
const names = [
  `\\b(?:iso|din|en|pph|ppn|sak|psak|ifrs|covid|windows|office|microsoft|dynamics|industry|industri|web|pasal|article|article|formula|sap|model|type|tipe|paket|package|room|class|kelas|iphone|ipad|ios|android|galaxy|boeing|airbus|odoo|php|python|postgres|postgresql|oracle|angular|vue|react|node|euro(?=[\\s-]?[1-6]\\b))[\\s-]?\\d+(?:[.:]\\d+)*\\b(?!\\s*%)`,
  `\\b(?:24\\s?[/x×]\\s?7|1:1|80\\s?/\\s?20|360[°º]?|[2-6]g|[23]d|5[sr]|2fa|9\\s?box|s/4\\s?hana)\\b`,
  // Letters before a digit make a word of it, but for the signs of money.
  `(?<![\\p{L}\\d])(?<!\\bhari kerja )(?!(?:rp|idr|usd|us|eur|sgd|myr|gbp|jpy|aud|rm|chf|cny|inr)\\d)\\p{L}[\\p{L}]*-?\\d+[\\p{L}\\d-]*`,
];

const noMeasure = once(
  () => new RegExp([...dates(months()), ...periods, ...ordinals, ...clockTimes, ...names].join('|'), 'giu'),
);

const figures = /(?:(?:rp\.?|idr|usd|us\$|eur|[$€£¥])\s?)?(?<![\p{L}\d])\d[\d.,]*/giu;
const currencyFigures = /(?:rp\.?|idr|usd|us\$|eur|sgd|myr|gbp|jpy|aud|rm|chf|cny|inr)\s?\d[\d.,]*/giu;

/** Where something is measured in a sentence. */
export interface Measure {
  readonly start: number;
  readonly end: number;
}

/** The figures of a sentence that measure something, in digits or words, from its beginning to its end. */
export function measuresIn(text: string, language: Language): Measure[] {
  const words = wordingRules[language]?.numbers ?? [];
  // Most sentences have no digit, without which neither figures nor what is none of them can be found.
  const hasDigit = /\d/u.test(text);
  // What measures nothing is blotted out in place, so that positions stay.
  const rest = hasDigit ? text.replace(noMeasure(), (found) => ' '.repeat(found.length)) : text;
  const found = [hasDigit ? [figures, currencyFigures] : [], words].flat(2).flatMap((pattern) =>
    [...rest.matchAll(pattern)].map(({ index, 0: matched }) => ({
      start: index,
      end: index + matched.length,
    })),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a sentence measures something. */
export const hasFigure = (text: string, language: Language): boolean => measuresIn(text, language).length > 0;
