import type { DocumentKind, documents } from '#contract/document.ts';
import type { Way } from '#contract/screens.ts';
import type { en } from '#texts/en/catalogue.ts';

type ActionName = keyof typeof en.action;
/** Actions of the lists of screens and documents. */
type Listed = Way | (typeof documents)[DocumentKind]['action'];

const printing = 'PDF, paper, hand out, cetak, kertas, dokumen, document';
const going = 'open, show, screen, buka, layar, tampilkan';

/**
 * Words by which each action is also looked for, of both languages at once: people search in either, whichever the
 * screens speak. Separated by commas, without what its titles say already.
 */
const words: Readonly<Record<Exclude<ActionName, Listed>, string> & Partial<Record<Listed, string>>> = {
  // New
  'new-objective': 'OKR, goal, aim, add objective, create, tambah tujuan, buat tujuan, sasaran',
  'new-key-result':
    'OKR, KR, KPI, rung, measure, add key result, create, anak tangga, tambah hasil kunci, indikator',
  'new-person':
    'add person, people, colleague, member, employee, staff, tambah orang, anggota, karyawan, rekan',
  'new-team': 'add team, department, division, group, tambah tim, departemen, divisi, bagian',
  'new-workshop': 'plan a workshop, session, offsite, meeting, sesi, rapat, rapat kerja, siapkan lokakarya',
  'new-measure': 'add gap, shortfall, tambah ukuran, kesenjangan, KPI, selisih',
  'new-metric': 'add metric, KPI, indicator, definition, tambah metrik, indikator, definisi',
  'new-cycle': 'add cycle, quarter, period, half year, year, tambah periode, kuartal, semester, tahun',
  new: 'create plan, add plan, start, buat rencana, mulai',

  // Plan
  palette: 'find, command, temukan, perintah',
  library: 'templates, examples, metrics, ideas, left over, templat, contoh, metrik, gagasan, belum tuntas',
  hints: 'wording, check, advice, improve, mutu kalimat, periksa, nasihat, perbaiki',
  cycles: 'quarter, period, dates, rename, kuartal, tanggal, ganti nama',
  open: 'file, recent, load, berkas, muat, terakhir',
  close: 'quit, leave, keluar, selesai',
  settings:
    'preferences, options, language, currency, appearance, preferensi, pilihan, bahasa, mata uang, tampilan',
  help: 'manual, how to, method, guide, OKR, learn, story, workshop, bantu, cara, metode, panduan, belajar, tolong, kisah',
  keys: 'shortcuts, keyboard, hotkeys, tombol, papan tombol',
  undo: 'take back, revert, mistake, batalkan, kembalikan, salah',
  redo: 'again, repeat, ulang, kembalikan',
  'paste-rows': 'import, Excel, CSV, table, sheet, impor, tabel, lembar',

  // Print and export
  'plan-book': `${printing}, book, sign, signature, sign off, contents, tanda tangan, daftar isi, laporan`,
  'print-one-pager': `${printing}, person, personal sheet, my objectives, per orang, tujuan saya, selebaran`,
  'print-poster': `${printing}, wall, hang up, sheet, A3, A2, A1, map, alignment, pajang, tempel, peta`,
  'print-minutes': `${printing}, protocol, record, decisions, meeting, risalah, keputusan, rapat, catatan rapat`,
  'print-worksheets': `${printing}, blank, pen, prepare, kosong, pena, persiapan, formulir`,
  'print-guide': `${printing}, moderator, agenda, steps, how to run, pemandu, langkah, cara`,
  'review-report': `${printing}, scores, results, retrospective, leadership, skor, hasil, pimpinan, evaluasi`,
  'insights-report': `${printing}, evidence, status, dashboard, leadership, bukti, grafik, pimpinan`,
  'copy-plan': 'export, clipboard, text, chat, mail, Slack, ekspor, teks, obrolan, surel, papan klip',
  'copy-minutes':
    'export, clipboard, text, chat, mail, Slack, ekspor, teks, obrolan, surel, risalah, papan klip',
  'save-calendar': 'export, ICS, Outlook, Google, reminders, deadlines, ekspor, pengingat, jadwal',
  'save-copy': 'backup, export, file, save as, cadangan, ekspor, berkas, simpan',

  // Go to
  'go-plan': `${going}, board, cards, home, papan, kartu, beranda`,
  'go-map': `${going}, tree, graph, network, pohon, jaringan, bagan`,
  'go-workshop': `${going}, session, agenda, room, run, sesi, ruangan, jalankan`,
  'go-check-ins': `${going}, values, weekly, update, figures, nilai, mingguan, perbarui, angka`,
  'go-review': `${going}, scores, retrospective, results, quarter end, skor, evaluasi, hasil, akhir kuartal`,
  'go-insights': `${going}, dashboard, charts, statistics, progress, grafik, statistik, kemajuan`,
  'go-gaps': `${going}, shortfall, measures, selisih, ukuran`,
  'go-balance': `${going}, stages, spread, coverage, tahap, sebaran, seimbang`,
  'go-glossary': `${going}, KPI, definitions, meaning, definisi, arti, indikator`,
  'go-organisation': `${going}, people, teams, company, members, orang, tim, perusahaan, anggota`,

  // View
  'group-by': 'owners, bands, grouping, kelompok, pita',
  density: 'size, small, large, only titles, hanya judul, ukuran kartu, kecil, besar, rapat',
  filter: 'search, find, narrow, cari, sempitkan',
  'clear-filter': 'show all, reset, tampilkan semua, bersihkan',
  'fold-all': 'collapse, expand, hide, sembunyikan, ciutkan',
  project: 'projector, large, present, beamer, full screen, presentasi, layar besar, layar penuh',
  'switch-language': 'language, Indonesian, English, bahasa, Inggris, ganti bahasa',
  'switch-theme': 'dark mode, night, colours, appearance, mode gelap, malam, warna, tampilan',

  // Workshop
  'workshop-capture':
    'new note, new decision, write down, minutes, open point, catatan baru, keputusan, tulis, poin terbuka',
  'workshop-next': 'forward, agenda, lanjut, maju',
  'workshop-back': 'previous, agenda, kembali, mundur',
  'workshop-pause': 'break, stop, resume, istirahat, henti',
  'workshop-more': 'extend, timer, longer, waktu tambahan, perpanjang',

  // Cycle
  'start-meeting': 'Monday, ten minutes, check-in meeting, pertemuan, Senin',
  'start-review': 'retrospective, quarter end, evaluasi, akhir kuartal',
  'review-close': 'finish the quarter, freeze, lock, final, selesaikan kuartal, kunci',
  'review-reopen': 'unlock, correct, buka kunci, koreksi',

  // What is in hand
  'select-all': 'everything, semua',
  'select-toggle': 'mark, tandai',
  'select-none': 'nothing, clear, kosongkan',
  'objective-open': 'edit, change, details, ubah, rincian',
  'objective-align': 'link, connect, serve, parent, hubungkan, dukung, induk',
  'objective-add-parent': 'link, connect, serve, hubungkan, dukung',
  'objective-detach': 'unlink, disconnect, unaligned, putuskan, lepas, belum selaras',
  'objective-give': 'owner, assign, responsible, pemilik, tugaskan, penanggung jawab',
  'objective-up': 'order, before, urutan, naik',
  'objective-down': 'order, after, urutan, turun',
  'objective-add-key-result': 'rung, measure, KPI, anak tangga, ukuran',
  'objective-add-below':
    'child sub objective under cascade team goal anak turunan di bawah tujuan tim jenjang',
  'objective-sort': 'order, ladder, votes, urutan, tangga, suara',
  'objective-fold': 'collapse, expand, ciutkan, sembunyikan',
  'objective-copy': 'clipboard, papan klip',
  'objective-paste': 'clipboard, insert, papan klip, sisipkan',
  'objective-duplicate': 'copy, twice, salin, dua kali',
  'objective-copy-to-cycle': 'next quarter, carry over, lanjutkan, kuartal depan',
  'objective-save-template': 'reuse, library, pakai lagi, pustaka',
  'objective-delete': 'remove, throw away, buang, hilangkan',
  'key-result-open': 'edit, change, details, ubah, rincian',
  'key-result-harder': 'up, order, ladder, naik, urutan',
  'key-result-easier': 'down, order, ladder, turun, urutan',
  'key-result-move': 'other objective, ladder, tangga lain',
  'key-result-delete': 'remove, throw away, buang, hilangkan',
  'key-result-curve': 'chart, check-ins, values, grafik, nilai',

  // Workshop, in its room
  'workshop-projector': 'second screen, beamer, screen for the room, layar kedua, layar untuk ruangan',
  'workshop-presenter': 'second screen, facilitator, notes, clock, layar kedua, fasilitator, jam',
  'workshop-sound': 'bell, signal, mute, quiet, bel, tanda, bisu, senyap',
  'workshop-finish': 'end, close, done, akhiri, tutup',
  'workshop-leave': 'back, exit, prepare, kembali, keluar',
  'workshop-delete': 'remove, throw away, buang, hilangkan',

  // Notes, gaps, reasons and causes, people
  'idea-edit': 'change, rewrite, tulis ulang, perbaiki',
  'idea-objective': 'goal, turn into, sasaran',
  'idea-key-result': 'rung, measure, turn into, anak tangga, ukuran',
  'idea-initiative': 'task, work, turn into, tugas, pekerjaan',
  'idea-to-cluster': 'group, sort, move, kelompokkan, pindah',
  'idea-to-wall': 'ungroup, take out, keluarkan',
  'idea-delete': 'remove, throw away, buang, hilangkan',
  'cluster-delete': 'ungroup, remove, lepas, hapus',
  'kept-delete': 'decision, open point, keputusan, poin terbuka, buang',
  'gap-show-objective': 'show, open, tampilkan, buka',
  'gap-make-objective': 'goal, turn into, sasaran',
  'gap-delete': 'remove, throw away, buang, hilangkan',
  'reason-under': 'group, sort, kelompokkan',
  'reason-begin': 'new cause, sebab baru',
  'reason-take-from': 'ungroup, remove, lepas',
  'cause-vote': 'dot, more, titik, tambah',
  'cause-unvote': 'dot, fewer, titik, kurang',
  'cause-choose': 'pick, act on, pilih, tindak lanjuti',
  'cause-unchoose': 'drop, ignore, abaikan',
  'cause-delete': 'throw away, buang, hilangkan',
  'improvement-delete': 'throw away, buang, hilangkan',
  'person-edit': 'name, role, e-mail, rename, nama, peran, surel',
  'person-move': 'other team, transfer, tim lain',
  'person-join': 'second team, member, tim kedua, anggota',
  'person-leave': 'take out of the team, keluarkan dari tim',
  'person-delete': 'throw away, buang, hilangkan',
  'unit-add-person': 'member, employee, anggota, karyawan',
  'unit-add-team': 'sub-team, department, subtim, departemen',
  'unit-move': 'parent, nest, induk, tingkat',
  'unit-delete': 'dissolve, throw away, bubarkan, buang',
};

/** The words of an action; screens and documents have some without being asked. */
export const synonymsOf = (name: ActionName): string =>
  words[name] ?? (name.startsWith('go-') ? going : printing);
