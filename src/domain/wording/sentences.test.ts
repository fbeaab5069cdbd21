import { describe, expect, test } from 'vitest';
import type { Language } from '#texts/languages.ts';
import { languageOf } from './language.ts';
import { hasFigure, hasTwoResults, isTask, vagueWord } from './sentences.ts';

type Sentences = Readonly<Record<Language, { readonly must: string[]; readonly mustNot: string[] }>>;

const languages = ['en', 'id'] as const;

function tableOf(sentences: Sentences, meets: (text: string, language: Language) => boolean): void {
  for (const language of languages) {
    test.each(sentences[language].must)(`${language}: “%s” meets it`, (text) => {
      expect(meets(text, language)).toBe(true);
    });
    test.each(sentences[language].mustNot)(`${language}: “%s” does not`, (text) => {
      expect(meets(text, language)).toBe(false);
    });
  }
}

describe('no number', () => {
  tableOf(
    {
      en: {
        must: [
          'More leads',
          'Happier customers',
          'Shorter sales cycle',
          'Offers sent on time',
          'Churn goes down',
          'A strong pipeline',
        ],
        mustNot: [
          '120 qualified leads',
          'Churn down to 2 %',
          'Three reference customers',
          'Every offer within a day',
          'Twice the meetings',
          '$10,000 of sales',
        ],
      },
      id: {
        must: [
          'Lebih banyak prospek',
          'Pelanggan puas',
          'Siklus penjualan pendek',
          'Penawaran tepat waktu',
          'Churn turun',
          'Pipeline yang kuat',
        ],
        mustNot: [
          '120 prospek',
          'Churn turun ke 2 %',
          'Tiga pelanggan rujukan',
          'Setiap penawaran dalam sehari',
          'Setengah dari kunjungan',
          'Rp 10.000.000 penjualan',
        ],
      },
    },
    (text, language) => !hasFigure(text, language),
  );
});

describe('vague words', () => {
  tableOf(
    {
      en: {
        must: [
          'Better offers',
          'Improve the welcome of customers',
          'As many meetings as possible',
          'Significantly higher sales',
          'Optimise the pipeline',
          'More leads',
        ],
        mustNot: [
          'Better offers: 30 % signed',
          'Close what we start',
          '5 more leads a week',
          'The first name people think of',
          'Churn down to 2 %',
          'Contracts that work on a phone',
        ],
      },
      id: {
        must: [
          'Penawaran yang lebih baik',
          'Meningkatkan penjualan',
          'Pertemuan sebanyak mungkin',
          'Hasil maksimal',
          'Memperbaiki layanan',
          'Lebih banyak prospek',
        ],
        mustNot: [
          'Penawaran lebih baik: 30 % ditandatangani',
          'Menuntaskan apa yang kita mulai',
          '5 prospek lebih per minggu',
          'Nama pertama yang diingat orang',
          'Churn turun ke 2 %',
          'Kontrak yang bisa dipakai di ponsel',
        ],
      },
    },
    (text, language) => vagueWord(text, language) !== null,
  );
});

describe('a task rather than a result', () => {
  tableOf(
    {
      en: {
        must: [
          'Call old customers',
          'Prepare the workshop',
          'Discuss prices with marketing',
          'Write a new sales script',
          'Organise a fair',
          'Train the team',
        ],
        mustNot: [
          'Call 50 old customers',
          'Workshop held',
          'Price list agreed with marketing',
          'Write offers within two hours',
          'Fair brings 40 leads',
          'CRM training for 20 representatives',
        ],
      },
      id: {
        must: [
          'Menghubungi pelanggan lama',
          'Menyiapkan lokakarya',
          'Membahas harga dengan pemasaran',
          'Menulis naskah penjualan',
          'Mengadakan pameran',
          'Melatih tim',
        ],
        mustNot: [
          'Menghubungi 50 pelanggan lama',
          'Lokakarya terlaksana',
          'Daftar harga disepakati dengan pemasaran',
          'Menulis penawaran dalam dua jam',
          'Pameran membawa 40 prospek',
          'Pelatihan CRM untuk 20 tenaga penjual',
        ],
      },
    },
    isTask,
  );
});

describe('two results in one sentence', () => {
  tableOf(
    {
      en: {
        must: [
          'Close 10 deals and hire 3 people',
          'Churn to 2 % and CSAT to 85 %',
          'Raise revenue by 10 %; cut costs by 5 %',
          'Win new customers and keep the old ones',
          'Shorten the cycle, and train 20 people',
          'Sign 8 partners as well as 4 resellers',
        ],
        mustNot: [
          'Sales and marketing closer',
          '15 potential partners short-listed and met',
          'Between 5 and 10 offers a week',
          'Revenue from 100 to 120 in Java and Bali',
          'Proposal and agreement template made',
          'Needs and meetings understood',
        ],
      },
      id: {
        must: [
          'Menutup 10 transaksi dan merekrut 3 orang',
          'Churn ke 2 % dan CSAT ke 85 %',
          'Menaikkan pendapatan 10 %; menurunkan biaya 5 %',
          'Menarik pelanggan baru dan menjaga yang lama',
          'Memperpendek siklus serta melatih 20 orang',
          '8 mitra dan 4 penyalur ditandatangani',
        ],
        mustNot: [
          'Penjualan dan pemasaran makin dekat',
          '15 calon mitra dipilih dan ditemui',
          'Antara 5 dan 10 penawaran per minggu',
          'Pendapatan dari 100 ke 120 di Jawa dan Bali',
          'Templat proposal dan perjanjian dibuat',
          'Kebutuhan dan pertemuan dipahami',
        ],
      },
    },
    hasTwoResults,
  );
});

describe('the language of a text', () => {
  test.each([
    ['Shorten the sales cycle from 60 to 55 days', 'en'],
    ['Qualified leads from 120 to 180', 'en'],
    ['Every new customer knows the next step', 'en'],
    ['Offers that a customer can sign on the phone', 'en'],
    ['Close rate up by 8 points', 'en'],
    ['Deals closed with 8 partners', 'en'],
    ['Memperpendek siklus penjualan dari 60 menjadi 55 hari', 'id'],
    ['Prospek memenuhi syarat dari 120 menjadi 180', 'id'],
    ['Setiap pelanggan baru tahu langkah berikutnya', 'id'],
    ['Penawaran yang bisa ditandatangani di ponsel', 'id'],
    ['Tingkat penutupan naik 8 poin', 'id'],
    ['Kesepakatan tercapai dengan 8 mitra', 'id'],
  ] as const)('“%s” is %s', (text, language) => {
    expect(languageOf(text, language === 'en' ? 'id' : 'en')).toBe(language);
  });

  test('what says nothing is taken for that of the plan', () => {
    expect(languageOf('CSAT 85 %', 'id')).toBe('id');
    expect(languageOf('CSAT 85 %', 'en')).toBe('en');
  });
});

describe('a text in one language in a plan of the other', () => {
  test.each([
    ['Staff turnover below twelve percent', 'en'],
    ['Zero medication errors', 'en'],
    ['Empty runs halved', 'en'],
    ['Uptime 99.9 %', 'en'],
    ['Report accuracy', 'en'],
    ['Store opened in Balikpapan in May 2027', 'en'],
    ['Pelaksanaan survei gaji', 'id'],
    ['Menu kantin disukai siswa', 'id'],
    ['Diskon disetujui direksi', 'id'],
    ['Nol kesalahan obat', 'id'],
    ['Kepuasan pasien', 'id'],
    ['Evaluasi vendor katering', 'id'],
  ] as const)('“%s” is %s', (text, language) => {
    expect(languageOf(text, language === 'en' ? 'id' : 'en')).toBe(language);
  });
});
