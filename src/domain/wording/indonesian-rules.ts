import { indonesianVerb, isIndonesianActivity, leadingIndonesianVerb } from './indonesian-verbs.ts';
import { beginning, type WordingRules } from './wording-rules.ts';

export const indonesianRules: WordingRules = {
  vague: [
    /\b(?:lebih|terbaik|maksimal|optimal|memaksimalkan|mengoptimalkan|optimalisasi|optimasi|maksimalkan|optimalkan|dimaksimalkan|dioptimalkan|pengoptimalan|baik|bagus|hebat|banyak|beberapa|berbagai|meningkat|meningkatkan|ditingkatkan|peningkatan|tingkatkan|memperbaiki|diperbaiki|perbaiki|perbaikan|memperkuat|diperkuat|perkuat|penguatan|secepatnya|signifikan|sebaiknya|semakin|makin|efektif|efisien)\b/u,
    /\bse(?:banyak|cepat|baik|tinggi|besar|maksimal|optimal|sering|rendah)(?:-\p{L}+)?(?: mungkin)?\b|\bse\p{L}+ mungkin\b/u,
  ],
  firm: /\b(?:(?:predikat|akreditasi|nilai|kategori|peringkat|status|kondisi) (?:sangat )?baik|batas maksimal|tidak lebih|kurang lebih|lebih dari|paling baik|baik\b(?=.*\bmaupun\b)|lebih dulu|terlebih dahulu|praktik terbaik)\b/gu,
  leadIns: new Set(
    'untuk akan kita kami saya mari tolong juga segera harus perlu bersama bersama-sama tim bisa dapat ingin mau wajib sedang'.split(
      ' ',
    ),
  ),
  doers:
    /^\s*(?:semua\s+|setiap\s+)?(?:tim|divisi|bagian|unit|departemen|manajer|kepala|hrd|sdm)\s+(?:\p{L}+\s+){0,2}(?:akan|harus|perlu|wajib|ingin)\s+/u,
  joints:
    /;|\s\+\s|\s\/\s|,\s+(?:dan|serta|sambil|sekaligus|sementara|sedangkan)\b|,\s|\b(?:dan|(?<!untuk )sementara|sedangkan|serta|sekaligus|sambil|sembari|seraya)\b|&/gu,
  numbers: new RegExp(
    [
      `(?<!-)\\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|ratus|seratus|ribu|seribu|juta|sejuta|miliar|semiliar|triliun|setengah|separuh|seperdua|sepertiga|seperempat|seperlima|sepersepuluh|lusin|selusin|nol|nihil)\\b(?!-)`,
      `(?<!\\b(?:salah|kesalahan)\\s)(?<!-)\\bsatu\\b(?!-|\\s+(?:sama\\s+lain|per\\s+satu|demi\\s+satu))`,
      `\\bkali\\s+lipat\\b`,
      `\\bsekali\\s+(?:se\\p{L}+|dalam|tiap|setiap|per)\\b`,
      `\\b(?:dalam|kurang dari|di bawah|paling lama|paling lambat|maksimal|minimal)\\s+se(?:menit|jam|hari|minggu|pekan|bulan|kuartal|tahun)\\b`,
      `\\b(?:tidak|tak)\\s+(?:ada\\s+lagi|satu\\s+pun)\\b|\\b(?:tidak|tak)\\s+ada\\b.*\\blagi\\b`,
      `${beginning}(?:(?:tidak|tak)\\s+(?:ada|pernah|satupun)|tiada|bebas(?:\\s+dari)?|tanpa(?!\\s+(?:me[mnlrwy]|ber)\\p{L}{3,}))\\s+\\p{L}`,
    ].join('|'),
    'giu',
  ),
  isActivity: isIndonesianActivity,
  beginsWithVerb: (phrase) => leadingIndonesianVerb(phrase) !== null,
  isVerb: (word) => indonesianVerb(word) !== null,
};
