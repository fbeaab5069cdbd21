import type { Language } from '../plan/rows.ts';

/** Small words that a sentence of one language can hardly do without and the other does not have. */
const telling: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    (
      'the a an of to in for from with and or by on at is are be our their we every each all new more less than ' +
      'up down per within after before customers customer sales team deals offers meetings close raise reduce ' +
      'increase revenue people person week month quarter first better'
    ).split(' '),
  ),
  id: new Set(
    (
      'yang dan di ke dari untuk dengan pada oleh adalah tiap setiap semua baru lebih kurang menjadi per dalam ' +
      'setelah sebelum pelanggan penjualan tim kita kami transaksi penawaran pertemuan menaikkan menurunkan ' +
      'meningkatkan pendapatan orang minggu bulan kuartal pertama naik turun hari atau tidak sebanyak sampai'
    ).split(' '),
  ),
};

/** The words of a text in lower case, without signs. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** Endings and beginnings that Indonesian words have and English ones hardly. */
const indonesianShape = /^(?:me(?:ng|ny|m|n)|ber|di|ter|pe(?:ng|ny|m|n))\p{L}{4,}|\p{L}{4,}(?:kan|nya|lah)$/u;

/** In which of the two languages a text is written; `fallback` where it does not say. */
export function languageOf(text: string, fallback: Language): Language {
  let score = 0;
  for (const word of wordsOf(text)) {
    if (telling.en.has(word)) score += 1;
    else if (telling.id.has(word)) score -= 1;
    else if (indonesianShape.test(word)) score -= 0.75;
  }
  return score === 0 ? fallback : score > 0 ? 'en' : 'id';
}
