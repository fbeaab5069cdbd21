import type { Language } from '../plan/rows.ts';
import { englishVerb } from './english-verbs.ts';
import { isBuiltIndonesian } from './indonesian-verbs.ts';

/** Small words that a sentence of one language can hardly do without and the other does not have. */
const telling: Record<Language, ReadonlySet<string>> = {
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
      'prospek pesanan toko biaya harga jam tingkat waktu rata-rata mitra karyawan laporan ini itu sudah akan'
    ).split(' '),
  ),
};

/** The words of a text in lower case, without signs. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** Endings and beginnings that Indonesian words have and English ones hardly. */
const indonesianShape = /^(?:ber|ter|pe(?:ng|ny|m|n))\p{L}{4,}|\p{L}{4,}(?:kan|nya|lah|isasi)$/u;

/** In which of the two languages a text is written; `fallback` where it does not say. */
export function languageOf(text: string, fallback: Language): Language {
  let score = 0;
  const words = wordsOf(text);
  for (const word of words) {
    if (telling.en.has(word)) score += 1;
    else if (telling.id.has(word)) score -= 1;
    else if (isBuiltIndonesian(word) || indonesianShape.test(word)) score -= 0.75;
  }
  if (score === 0 && englishVerb(words) !== null) return 'en';
  return score === 0 ? fallback : score > 0 ? 'en' : 'id';
}
