import type { Hint, RuleId } from '#domain/wording/hint.ts';
import { fill } from '#texts/fill.ts';
import type { Language } from '#texts/languages.ts';

/** A hint in words: what could be better, why, and an example of it. */
export interface HintText {
  readonly title: string;
  readonly reason: string;
  readonly example: string;
}

type Catalogue = Readonly<Record<RuleId, readonly [title: string, reason: string, example: string]>>;

const en: Catalogue = {
  'objective/vague': [
    '“{{word}}” can mean anything',
    'A direction without a figure or a name cannot be reached.',
    'Shorten the sales cycle from 60 to 55 days',
  ],
  'objective/two-results': [
    'Two aims in one sentence',
    'One may be reached and the other not. Make two objectives of it.',
    'Build relations that raise referral sales',
  ],
  'objective/no-owner': [
    'Nobody answers for it',
    'What belongs to all is done by nobody.',
    'Responsible: Dewi Lestari',
  ],
  'objective/no-timeframe': [
    'No time to reach it',
    'It ends on the day it starts.',
    '1 October – 31 December',
  ],
  'objective/duplicate-title': [
    'The same objective twice',
    'This owner has another objective of this title.',
    'Say what is different, or delete one',
  ],
  'objective/unaligned': [
    'Serves nothing yet',
    'People want to know what their work is good for.',
    'Drag it onto what it serves',
  ],
  'objective/few-key-results': [
    'Too few key results ({{count}})',
    'One number alone is easily reached at the cost of others. Two to five, three is ideal.',
    'Add a rung that is harder',
  ],
  'objective/many-key-results': [
    'Too many key results ({{count}})',
    'More than five cannot be watched. Three is ideal.',
    'Keep those that tell most',
  ],
  'owner/many-objectives': [
    '{{owner}} has {{count}} {{count:objective|objectives}}',
    'More than five at a time, and none gets its due.',
    'Put some off to the next cycle',
  ],
  'key-result/no-number': [
    'No number',
    'Without a figure nobody can say whether it was reached.',
    'Qualified leads from 120 to 180',
  ],
  'key-result/no-baseline': [
    'No baseline, or no period for it',
    'A target says something only beside where you stand, and when that was.',
    '120 last quarter → 180',
  ],
  'key-result/against-title': [
    'The target goes the other way than the title says',
    'One of the two is probably a slip: a percentage typed for a change, or baseline and target swapped.',
    'Correct the target, or the title',
  ],
  'key-result/target-equals-baseline': [
    'The target is where you stand',
    'Nothing has to happen for it.',
    'Use the kind “keep” to hold a value',
  ],
  'key-result/due-outside': [
    'Due outside the timeframe',
    'The objective runs at another time.',
    'Choose a day within it',
  ],
  'key-result/vague': [
    '“{{word}}” can mean anything',
    'It leaves open how much.',
    'Answer within 4 hours, 95% of questions',
  ],
  'key-result/task': [
    'A task rather than a result',
    'It can be done without changing anything. What is different then?',
    '15 potential partners met',
  ],
  'key-result/two-results': [
    'Two results in one sentence',
    'One may be reached and the other not. Make two rungs of it.',
    'Deals closed with 8 partners',
  ],
  'key-result/no-owner': [
    'Nobody owns it',
    'A rung without a name is looked after by nobody.',
    'Owner: Maya Putri',
  ],
  'key-result/duplicate-title': [
    'The same key result twice',
    'Another rung of this ladder has this title.',
    'Say what is different, or delete one',
  ],
  'key-result/not-ambitious': [
    'Confidence {{confidence}}%: not ambitious enough?',
    'For an aspirational objective 60–70% is a good start.',
    'Raise the target',
  ],
  'key-result/out-of-reach': [
    'Confidence {{confidence}}%: out of reach?',
    'Below 20% people stop trying.',
    'Lower the target, or take a step before it',
  ],
  'ladder/against-estimates': [
    'Rung {{easier}} was voted harder than rung {{harder}}',
    'The votes contradict the order of the ladder.',
    'Sort by difficulty',
  ],
};

const id: Catalogue = {
  'objective/vague': [
    '“{{word}}” bisa berarti apa saja',
    'Arah tanpa angka atau nama tidak bisa dicapai.',
    'Memperpendek siklus penjualan dari 60 menjadi 55 hari',
  ],
  'objective/two-results': [
    'Dua maksud dalam satu kalimat',
    'Yang satu bisa tercapai dan yang lain tidak. Jadikan dua tujuan.',
    'Membangun relasi yang menaikkan penjualan rujukan',
  ],
  'objective/no-owner': [
    'Tidak ada penanggung jawab',
    'Yang milik semua tidak dikerjakan siapa pun.',
    'Penanggung jawab: Dewi Lestari',
  ],
  'objective/no-timeframe': [
    'Tidak ada waktu untuk mencapainya',
    'Tujuan ini berakhir pada hari mulainya.',
    '1 Oktober – 31 Desember',
  ],
  'objective/duplicate-title': [
    'Tujuan yang sama dua kali',
    'Pemilik ini punya tujuan lain dengan judul ini.',
    'Sebutkan bedanya, atau hapus salah satunya',
  ],
  'objective/unaligned': [
    'Belum mendukung apa pun',
    'Orang ingin tahu untuk apa pekerjaannya.',
    'Seret ke tujuan yang didukungnya',
  ],
  'objective/few-key-results': [
    'Hasil kunci terlalu sedikit ({{count}})',
    'Satu angka mudah dicapai dengan mengorbankan yang lain. Dua sampai lima, tiga paling baik.',
    'Tambahkan anak tangga yang lebih sulit',
  ],
  'objective/many-key-results': [
    'Hasil kunci terlalu banyak ({{count}})',
    'Lebih dari lima tidak bisa dipantau. Tiga paling baik.',
    'Pertahankan yang paling berarti',
  ],
  'owner/many-objectives': [
    '{{owner}} punya {{count}} tujuan',
    'Lebih dari lima sekaligus, dan tidak satu pun terurus.',
    'Tunda sebagian ke periode berikutnya',
  ],
  'key-result/no-number': [
    'Tidak ada angka',
    'Tanpa angka tidak ada yang tahu apakah sudah tercapai.',
    'Prospek memenuhi syarat dari 120 menjadi 180',
  ],
  'key-result/no-baseline': [
    'Nilai awal atau periodenya belum ada',
    'Target baru bermakna bila dibandingkan dengan posisi sekarang dan waktunya.',
    '120 kuartal lalu → 180',
  ],
  'key-result/against-title': [
    'Target berlawanan arah dengan judulnya',
    'Salah satunya mungkin keliru: persentase yang dimaksud sebagai perubahan, atau nilai awal dan target tertukar.',
    'Perbaiki targetnya, atau judulnya',
  ],
  'key-result/target-equals-baseline': [
    'Targetnya sama dengan nilai awal',
    'Tidak perlu terjadi apa pun.',
    'Pakai jenis “pertahankan” untuk menjaga nilai',
  ],
  'key-result/due-outside': [
    'Tenggat di luar rentang waktu',
    'Tujuannya berjalan di waktu lain.',
    'Pilih hari di dalamnya',
  ],
  'key-result/vague': [
    '“{{word}}” bisa berarti apa saja',
    'Tidak jelas seberapa banyak.',
    '95% pertanyaan dijawab dalam 4 jam',
  ],
  'key-result/task': [
    'Tugas, bukan hasil',
    'Bisa dikerjakan tanpa mengubah apa pun. Apa yang berbeda sesudahnya?',
    '15 calon mitra ditemui',
  ],
  'key-result/two-results': [
    'Dua hasil dalam satu kalimat',
    'Yang satu bisa tercapai dan yang lain tidak. Jadikan dua anak tangga.',
    'Kesepakatan dengan 8 mitra tercapai',
  ],
  'key-result/no-owner': [
    'Belum ada pemiliknya',
    'Anak tangga tanpa nama tidak dijaga siapa pun.',
    'Pemilik: Maya Putri',
  ],
  'key-result/duplicate-title': [
    'Hasil kunci yang sama dua kali',
    'Anak tangga lain di tangga ini berjudul sama.',
    'Sebutkan bedanya, atau hapus salah satunya',
  ],
  'key-result/not-ambitious': [
    'Keyakinan {{confidence}}%: kurang ambisius?',
    'Untuk tujuan aspirasi, 60–70% adalah awal yang baik.',
    'Naikkan targetnya',
  ],
  'key-result/out-of-reach': [
    'Keyakinan {{confidence}}%: di luar jangkauan?',
    'Di bawah 20% orang berhenti mencoba.',
    'Turunkan targetnya, atau ambil langkah sebelumnya',
  ],
  'ladder/against-estimates': [
    'Anak tangga {{easier}} dinilai lebih sulit daripada anak tangga {{harder}}',
    'Suara bertentangan dengan urutan tangga.',
    'Urutkan menurut kesulitan',
  ],
};

/** The words of every rule: what, why and an example. */
export const hintCatalogues: Record<Language, Catalogue> = { en, id };

const counts: Record<Language, string> = { en: '{{count}} {{count:hint|hints}}', id: '{{count}} saran' };

/** How many hints there are, in words. */
export const hintCountWords = (count: number, language: Language): string =>
  fill(counts[language], { count });

/** The words for a hint: what and why in the reader's language, the example in that of the text. */
export function explainHint(
  hint: Pick<Hint, 'rule' | 'parameters' | 'language'>,
  language: Language,
): HintText {
  const [title, reason] = hintCatalogues[language][hint.rule];
  const [, , example] = hintCatalogues[hint.language][hint.rule];
  return { title: fill(title, hint.parameters), reason: fill(reason, hint.parameters), example };
}
