import type { Language } from '#texts/languages.ts';
import { beginningOf } from '../beginning.ts';
import { isKnownEnglishVerb } from './english-verbs.ts';
import { isBuiltIndonesian } from './indonesian-verbs.ts';
import { wordingRules } from './rules.ts';

/** Small words that a sentence of one language can hardly do without and the other does not have. */
const telling = {
  en: new Set(
    (
      'the a an of to in for from with and or by on at is are be our their we every each all new more less than ' +
      'up down within after before customers customer sales team deals offers meetings close raise reduce ' +
      'increase revenue people person week month quarter first better no not what who how costs price prices ' +
      'leads orders stores days hours rate time held made signed'
    ).split(' '),
  ),
  id: new Set(
    (
      'yang dan di ke dari untuk dengan pada oleh adalah tiap setiap semua baru lebih kurang menjadi dalam ' +
      'setelah sebelum pelanggan penjualan tim kita kami transaksi penawaran pertemuan menaikkan menurunkan ' +
      'meningkatkan pendapatan orang minggu bulan kuartal pertama naik turun hari atau tidak sebanyak sampai ' +
      'prospek pesanan toko biaya harga jam tingkat waktu rata-rata mitra karyawan laporan ini itu sudah akan mungkin bagi secara serta antara agar supaya telah belum lagi punya'
    ).split(' '),
  ),
};

/** The words of a text in lower case, without signs. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** How words of one language are built and those of the other hardly are; each that fits tells a little. */
const shapes = {
  en: [
    /th|ck|sh|gh|wh|ee|oo|ss|ll|tt|pp|ff|rr|ea|ou|[xq]/u,
    /(?:tion|ment|nes|ing|ed|ive|ous|er|[^g]y|ow)s?$/u,
    /[bcdfgjklmnpqrstvwxz]{2}$(?<!ng)/u,
    /[bcdfghklmnprstvz]es?$/u,
  ],
  id: [
    /^(?:ber|ter|pe(?:ng|ny|m|n)|di)\p{L}{4,}|\p{L}{4,}(?:kan|nya|lah|isasi)$/u,
    /^(?:ke|pe|per|se)\p{L}{3,}(?:an|al)$/u,
    /[^iec]an$|[aiou]an$/u,
    /[^eo]ak$|[iu]k$|[aiou]h$|(?:a|i|[^o]u)$|(?:if|[aiu]ng|[^ai]us|as|ur|ut|at|ap|up|ar|ir|is|[aiu]p)$|^ng|ny/u,
  ],
};

/** Short words, and words with such an ending that belong to the other language or to both. */
const untelling: ReadonlySet<string> = new Set(
  (
    'area media data agenda quota extra formula camera criteria idea via visa you menu metode kode tipe periode penting ' +
    'masing samping keliling saing dinding kuning asing kering sering paling human plan van man bus status bonus focus ' +
    'human format target market product transfer server manager order super nomor mentor sponsor training meeting ' +
    'marketing online offline website email retail forklift shift brand staff owner team label audit program pilot video poster katering member lift air halal semester'
  ).split(' '),
);

/** The words that a sentence says itself: names and acronyms inside it are of no language. */
function plainWords(text: string): string[] {
  const found = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const plain = found.filter((word, index) => !/^\p{Lu}/u.test(index === 0 ? word.slice(1) || word : word));
  return (plain.length > 1 ? plain : found.filter((word) => !/^\p{Lu}+$/u.test(word))).map((word) =>
    word.toLowerCase(),
  );
}

/** No word of these languages is longer: what is tells nothing, and takes long to be read. */
const longestWord = 40;

/** How much the build of a word speaks for English, below zero for Indonesian. */
function shapeOf(word: string): number {
  if (word.length < 4 || word.length > longestWord) return 0;
  const fits = (language: keyof typeof shapes): number =>
    shapes[language].filter((shape) => shape.test(word)).length;
  return 0.4 * Math.sign(fits('en') - fits('id'));
}

/** In which of the languages that have rules a text is written; `fallback` where it does not say, or has none. */
export function languageOf(said: string, fallback: Language): Language {
  if (!wordingRules[fallback]) return fallback;
  const text = beginningOf(said);
  let score = 0;
  for (const word of wordsOf(text)) score += telling.en.has(word) ? 1 : telling.id.has(word) ? -1 : 0;
  for (const word of plainWords(text)) {
    if (telling.en.has(word) || telling.id.has(word)) continue;
    if (untelling.has(word)) continue;
    score += isBuiltIndonesian(word) ? -1 : isKnownEnglishVerb(word) ? 0.5 : shapeOf(word);
  }
  return Math.abs(score) < 0.1 ? fallback : score > 0 ? 'en' : 'id';
}
