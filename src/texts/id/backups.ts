import type { Texts } from '../shape.ts';

export const backups: Texts['backups'] = {
  before: {
    restore: 'sebelum pemulihan',
    merge: 'sebelum penggabungan',
    import: 'sebelum sebuah rencana dimasukkan',
  },
  whole: 'utuh',
  damaged: 'tidak dapat dibuka: {{problem}}',
  nothingSince: 'Sejak itu tidak ada yang berubah.',
  since: '{{count}} perubahan sejak itu: {{done}}. Terakhir: {{last}}',
  often: '{{what}} ({{count}})',
  more: '{{count}} lagi',
  onlyInCopy: '{{count}} perubahan di dalamnya tidak ada dalam rencana.',
  otherPlan: 'Rencana lain yang pernah ada di tempat yang sama: “{{name}}”.',
  cannotCompare: 'Salinan ini tidak dapat dibandingkan dengan rencana yang sekarang.',
  none: 'Tidak ada salinan {{path}} yang disimpan di komputer ini.',
  restoredBeside: 'Salinan dari {{when}} kini ada di {{path}}.',
  restoredOver:
    '{{path}} kembali seperti pada {{when}}. Yang sebelumnya disimpan di {{point}}: pulihkan itu untuk membatalkannya.',
  restoredGone: '{{path}} ada lagi, seperti pada {{when}}.',
  isWhole: '{{path}} utuh: {{holds}}.',
};
