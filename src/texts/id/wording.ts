import type { Texts } from '../shape.ts';

export const wording: Texts['wording'] = {
  'objective/vague': {
    title: '“{{word}}” bisa berarti apa saja',
    reason: 'Arah tanpa angka atau nama tidak bisa dicapai.',
    example: 'Memperpendek siklus penjualan dari 60 menjadi 55 hari',
  },
  'objective/two-results': {
    title: 'Dua maksud dalam satu kalimat',
    reason: 'Yang satu bisa tercapai dan yang lain tidak. Jadikan dua tujuan.',
    example: 'Membangun relasi yang menaikkan penjualan rujukan',
  },
  'objective/no-owner': {
    title: 'Tidak ada penanggung jawab',
    reason: 'Yang milik semua tidak dikerjakan siapa pun.',
    example: 'Pilih satu orang sebagai penanggung jawab',
  },
  'objective/no-timeframe': {
    title: 'Tidak ada waktu untuk mencapainya',
    reason: 'Tujuan ini berakhir pada hari mulainya.',
    example: '1 Oktober – 31 Desember',
  },
  'objective/duplicate-title': {
    title: 'Tujuan yang sama dua kali',
    reason: 'Pemilik ini punya tujuan lain dengan judul ini.',
    example: 'Sebutkan bedanya, atau hapus salah satunya',
  },
  'objective/unaligned': {
    title: 'Belum mendukung apa pun',
    reason: 'Orang ingin tahu untuk apa pekerjaannya.',
    example: 'Seret ke tujuan yang didukungnya',
  },
  'objective/few-key-results': {
    title: 'Hasil kunci terlalu sedikit ({{count}})',
    reason: 'Satu angka mudah dicapai dengan mengorbankan yang lain. Dua sampai lima, tiga paling baik.',
    example: 'Tambahkan anak tangga yang lebih sulit',
  },
  'objective/many-key-results': {
    title: 'Hasil kunci terlalu banyak ({{count}})',
    reason: 'Lebih dari lima tidak bisa dipantau. Tiga paling baik.',
    example: 'Pertahankan yang paling berarti',
  },
  'owner/many-objectives': {
    title: '{{owner}} punya {{count}} tujuan',
    reason: 'Lebih dari lima sekaligus, dan tidak satu pun terurus.',
    example: 'Tunda sebagian ke periode berikutnya',
  },
  'key-result/no-number': {
    title: 'Tidak ada angka',
    reason: 'Tanpa angka tidak ada yang tahu apakah sudah tercapai.',
    example: 'Prospek memenuhi syarat dari 120 menjadi 180',
  },
  'key-result/no-baseline': {
    title: 'Nilai awal atau periodenya belum ada',
    reason: 'Target baru bermakna bila dibandingkan dengan posisi sekarang dan waktunya.',
    example: '120 kuartal lalu → 180',
  },
  'key-result/against-title': {
    title: 'Target berlawanan arah dengan judulnya',
    reason:
      'Salah satunya mungkin keliru: persentase yang dimaksud sebagai perubahan, atau nilai awal dan target tertukar.',
    example: 'Perbaiki targetnya, atau judulnya',
  },
  'key-result/target-equals-baseline': {
    title: 'Targetnya sama dengan nilai awal',
    reason: 'Tidak perlu terjadi apa pun.',
    example: 'Pakai jenis “pertahankan” untuk menjaga nilai',
  },
  'key-result/due-outside': {
    title: 'Tenggat di luar rentang waktu',
    reason: 'Tujuannya berjalan di waktu lain.',
    example: 'Pilih hari di dalamnya',
  },
  'key-result/vague': {
    title: '“{{word}}” bisa berarti apa saja',
    reason: 'Tidak jelas seberapa banyak.',
    example: '95% pertanyaan dijawab dalam 4 jam',
  },
  'key-result/task': {
    title: 'Tugas, bukan hasil',
    reason: 'Bisa dikerjakan tanpa mengubah apa pun. Apa yang berbeda sesudahnya?',
    example: '15 calon mitra ditemui',
  },
  'key-result/two-results': {
    title: 'Dua hasil dalam satu kalimat',
    reason: 'Yang satu bisa tercapai dan yang lain tidak. Jadikan dua anak tangga.',
    example: 'Kesepakatan dengan 8 mitra tercapai',
  },
  'key-result/no-owner': {
    title: 'Belum ada pemiliknya',
    reason: 'Anak tangga tanpa nama tidak dijaga siapa pun.',
    example: 'Pilih siapa yang mengurusnya',
  },
  'key-result/duplicate-title': {
    title: 'Hasil kunci yang sama dua kali',
    reason: 'Anak tangga lain di tangga ini berjudul sama.',
    example: 'Sebutkan bedanya, atau hapus salah satunya',
  },
  'key-result/not-ambitious': {
    title: 'Keyakinan {{confidence}}%: kurang ambisius?',
    reason: 'Untuk tujuan aspirasi, 60–70% adalah awal yang baik.',
    example: 'Naikkan targetnya',
  },
  'key-result/out-of-reach': {
    title: 'Keyakinan {{confidence}}%: di luar jangkauan?',
    reason: 'Di bawah 20% orang berhenti mencoba.',
    example: 'Turunkan targetnya, atau ambil langkah sebelumnya',
  },
  'ladder/against-estimates': {
    title: 'Anak tangga {{easier}} dinilai lebih sulit daripada anak tangga {{harder}}',
    reason: 'Suara bertentangan dengan urutan tangga.',
    example: 'Urutkan menurut kesulitan',
  },
  count: '{{count}} saran',
};
