import type { Texts } from '../shape.ts';

export const agreement: Texts['agreement'] = {
  usualName: '{{cycle}}, kesepakatan {{count}}',
  name: 'Nama kesepakatan ini',
  signedOn: 'Ditandatangani pada',
  signatories: 'Siapa yang menandatangani',
  others: 'Penanda tangan lain',
  othersText: 'Nama orang yang tidak ada di rencana, dipisahkan koma',
  sign: 'Tanda tangani',
  signed: '“{{name}}” sudah ditandatangani.',
  signText:
    'Ini membekukan yang disepakati untuk {{cycle}}: {{objectives}} tujuan dengan {{rungs}} hasil kunci, beserta target, nilai awal, tanggal, penanggung jawab, bobot, dan urutannya. Semuanya masih bisa diubah; sejak itu setiap perubahan tampil sebagai lama → baru, dengan sebabnya.',
  signedBefore:
    'Sebelumnya ditandatangani sebagai “{{name}}” pada {{day}}. Menandatangani lagi membuat kesepakatan kedua; yang pertama tetap ada.',
  fingerprint: 'Sidik:',
  causes: {
    execution: 'Pelaksanaan',
    assumption: 'Asumsi yang meleset',
    priority: 'Perubahan prioritas',
    slip: 'Salah tulis',
  },
  causeOf: 'Sebab dari: {{change}}',
  ask: '{{change}}. Mengapa yang sudah ditandatangani berubah?',
  andMore: '{{change}} dan {{count}} perubahan lagi',
  since: 'Berubah sejak “{{name}}”',
  sinceShort: 'Sejak ditandatangani: {{changes}}',
  unchanged: 'Semuanya masih seperti saat ditandatangani.',
  none: 'Belum ada yang ditandatangani di periode ini.',
  notSaid: 'sebab tidak disebutkan',
  nobody: 'tanpa nama',
  verify: {
    yes: 'Ya: ini yang ditandatangani sebagai “{{name}}” untuk {{cycle}} pada {{day}}.',
    by: 'Oleh {{who}}.',
    no: 'Tidak: tidak ada yang ditandatangani di rencana ini dengan sidik {{fingerprint}}.',
    changes: '{{count}} hal berubah sejak itu.',
    signed: '“{{name}}” untuk {{cycle}}, ditandatangani pada {{day}}',
  },
};
