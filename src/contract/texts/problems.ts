import type { ProblemCode, ProblemParameters } from '#domain/problem.ts';
import { fill } from '#texts/fill.ts';
import type { Language } from '#texts/languages.ts';

/** A problem in the user's words: what it is, what happened, and what to do next. */
export interface ProblemText {
  readonly title: string;
  readonly sentence: string;
  readonly advice: string;
}

type Catalogue = Readonly<Record<ProblemCode, readonly [title: string, sentence: string, advice: string]>>;

const en: Catalogue = {
  'plan-file/not-found': [
    'Plan not found',
    'There is no file at {{path}}.',
    'It may have been moved or renamed: open it from its new place.',
  ],
  'plan-file/not-a-plan': [
    'Not a plan',
    '{{path}} is not a Tangga plan.',
    'Choose a file that Tangga made; its name ends in .tangga.',
  ],
  'plan-file/newer-version': [
    'Made by a newer Tangga',
    '{{path}} was saved by a newer version of Tangga.',
    'Update Tangga on this computer to open it. The file was left as it is.',
  ],
  'plan-file/damaged': [
    'Plan damaged',
    '{{path}} is damaged or was cut short.',
    'Copy it again from where it came, or open the latest copy in the backups folder. The file was left as it is.',
  ],
  'plan-file/damaged-with-backup': [
    'Plan damaged',
    '{{path}} is damaged or was cut short.',
    'Its latest backup is {{backup}}: copy that to a folder of your own and open the copy. The damaged file was left as it is.',
  ],
  'plan-file/mended': [
    'Plan mended beside',
    '{{path}} was copied while it was being saved: its parts are of two moments. It was put right by its own history as {{mended}}.',
    'Open that one. The damaged file was left as it is.',
  ],
  'plan-file/foreign-parts': [
    'Not only a plan',
    'In {{path}} there is something that no Tangga plan has ({{what}}). It was not opened, because it could act on its own.',
    'Ask whoever gave it to you for the plan as Tangga saved it. The file was left as it is.',
  ],
  'plan-file/read-only': [
    'Plan cannot be changed',
    '{{path}} may only be read.',
    'Copy it to a folder of your own, or ask for the right to write there.',
  ],
  'plan-file/disk-full': [
    'Disk full',
    'There is no room left on the disk to save {{path}}. The change was not made; everything before it is safe.',
    'Free some space and try again.',
  ],
  'plan-file/locked': [
    'Plan in use',
    'Another program is holding {{path}}.',
    'Wait a moment until synchronising or copying has ended, and try again.',
  ],
  'plan-file/replaced': [
    'Plan was replaced',
    'Another copy of {{path}} has taken its place on disk.',
    'Open the plan again to see it. Nothing more is written until then.',
  ],
  'plan-file/moved': [
    'Plan no longer there',
    'The file of this plan is no longer at {{path}}: it was moved, renamed or deleted.',
    'Put it back to go on here, or open it from its new place. Nothing is written until then.',
  ],
  'plan-file/out-of-reach': [
    'Plan out of reach',
    '{{path}} cannot be reached at the moment ({{reason}}).',
    'Look at the disk, its connection and the rights of the folder. Nothing is written until it is back; then it goes on by itself.',
  ],
  'plan-file/exists': [
    'File exists already',
    'There is a file at {{path}} already.',
    'Choose another name or another folder.',
  ],
  'plan-file/folder-missing': [
    'Folder missing',
    'There is no folder {{folder}}.',
    'Make the folder first, or choose another one.',
  ],
  'plan-file/is-folder': ['A folder', '{{path}} is a folder.', 'Name a file in it.'],
  'plan-file/unreadable': [
    'Plan cannot be read',
    '{{path}} cannot be read: its owner has not allowed it, or the disk does not answer.',
    'Ask its owner for the right to read it, check the disk, or open a copy.',
  ],
  'plan-file/name-too-long': [
    'Name too long',
    'The name {{path}} is longer than this disk allows.',
    'Choose a shorter name, or a folder that lies less deep.',
  ],
  'plan-file/none-open': ['No plan open', 'This window has no plan open.', 'Open a plan or make a new one.'],
  'history/changed-meanwhile': [
    'Changed meanwhile',
    '“{{subject}}” has been changed since, so this can no longer be undone.',
    'Change it by hand; the history shows what happened.',
  ],
  'history/nothing-to-undo': [
    'Nothing to undo',
    'There is no change to undo.',
    'Changes you make can be undone here.',
  ],
  'history/nothing-to-redo': [
    'Nothing to redo',
    'There is no undone change to redo.',
    'After an undo it can be redone here.',
  ],
  'plan/row-missing': [
    'No longer there',
    'What you changed has been deleted, perhaps in another window.',
    'Undo the deletion if you need it.',
  ],
  'plan/invalid-input': [
    'That does not fit',
    'The value for “{{field}}” does not fit.',
    'Correct it and try again.',
  ],
  'plan/number-too-large': [
    'Number too large',
    'A number that follows from this is too large to be kept.',
    'Write a smaller one.',
  ],
  'plan/reference-missing': [
    'No longer there',
    'Somebody or something that you chose has been deleted, perhaps in another window.',
    'Choose another, or undo the deletion.',
  ],
  'alignment/loop': [
    'That would be a loop',
    'These would serve each other in a circle: {{loop}}.',
    'Detach one of them first.',
  ],
  'alignment/level': [
    'Serves upwards only',
    '“{{child}}” cannot serve “{{parent}}”, which is of a lower level.',
    'Align it to an objective of the same or a higher level.',
  ],
  'alignment/to-itself': [
    'Cannot serve itself',
    '“{{title}}” cannot serve itself or its own rungs.',
    'Choose another objective.',
  ],
  'objective/empty-title': [
    'Title missing',
    'An objective needs a title.',
    'Write one sentence that says what you want to reach.',
  ],
  'objective/owner-missing': [
    'Owner missing',
    'An objective needs an owner who is in the organisation.',
    'Choose a team or a person.',
  ],
  'objective/dates-reversed': [
    'Dates reversed',
    'The objective would end before it starts.',
    'Choose an end on or after the start.',
  ],
  'key-result/empty-title': [
    'Title missing',
    'A key result needs a title.',
    'Write what will be measured, with a number.',
  ],
  'key-result/no-baseline': [
    'No baseline',
    'A target that is a difference needs a baseline.',
    'Write the baseline first, or the target itself.',
  ],
  'key-result/due-before-start': [
    'Due too early',
    'The key result would be due before its objective starts.',
    'Choose a day within the timeframe.',
  ],
  'organisation/in-use': [
    'Still needed',
    '“{{name}}” is still named in {{uses}} {{uses:place|places}} of the plan.',
    'Give these to somebody else first.',
  ],
  'organisation/team-loop': [
    'A team cannot be below itself',
    '“{{team}}” cannot be moved into one of its own teams.',
    'Choose another place.',
  ],
  'cycle/in-use': [
    'Cycle in use',
    '“{{name}}” cannot be removed: {{uses}} {{uses:thing belongs|things belong}} to it, such as objectives, gaps, workshops and reviews.',
    'Move or remove them first.',
  ],
  'cycle/only-one': [
    'The only cycle',
    '“{{name}}” cannot be removed: a plan always has a cycle.',
    'Change its name and dates, or add the next one first.',
  ],
  'cycle/dates-reversed': [
    'Dates reversed',
    'The cycle would end before it starts.',
    'Choose an end on or after the start.',
  ],
  'cycle/closed': [
    'This cycle is closed',
    'The review of “{{cycle}}” is over; what belongs to it is kept as it was.',
    'Reopen its review, with a reason, to change something.',
  ],
  'check-in/future': [
    'That day is still to come',
    'A check-in of {{day}} was entered, and today is {{today}}.',
    'Choose today or an earlier day.',
  ],
  'check-in/before-start': [
    'That day is before it begins',
    '“{{keyResult}}” begins on {{startsOn}}; a check-in of {{day}} was entered.',
    'Choose a later day, or let the objective start earlier.',
  ],
  'check-in/missing': [
    'Check-in gone',
    'This check-in was deleted meanwhile, in another window perhaps.',
    'Look at the history again; undo brings it back.',
  ],
  'review/already-closed': [
    'Closed already',
    'The review of “{{cycle}}” was closed before.',
    'Read it, or reopen it with a reason.',
  ],
  'review/not-closed': [
    'The review is open',
    'The review of “{{cycle}}” is not closed.',
    'Go on with it; there is nothing to reopen.',
  ],
  'review/reason-missing': [
    'Say why',
    'For “{{keyResult}}” a reason is needed.',
    'Write it in a few words: the next review will want to know.',
  ],
  'review/nothing-to-review': [
    'Nothing to review',
    'The cycle “{{cycle}}” has no objectives.',
    'Choose another cycle, or remove this one.',
  ],
  'review/next-before-end': [
    'The next cycle has to come later',
    '“{{next}}” begins before “{{cycle}}” has ended.',
    'Choose a cycle that begins after it, or make a new one.',
  ],
  'workshop/agenda-empty': [
    'No agenda yet',
    'This workshop has no steps.',
    'Add a step, or take the default agenda.',
  ],
  'workshop/step-running': [
    'This step is running',
    '“{{step}}” is the step the room is in.',
    'Go to another step first.',
  ],
  'workshop/not-running': [
    'The workshop is not running',
    '“{{workshop}}” stands still.',
    'Start or resume it first.',
  ],
  'workshop/no-participants': [
    'Nobody takes part yet',
    '“{{workshop}}” has no participants.',
    'Choose who takes part, so that everybody can vote.',
  ],
  'workshop/not-a-participant': [
    'Not a participant',
    '{{person}} does not take part in “{{workshop}}”.',
    'Add the person to the participants first.',
  ],
  'workshop/no-key-results': [
    'Nothing to vote on',
    '“{{objective}}” has no key results yet.',
    'Write its key results first.',
  ],
  'workshop/votes-shown': [
    'The votes are on the table',
    'Round {{round}} of “{{objective}}” has been shown to the room.',
    'Begin another round to vote again.',
  ],
  'workshop/votes-hidden': [
    'Not everybody has voted',
    '{{count}} {{count:vote|votes}} of “{{objective}}” {{count:is|are}} missing.',
    'Enter them, or show the votes as they are.',
  ],
  'template/unknown': [
    'Unknown template',
    'There is no template “{{template}}”.',
    'Choose one from the library.',
  ],
  'document/no-browser': [
    'No browser to print with',
    'Printing needs Chromium, Chrome or Edge, and none was found.',
    'Install one of them, or set TANGGA_BROWSER to its path, and print again.',
  ],
  'document/print-failed': [
    'Printing failed',
    'The browser could not make the PDF: {{detail}}.',
    'Try again; if it happens again, restart Tangga.',
  ],
  'document/cannot-write': [
    'Not saved',
    'Nothing could be written to {{path}}.',
    'Close it if it is open elsewhere, check the folder and the free space, and try again.',
  ],
  'document/is-plan': [
    'That is a plan',
    '{{path}} is a plan, or has the name of one; no document ever takes the place of a plan.',
    'Choose another name, such as {{example}}.',
  ],
  'document/empty': [
    'Nothing to print',
    'The cycle “{{cycle}}” has no objectives yet.',
    'Add an objective first, from the library for example.',
  ],
  'document/empty-part': [
    'Nothing to print',
    '“{{name}}” has no part in the cycle “{{cycle}}” yet.',
    'Choose another team or person, or everybody.',
  ],
  'document/too-large': [
    'Too much for one sheet',
    'The objectives of the cycle “{{cycle}}” cannot be read on one sheet of {{paper}}.',
    'Choose a larger sheet, limit the poster to a team, or print the plan book.',
  ],
  'command-line/usage': ['Not understood', '{{detail}}', 'See tangga --help.'],
  'command-line/cancelled': ['Cancelled', 'Cancelled.', 'Nothing was left behind.'],
  'host/port-taken': [
    'Port cannot be used',
    'Port {{port}} cannot be used: another program has it, or it is reserved.',
    'Choose another port, or leave --port out.',
  ],
  'host/no-window': [
    'No window',
    'A window could not be opened: {{detail}}',
    'Open the address in a browser of your choice.',
  ],
  unexpected: [
    'Something went wrong',
    'An unexpected error: {{detail}}',
    'Your plan is safe as it was before this step. Try again.',
  ],
};

const id: Catalogue = {
  'plan-file/not-found': [
    'Rencana tidak ditemukan',
    'Tidak ada berkas di {{path}}.',
    'Mungkin dipindah atau diganti namanya: bukalah dari tempatnya yang baru.',
  ],
  'plan-file/not-a-plan': [
    'Bukan rencana',
    '{{path}} bukan rencana Tangga.',
    'Pilih berkas buatan Tangga; namanya berakhiran .tangga.',
  ],
  'plan-file/newer-version': [
    'Dibuat oleh Tangga yang lebih baru',
    '{{path}} disimpan oleh versi Tangga yang lebih baru.',
    'Perbarui Tangga di komputer ini untuk membukanya. Berkas itu tidak diubah.',
  ],
  'plan-file/damaged': [
    'Rencana rusak',
    '{{path}} rusak atau terpotong.',
    'Salin lagi dari asalnya, atau buka salinan terbaru di folder cadangan. Berkas itu tidak diubah.',
  ],
  'plan-file/damaged-with-backup': [
    'Rencana rusak',
    '{{path}} rusak atau terpotong.',
    'Cadangan terbarunya adalah {{backup}}: salin ke folder Anda sendiri lalu buka salinannya. Berkas yang rusak tidak diubah.',
  ],
  'plan-file/mended': [
    'Rencana dipulihkan di sampingnya',
    '{{path}} disalin saat sedang disimpan: bagian-bagiannya dari dua saat yang berbeda. Rencana itu dipulihkan dari riwayatnya sendiri sebagai {{mended}}.',
    'Bukalah yang itu. Berkas yang rusak tidak diubah.',
  ],
  'plan-file/foreign-parts': [
    'Bukan hanya rencana',
    '{{path}} memuat sesuatu yang tidak ada dalam rencana Tangga ({{what}}). Berkas itu tidak dibuka karena bisa bertindak sendiri.',
    'Mintalah rencana seperti yang disimpan Tangga kepada pemberinya. Berkas itu tidak diubah.',
  ],
  'plan-file/read-only': [
    'Rencana tidak bisa diubah',
    '{{path}} hanya dapat dibaca.',
    'Salin ke folder Anda sendiri, atau minta hak untuk menulis di sana.',
  ],
  'plan-file/disk-full': [
    'Disk penuh',
    'Tidak ada ruang tersisa di disk untuk menyimpan {{path}}. Perubahan ini tidak jadi; semua yang sebelumnya aman.',
    'Kosongkan sebagian ruang lalu coba lagi.',
  ],
  'plan-file/locked': [
    'Rencana sedang dipakai',
    'Program lain sedang memegang {{path}}.',
    'Tunggu sampai sinkronisasi atau penyalinan selesai, lalu coba lagi.',
  ],
  'plan-file/replaced': [
    'Rencana diganti',
    '{{path}} sudah diganti salinan lain di disk.',
    'Buka lagi rencana itu untuk melihatnya. Sampai saat itu perubahan di sini tidak disimpan.',
  ],
  'plan-file/moved': [
    'Rencana sudah tidak di sana',
    'Berkas rencana ini sudah tidak ada di {{path}}: dipindah, diganti namanya, atau dihapus.',
    'Kembalikan berkas itu untuk melanjutkan di sini, atau buka dari tempatnya yang baru. Sampai saat itu tidak ada yang ditulis.',
  ],
  'plan-file/out-of-reach': [
    'Rencana tidak terjangkau',
    '{{path}} saat ini tidak bisa dijangkau ({{reason}}).',
    'Periksa disk, sambungannya, dan hak atas foldernya. Tidak ada yang ditulis sampai berkas itu kembali; sesudahnya berlanjut sendiri.',
  ],
  'plan-file/exists': ['Berkas sudah ada', 'Sudah ada berkas di {{path}}.', 'Pilih nama atau folder lain.'],
  'plan-file/folder-missing': [
    'Folder tidak ada',
    'Tidak ada folder {{folder}}.',
    'Buat foldernya dahulu, atau pilih yang lain.',
  ],
  'plan-file/is-folder': ['Sebuah folder', '{{path}} adalah folder.', 'Sebutkan berkas di dalamnya.'],
  'plan-file/unreadable': [
    'Rencana tidak bisa dibaca',
    '{{path}} tidak bisa dibaca: pemiliknya belum memberi izin, atau disk tidak menjawab.',
    'Minta izin baca kepada pemiliknya, periksa disknya, atau buka salinannya.',
  ],
  'plan-file/name-too-long': [
    'Nama terlalu panjang',
    'Nama {{path}} lebih panjang daripada yang diizinkan disk ini.',
    'Pilih nama yang lebih pendek, atau folder yang tidak terlalu dalam.',
  ],
  'plan-file/none-open': [
    'Tidak ada rencana terbuka',
    'Jendela ini tidak membuka rencana.',
    'Buka rencana atau buat yang baru.',
  ],
  'history/changed-meanwhile': [
    'Sudah berubah',
    '“{{subject}}” sudah diubah sesudahnya, jadi langkah ini tidak bisa diurungkan lagi.',
    'Ubahlah langsung; riwayat menunjukkan apa yang terjadi.',
  ],
  'history/nothing-to-undo': [
    'Tidak ada yang diurungkan',
    'Tidak ada perubahan untuk diurungkan.',
    'Perubahan yang Anda buat bisa diurungkan di sini.',
  ],
  'history/nothing-to-redo': [
    'Tidak ada yang diulangi',
    'Tidak ada perubahan yang diurungkan untuk dikembalikan.',
    'Setelah mengurungkan, perubahan bisa dikembalikan di sini.',
  ],
  'plan/row-missing': [
    'Sudah tidak ada',
    'Yang Anda ubah sudah dihapus, mungkin di jendela lain.',
    'Urungkan penghapusan itu bila masih diperlukan.',
  ],
  'plan/invalid-input': [
    'Isian tidak sesuai',
    'Isian untuk “{{field}}” tidak sesuai.',
    'Perbaiki lalu coba lagi.',
  ],
  'plan/number-too-large': [
    'Angka terlalu besar',
    'Angka yang dihasilkan dari ini terlalu besar untuk disimpan.',
    'Tulis angka yang lebih kecil.',
  ],
  'plan/reference-missing': [
    'Sudah tidak ada',
    'Orang atau hal yang Anda pilih sudah dihapus, mungkin di jendela lain.',
    'Pilih yang lain, atau urungkan penghapusan itu.',
  ],
  'alignment/loop': [
    'Akan terjadi lingkaran',
    'Tujuan-tujuan ini akan saling mendukung dalam lingkaran: {{loop}}.',
    'Cabut salah satu penyelarasannya dahulu.',
  ],
  'alignment/level': [
    'Hanya mendukung ke atas',
    '“{{child}}” tidak bisa mendukung “{{parent}}” yang tingkatnya lebih rendah.',
    'Selaraskan ke tujuan yang setingkat atau lebih tinggi.',
  ],
  'alignment/to-itself': [
    'Tidak bisa mendukung diri sendiri',
    '“{{title}}” tidak bisa mendukung dirinya atau anak tangganya sendiri.',
    'Pilih tujuan lain.',
  ],
  'objective/empty-title': [
    'Judul belum ada',
    'Tujuan memerlukan judul.',
    'Tulis satu kalimat tentang apa yang ingin dicapai.',
  ],
  'objective/owner-missing': [
    'Pemilik belum ada',
    'Tujuan memerlukan pemilik yang ada di organisasi.',
    'Pilih tim atau orang.',
  ],
  'objective/dates-reversed': [
    'Tanggal terbalik',
    'Tujuan ini akan berakhir sebelum dimulai.',
    'Pilih tanggal akhir pada atau setelah tanggal mulai.',
  ],
  'key-result/empty-title': [
    'Judul belum ada',
    'Hasil kunci memerlukan judul.',
    'Tulis apa yang diukur, dengan angka.',
  ],
  'key-result/no-baseline': [
    'Belum ada nilai awal',
    'Target berupa selisih memerlukan nilai awal.',
    'Isi nilai awal dahulu, atau tulis targetnya langsung.',
  ],
  'key-result/due-before-start': [
    'Tenggat terlalu awal',
    'Hasil kunci ini jatuh tempo sebelum tujuannya dimulai.',
    'Pilih hari di dalam rentang waktu.',
  ],
  'organisation/in-use': [
    'Masih diperlukan',
    '“{{name}}” masih disebut di {{uses}} tempat dalam rencana.',
    'Berikan dahulu kepada orang lain.',
  ],
  'organisation/team-loop': [
    'Tim tidak bisa ditempatkan di bawah dirinya sendiri',
    '“{{team}}” tidak bisa dipindah ke salah satu timnya sendiri.',
    'Pilih tempat lain.',
  ],
  'cycle/in-use': [
    'Periode dipakai',
    '“{{name}}” tidak bisa dihapus: masih ada {{uses}} hal di dalamnya, seperti tujuan, kesenjangan, workshop, dan tinjauan.',
    'Pindahkan atau hapus dahulu.',
  ],
  'cycle/only-one': [
    'Satu-satunya periode',
    '“{{name}}” tidak bisa dihapus: rencana selalu punya satu periode.',
    'Ubah nama dan tanggalnya, atau tambahkan dahulu periode berikutnya.',
  ],
  'cycle/dates-reversed': [
    'Tanggal terbalik',
    'Periode ini akan berakhir sebelum dimulai.',
    'Pilih tanggal akhir pada atau setelah tanggal mulai.',
  ],
  'cycle/closed': [
    'Periode ini sudah ditutup',
    'Tinjauan “{{cycle}}” sudah selesai; isinya disimpan seperti adanya.',
    'Untuk mengubahnya, buka kembali tinjauan dengan menyebutkan alasan.',
  ],
  'check-in/future': [
    'Hari itu belum tiba',
    'Check-in untuk {{day}} dimasukkan, padahal hari ini {{today}}.',
    'Pilih hari ini atau hari sebelumnya.',
  ],
  'check-in/before-start': [
    'Hari itu sebelum dimulai',
    '“{{keyResult}}” dimulai {{startsOn}}, tetapi check-in yang dimasukkan untuk {{day}}.',
    'Pilih hari sesudahnya, atau majukan tanggal mulai tujuannya.',
  ],
  'check-in/missing': [
    'Check-in sudah tidak ada',
    'Check-in ini sudah dihapus, mungkin di jendela lain.',
    'Lihat riwayatnya lagi; urungkan akan mengembalikannya.',
  ],
  'review/already-closed': [
    'Sudah ditutup',
    'Tinjauan “{{cycle}}” sudah ditutup sebelumnya.',
    'Baca saja, atau buka kembali dengan alasan.',
  ],
  'review/not-closed': [
    'Tinjauan masih terbuka',
    'Tinjauan “{{cycle}}” belum ditutup.',
    'Lanjutkan saja; tidak ada yang perlu dibuka kembali.',
  ],
  'review/reason-missing': [
    'Sebutkan alasannya',
    'Untuk “{{keyResult}}” diperlukan alasan.',
    'Tulis dengan singkat: tinjauan berikutnya akan menanyakannya.',
  ],
  'review/nothing-to-review': [
    'Tidak ada yang ditinjau',
    'Periode “{{cycle}}” tidak punya tujuan.',
    'Pilih periode lain, atau hapus periode ini.',
  ],
  'review/next-before-end': [
    'Periode berikutnya harus dimulai sesudahnya',
    '“{{next}}” dimulai sebelum “{{cycle}}” berakhir.',
    'Pilih periode yang dimulai sesudahnya, atau buat yang baru.',
  ],
  'workshop/agenda-empty': [
    'Belum ada agenda',
    'Lokakarya ini belum punya langkah.',
    'Tambahkan langkah, atau pakai agenda bawaan.',
  ],
  'workshop/step-running': [
    'Langkah ini sedang berjalan',
    '“{{step}}” adalah langkah yang sedang dijalani.',
    'Pindahlah ke langkah lain dahulu.',
  ],
  'workshop/not-running': [
    'Lokakarya tidak berjalan',
    '“{{workshop}}” sedang berhenti.',
    'Mulai atau lanjutkan dahulu.',
  ],
  'workshop/no-participants': [
    'Belum ada peserta',
    '“{{workshop}}” belum punya peserta.',
    'Pilih siapa yang ikut, agar semua dapat memberi suara.',
  ],
  'workshop/not-a-participant': [
    'Bukan peserta',
    '{{person}} tidak ikut dalam “{{workshop}}”.',
    'Tambahkan orang itu sebagai peserta dahulu.',
  ],
  'workshop/no-key-results': [
    'Tidak ada yang dinilai',
    '“{{objective}}” belum punya hasil kunci.',
    'Tulis hasil kuncinya dahulu.',
  ],
  'workshop/votes-shown': [
    'Suara sudah dibuka',
    'Putaran {{round}} untuk “{{objective}}” sudah ditunjukkan.',
    'Mulai putaran baru untuk memberi suara lagi.',
  ],
  'workshop/votes-hidden': [
    'Belum semua memberi suara',
    '{{count}} suara untuk “{{objective}}” belum masuk.',
    'Masukkan suaranya, atau tampilkan sekarang.',
  ],
  'template/unknown': [
    'Templat tidak dikenal',
    'Tidak ada templat “{{template}}”.',
    'Pilih salah satu dari pustaka.',
  ],
  'document/no-browser': [
    'Tidak ada peramban untuk mencetak',
    'Mencetak memerlukan Chromium, Chrome, atau Edge, dan tidak ada yang ditemukan.',
    'Pasang salah satunya, atau isi TANGGA_BROWSER dengan lokasinya, lalu cetak lagi.',
  ],
  'document/print-failed': [
    'Gagal mencetak',
    'Peramban tidak bisa membuat PDF: {{detail}}.',
    'Coba lagi; bila terulang, mulai ulang Tangga.',
  ],
  'document/cannot-write': [
    'Tidak tersimpan',
    'Tidak ada yang bisa ditulis ke {{path}}.',
    'Tutup bila sedang terbuka, periksa folder dan ruang disk, lalu coba lagi.',
  ],
  'document/is-plan': [
    'Itu sebuah rencana',
    '{{path}} adalah rencana, atau bernama seperti rencana; dokumen tidak pernah menggantikan rencana.',
    'Pilih nama lain, misalnya {{example}}.',
  ],
  'document/empty': [
    'Tidak ada yang dicetak',
    'Periode “{{cycle}}” belum punya tujuan.',
    'Tambahkan tujuan dahulu, misalnya dari pustaka.',
  ],
  'document/empty-part': [
    'Tidak ada yang dicetak',
    '“{{name}}” belum punya bagian di periode “{{cycle}}”.',
    'Pilih tim atau orang lain, atau semua orang.',
  ],
  'document/too-large': [
    'Terlalu banyak untuk satu lembar',
    'Tujuan pada periode “{{cycle}}” tidak terbaca di satu lembar {{paper}}.',
    'Pilih lembar yang lebih besar, batasi poster pada satu tim, atau cetak buku rencana.',
  ],
  'command-line/usage': ['Tidak dimengerti', '{{detail}}', 'Lihat tangga --help.'],
  'command-line/cancelled': ['Dibatalkan', 'Dibatalkan.', 'Tidak ada yang tertinggal.'],
  'host/port-taken': [
    'Port tidak bisa dipakai',
    'Port {{port}} tidak bisa dipakai: sudah dipakai program lain, atau dicadangkan.',
    'Pilih port lain, atau jalankan tanpa --port.',
  ],
  'host/no-window': [
    'Tidak ada jendela',
    'Jendela tidak bisa dibuka: {{detail}}',
    'Buka alamatnya di peramban pilihan Anda.',
  ],
  unexpected: [
    'Terjadi kesalahan',
    'Kesalahan tak terduga: {{detail}}',
    'Rencana Anda aman seperti sebelum langkah ini. Coba lagi.',
  ],
};

/** The words of every problem: what it is, what happened, what to do. */
export const problemCatalogues: Record<Language, Catalogue> = { en, id };

/** The words for a problem in a language, its names and figures filled in. */
export function explainProblem(
  code: ProblemCode,
  parameters: ProblemParameters,
  language: Language,
): ProblemText {
  const [title, sentence, advice] = problemCatalogues[language][code];
  return { title, sentence: fill(sentence, parameters), advice: fill(advice, parameters) };
}
