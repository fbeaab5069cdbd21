import type { Texts } from '../shape.ts';

export const help: Texts['help'] = {
  title: 'Bantuan',
  keys: 'Pintasan keyboard',
  about: 'Tentang',
  aboutText:
    'Tujuan, tangga hasil kunci, dan buku rencana yang ditandatangani bersama. Seluruh rencana ada dalam satu berkas di disk Anda sendiri, tanpa akun dan tanpa layanan di belakangnya.',
  notices: 'Terbuat dari apa',
  noticesText: 'Tangga memakai karya orang lain. Masing-masing boleh dipakai menurut lisensinya sendiri.',
  by: '{{name}} · {{licence}}',
  noText: 'Paketnya tidak menyertakan teks lisensi.',
  reading: 'Lisensi sedang dibaca',
  unreadable: 'Lisensi tidak bisa dibaca: {{detail}}. Pasang ulang Tangga untuk mendapatkannya kembali.',
  method: 'Metodenya',
  story: 'Kisah sebuah workshop',
  stepsTitle: 'Enam langkah menuju rencana',
  steps: [
    {
      title: 'Pahami kesenjangan',
      text: 'Ukuran mana yang kurang dari periode lalu, dari target, dari pasar? Lihat datanya dahulu, lalu bicarakan.',
    },
    {
      title: 'Selaraskan dengan bisnis',
      text: 'Ambil tujuan perusahaan dari pimpinan, dan libatkan tim untuk menjadikannya tujuan sendiri.',
    },
    {
      title: 'Buat terukur',
      text: 'Angka, rentang waktu, dan pembanding: “prospek memenuhi syarat dari 120 (Q4) menjadi 180 sampai 31 Maret”, bukan “lebih banyak prospek”.',
    },
    {
      title: 'Cakup semua tahap penjualan',
      text: 'Dari pencarian prospek sampai penjualan berulang, setiap tahap dengan fokusnya.',
    },
    {
      title: 'Tetapkan metrik setiap tahap',
      text: 'Jelaskan kepada semua orang arti masing-masing dan mengapa penting. Glosarium menyimpan penjelasannya.',
    },
    {
      title: 'Jaga keseimbangan',
      text: 'Antara tujuan untuk satu tahap dan tujuan untuk seluruh proses atau tim dan SDM.',
    },
  ],
  habitsTitle: 'Lima kebiasaan sesudahnya',
  habits: [
    {
      title: 'Cari yang bisa diperbaiki',
      text: 'Dari data, dan bicarakan kelemahan secara terbuka.',
    },
    {
      title: 'Tetap terkait dengan perusahaan',
      text: 'Tujuan tim mendukung tujuan perusahaan, atau dihentikan.',
    },
    {
      title: 'Beri setiap orang arah',
      text: 'Setiap orang tahu tujuannya dan anak tangganya.',
    },
    {
      title: 'Rencanakan bersama',
      text: 'Yang ditulis sendiri akan diperjuangkan.',
    },
    {
      title: 'Bertemu setiap minggu',
      text: 'Catat kemajuannya. Bila target tidak tercapai, tanyakan apa yang membuatnya sulit dan apa yang akan memotivasi.',
    },
  ],
  ladderTitle: 'Mengapa tangga',
  ladder:
    'Hasil kunci sebuah tujuan adalah anak tangganya, dari yang termudah sampai yang tersulit. Yang termudah memberi keberanian, yang tersulit memberi arah; urutannya adalah dugaan yang dibandingkan dengan kenyataan saat tinjauan.',
  before: {
    title: 'Dua minggu sebelumnya',
    text: 'Isi angka periode lalu sebagai kesenjangan, tulis tujuan perusahaan, dan cetak lembar kerja bagi yang berpikir di atas kertas.',
  },
  during: {
    title: 'Satu sore',
    text: 'Sepuluh langkah, tiga jam. Agenda menjaga waktunya, setiap langkah membuka alat yang diperlukan, dan catatan serta keputusan tersimpan untuk notula.',
  },
  after: {
    title: 'Setiap minggu',
    text: 'Sepuluh menit: nilai baru, apa yang berubah, apa yang berisiko, apa yang kita lakukan.',
  },
  end: {
    title: 'Di akhir periode',
    text: 'Dua jam: skor, alasan, cara kita bekerja, apakah penilaian kesulitannya tepat, dan rencana berikutnya sudah separuh terisi.',
  },
  good: 'Contohnya',
};

export const keys: Texts['keys'] = {
  board: 'Di papan',
  walk: 'Berpindah antarkartu dan antaranak tangga',
  walkKeys: '← ↑ → ↓',
  pickUp: 'Angkat, dan taruh',
  pickUpKeys: 'Spasi',
  range: 'Pilih sambil berpindah',
  rangeKeys: 'Shift ↑ ↓',
  context: 'Buka menu',
  contextKeys: 'Shift F10',
};
