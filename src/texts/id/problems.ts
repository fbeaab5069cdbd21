import type { Texts } from '../shape.ts';

export const problem: Texts['problem'] = {
  'plan-file/not-found': {
    title: 'Rencana tidak ditemukan',
    sentence: 'Tidak ada berkas di {{path}}.',
    advice: 'Mungkin dipindah atau diganti namanya: bukalah dari tempatnya yang baru.',
  },
  'plan-file/not-a-plan': {
    title: 'Bukan rencana',
    sentence: '{{path}} bukan rencana Tangga.',
    advice: 'Pilih berkas buatan Tangga; namanya berakhiran .tangga.',
  },
  'plan-file/newer-version': {
    title: 'Dibuat oleh Tangga yang lebih baru',
    sentence: '{{path}} disimpan oleh versi Tangga yang lebih baru.',
    advice: 'Perbarui Tangga di komputer ini untuk membukanya. Berkas itu tidak diubah.',
  },
  'plan-file/damaged': {
    title: 'Rencana rusak',
    sentence: '{{path}} rusak atau terpotong.',
    advice: 'Salin lagi dari asalnya, atau buka salinan terbaru di folder cadangan. Berkas itu tidak diubah.',
  },
  'plan-file/damaged-with-backup': {
    title: 'Rencana rusak',
    sentence: '{{path}} rusak atau terpotong.',
    advice:
      'Cadangan terbarunya adalah {{backup}}: salin ke folder Anda sendiri lalu buka salinannya. Berkas yang rusak tidak diubah.',
  },
  'plan-file/mended': {
    title: 'Rencana dipulihkan di sampingnya',
    sentence:
      '{{path}} disalin saat sedang disimpan: bagian-bagiannya dari dua saat yang berbeda. Rencana itu dipulihkan dari riwayatnya sendiri sebagai {{mended}}.',
    advice: 'Bukalah yang itu. Berkas yang rusak tidak diubah.',
  },
  'plan-file/foreign-parts': {
    title: 'Bukan hanya rencana',
    sentence:
      '{{path}} memuat sesuatu yang tidak ada dalam rencana Tangga ({{what}}). Berkas itu tidak dibuka karena bisa bertindak sendiri.',
    advice: 'Mintalah rencana seperti yang disimpan Tangga kepada pemberinya. Berkas itu tidak diubah.',
  },
  'plan-file/unsound': {
    title: 'Tidak seperti yang ditulis Tangga',
    sentence:
      'Di {{path}} ada isi yang tidak akan ditulis Tangga, pertama “{{what}}”. Berkas ini tidak dibuka.',
    advice:
      'Buat salinan yang sudah diperbaiki: di sini lewat “Yang dapat dilakukan”, di baris perintah dengan “tangga backup restore BERKAS --recover --out BARU”. Yang tidak dapat dipertahankan akan disebutkan. Berkas tidak diubah.',
  },
  'plan-file/too-costly': {
    title: 'Tidak dibuka',
    sentence:
      'Memeriksa {{path}} memakan waktu atau memori lebih dari rencana sebesar itu, jadi dihentikan. Berkas ini tidak dibuka.',
    advice:
      'Minta rencana itu kepada pemberinya seperti yang disimpan Tangga; jika Anda mengenal berkasnya, tutup program lain lalu coba lagi. Berkas tidak diubah.',
  },
  'plan-file/look-ended': {
    title: 'Tidak dibuka',
    sentence:
      'Proses pemeriksa berkas berakhir sebelum {{path}} selesai diperiksa ({{detail}}). Berkas ini tidak dibuka.',
    advice:
      'Coba lagi; jika terulang, minta rencana itu kepada pemberinya seperti yang disimpan Tangga. Berkas tidak diubah.',
  },
  'plan-file/no-restore-point': {
    title: 'Jalan kembali tidak dapat disimpan',
    sentence:
      'Sebelum ini {{path}} disimpan dulu sebagaimana adanya, dan salinan itu tidak dapat ditulis ke {{folder}} ({{reason}}). Tidak ada yang diubah.',
    advice: 'Sediakan ruang di disk itu, atau pastikan foldernya ada dan boleh ditulisi, lalu coba lagi.',
  },
  'plan-file/other-plan': {
    title: 'Rencana lain',
    sentence:
      '{{path}} adalah rencana “{{name}}”, sedangkan salinan itu dari rencana lain, “{{other}}”. Tidak ada yang diubah.',
    advice: 'Pulihkan salinan itu di sampingnya, dengan nama sendiri.',
  },
  'plan-file/no-copy': {
    title: 'Salinan itu tidak ada',
    sentence: 'Tidak ada salinan {{copy}} dari {{path}}.',
    advice: 'Lihat daftar salinannya, lalu sebutkan salah satunya atau sebuah berkas.',
  },
  'plan-file/beyond-recovery': {
    title: 'Tidak ada yang bisa diselamatkan',
    sentence: '{{path}} rusak sebanyak itu sehingga sisanya tidak dapat dijadikan rencana.',
    advice:
      'Pulihkan salinannya, atau mintalah kepada siapa pun yang punya salinan lain. Berkas itu tidak diubah.',
  },
  'plan-file/read-only': {
    title: 'Rencana tidak bisa diubah',
    sentence: '{{path}} hanya dapat dibaca.',
    advice: 'Salin ke folder Anda sendiri, atau minta hak untuk menulis di sana.',
  },
  'plan-file/disk-full': {
    title: 'Disk penuh',
    sentence:
      'Tidak ada ruang tersisa di disk untuk menyimpan {{path}}. Perubahan ini tidak jadi; semua yang sebelumnya aman.',
    advice: 'Kosongkan sebagian ruang lalu coba lagi.',
  },
  'plan-file/locked': {
    title: 'Rencana sedang dipakai',
    sentence: 'Program lain sedang memegang {{path}}.',
    advice: 'Tunggu sampai sinkronisasi atau penyalinan selesai, lalu coba lagi.',
  },
  'plan-file/replaced': {
    title: 'Rencana diganti',
    sentence: '{{path}} sudah diganti salinan lain di disk.',
    advice: 'Buka lagi rencana itu untuk melihatnya. Sampai saat itu perubahan di sini tidak disimpan.',
  },
  'plan-file/moved': {
    title: 'Rencana sudah tidak di sana',
    sentence: 'Berkas rencana ini sudah tidak ada di {{path}}: dipindah, diganti namanya, atau dihapus.',
    advice:
      'Kembalikan berkas itu untuk melanjutkan di sini, atau buka dari tempatnya yang baru. Sampai saat itu tidak ada yang ditulis.',
  },
  'plan-file/out-of-reach': {
    title: 'Rencana tidak terjangkau',
    sentence: '{{path}} saat ini tidak bisa dijangkau ({{reason}}).',
    advice:
      'Periksa disk, sambungannya, dan hak atas foldernya. Tidak ada yang ditulis sampai berkas itu kembali; sesudahnya berlanjut sendiri.',
  },
  'plan-file/exists': {
    title: 'Berkas sudah ada',
    sentence: 'Sudah ada berkas di {{path}}.',
    advice: 'Pilih nama atau folder lain.',
  },
  'plan-file/folder-missing': {
    title: 'Folder tidak ada',
    sentence: 'Tidak ada folder {{folder}}.',
    advice: 'Buat foldernya dahulu, atau pilih yang lain.',
  },
  'plan-file/is-folder': {
    title: 'Sebuah folder',
    sentence: '{{path}} adalah folder.',
    advice: 'Sebutkan berkas di dalamnya.',
  },
  'plan-file/strange-beside': {
    title: 'Ada yang menghalangi',
    sentence:
      'Di samping {{path}} ada {{beside}}, yang bukan berkas: selama itu ada, rencana tidak bisa dibaca.',
    advice: 'Pindahkan ke folder lain, lalu buka rencananya lagi.',
  },
  'plan-file/unreadable': {
    title: 'Rencana tidak bisa dibaca',
    sentence: '{{path}} tidak bisa dibaca: pemiliknya belum memberi izin, atau disk tidak menjawab.',
    advice: 'Minta izin baca kepada pemiliknya, periksa disknya, atau buka salinannya.',
  },
  'plan-file/name-too-long': {
    title: 'Nama terlalu panjang',
    sentence: 'Nama {{path}} lebih panjang daripada yang diizinkan disk ini.',
    advice: 'Pilih nama yang lebih pendek, atau folder yang tidak terlalu dalam.',
  },
  'plan-file/none-open': {
    title: 'Tidak ada rencana terbuka',
    sentence: 'Jendela ini tidak membuka rencana.',
    advice: 'Buka rencana atau buat yang baru.',
  },
  'plan-file/pdf-without-plan': {
    title: 'Tidak ada rencana di dalamnya',
    sentence: 'Tidak ada rencana Tangga di dalam “{{file}}”.',
    advice: 'Cetak lagi buku rencananya dan pilih untuk menyertakan rencana, atau buka berkas rencananya.',
  },
  'plan-file/pdf-locked': {
    title: 'PDF terkunci',
    sentence: '“{{file}}” dilindungi kata sandi, sehingga rencana di dalamnya tidak bisa diambil.',
    advice: 'Simpan tanpa kata sandi di program PDF, atau buka berkas rencananya.',
  },
  'plan-file/pdf-unreadable': {
    title: 'PDF tidak bisa dibaca',
    sentence: '“{{file}}” rusak, sehingga rencana di dalamnya tidak bisa diambil.',
    advice: 'Minta lagi bukunya, atau buka berkas rencananya.',
  },
  'merge/no-common-beginning': {
    title: 'Bukan dua salinan satu rencana',
    sentence: '{{copy}} tidak berawal sebagai salinan {{plan}}: tidak ada satu pun perubahan yang sama.',
    advice: 'Untuk memasukkan rencana ke rencana lain, imporlah: tangga import, atau Impor… di menu.',
  },
  'merge/same-file': {
    title: 'Tidak ada yang digabungkan',
    sentence: '{{path}} adalah rencana ini sendiri, bukan salinan lain.',
    advice: 'Pilih salinan yang lain.',
  },
  'merge/journal-unsound': {
    title: 'Riwayat tidak cocok',
    sentence: 'Riwayat {{path}} berlubang, atau tidak menjelaskan bagaimana isinya terjadi.',
    advice:
      'Tidak ada yang ditulis. Gabungkan salinan yang lebih lama, misalnya cadangan, atau impor isinya.',
  },
  'merge/too-large': {
    title: 'Terlalu banyak yang diubah',
    sentence:
      '“{{path}}” punya {{megabytes}} MB perubahan sejak kedua salinan berbeda; maksimal {{most}} MB bisa digabungkan.',
    advice: 'Impor rencananya sebagai berkas: yang diambil adalah isinya sekarang.',
  },
  'merge/nothing-kept': {
    title: 'Tidak bisa disimpan',
    sentence: 'Tidak ada salinan {{path}} yang sampai ke isi jendela ini.',
    advice: 'Lihat salinan rencana ini yang tersimpan, dan buka yang paling mendekati.',
  },
  'merge/breaks-rule': {
    title: 'Salinan tidak cocok satu sama lain',
    sentence: 'Isi {{path}} bersama rencana ini melanggar aturan rencana yang tidak bisa diputuskan di sini.',
    advice: 'Tidak ada yang ditulis. Ubah salah satu salinan agar cocok, lalu gabungkan lagi.',
  },
  'merge/undecided': {
    title: 'Ada yang perlu diputuskan',
    sentence: '{{count}} perubahan tidak bisa digabungkan sendiri.',
    advice: 'Putuskan satu per satu; sebelum itu tidak ada yang ditulis.',
  },
  'merge/decisions-unreadable': {
    title: 'Keputusan tidak terbaca',
    sentence: '{{path}} tidak menyebut untuk setiap konflik apakah “a” atau “b” yang berlaku: {{detail}}.',
    advice: 'Isinya objek JSON dari id yang disebut penggabungan dengan --json, masing-masing "a" atau "b".',
  },
  'space/address': {
    title: 'Alamat tidak dipahami',
    sentence: 'Ini bukan alamat ruang bersama.',
    advice: 'Tulis sebagai postgresql://peran@host:port/basisdata, tanpa yang lain.',
  },
  'space/password-in-address': {
    title: 'Kata sandi bukan bagian alamat',
    sentence: 'Alamat ini memuat kata sandi, sehingga orang lain dapat melihatnya.',
    advice:
      'Hapus dari alamat. Simpan kata sandi di berkas yang ditunjuk PGPASSFILE, di PGPASSWORD, atau isikan di pengaturan.',
  },
  'space/not-encrypted': {
    title: 'Sambungan tidak akan terenkripsi',
    sentence:
      'sslmode=disable akan mengirim rencana ke {{host}} sehingga terbaca oleh siapa pun di perjalanan.',
    advice: 'Hapus sslmode; itu hanya untuk basis data di komputer ini.',
  },
  'space/undecided': {
    title: 'Ada yang perlu diputuskan',
    sentence: '{{count}} perubahan Anda menunggu keputusan.',
    advice: 'Buka rencana dan putuskan; yang lain sudah menyatu.',
  },
  'space/not-waiting': {
    title: 'Tidak menunggu',
    sentence: 'Tidak ada perubahan dengan id ini yang menunggu keputusan.',
    advice: 'Lihat yang menunggu: tangga sync BERKAS --waiting',
  },
  'space/decide-first': {
    title: 'Bergantung pada yang lain',
    sentence: '“{{subject}}” bergantung pada sesuatu yang tidak ada dalam rencana.',
    advice: 'Putuskan dulu yang menjadi dasarnya; yang dihapus orang lain dapat dikembalikan dari riwayat.',
  },
  'space/unreachable': {
    title: 'Ruang bersama tidak terjangkau',
    sentence: 'Tidak ada basis data yang menjawab di {{space}}: {{detail}}.',
    advice:
      'Pekerjaan berlanjut di berkas Anda; perubahan dikirim setelah ruang bersama kembali. Periksa jaringan dan alamatnya.',
  },
  'space/hangs': {
    title: 'Ruang bersama tidak menjawab',
    sentence: '{{space}} terlalu lama menjawab.',
    advice: 'Pekerjaan berlanjut di berkas Anda. Coba lagi nanti, atau tanyakan kepada pengelola basis data.',
  },
  'space/certificate': {
    title: 'Sertifikat tidak dipercaya',
    sentence: 'Sertifikat {{space}} tidak dipercaya komputer ini: {{detail}}.',
    advice:
      'Tidak ada yang dikirim. Minta otoritas sertifikatnya kepada pengelola basis data dan sebutkan di NODE_EXTRA_CA_CERTS.',
  },
  'space/no-tls': {
    title: 'Tidak ada sambungan terenkripsi',
    sentence: '{{space}} tidak menyediakan sambungan terenkripsi.',
    advice: 'Tidak ada yang dikirim. Minta pengelola basis data mengaktifkan TLS.',
  },
  'space/no-password': {
    title: 'Kata sandi belum ada',
    sentence: 'Belum ada kata sandi untuk {{space}}.',
    advice: 'Simpan di berkas yang ditunjuk PGPASSFILE, di PGPASSWORD, atau isikan di pengaturan.',
  },
  'space/wrong-password': {
    title: 'Kata sandi ditolak',
    sentence: '{{space}} tidak menerima peran dengan kata sandi ini.',
    advice: 'Periksa keduanya; pemilik rencana dapat memberi yang baru.',
  },
  'space/no-access': {
    title: 'Tidak ada akses',
    sentence: '{{space}} tidak mengizinkan peran ini masuk: {{detail}}.',
    advice: 'Tanyakan kepada pengelola basis data.',
  },
  'space/no-database': {
    title: 'Basis data tidak ada',
    sentence: 'Server tidak mempunyai basis data bernama seperti di {{space}}.',
    advice: 'Periksa alamatnya, atau mintalah basis data itu dibuat.',
  },
  'space/not-a-space': {
    title: 'Bukan ruang bersama',
    sentence: 'Basis data di {{space}} belum dijadikan ruang bersama.',
    advice: 'Jalankan: tangga space init {{space}}',
  },
  'space/no-rights': {
    title: 'Tidak diizinkan di basis data',
    sentence: 'Peran ini tidak boleh melakukannya di {{space}}: {{detail}}.',
    advice: 'Tanyakan kepada pengelola basis data.',
  },
  'space/database-read-only': {
    title: 'Basis data hanya bisa dibaca',
    sentence: '{{space}} saat ini tidak menerima perubahan.',
    advice: 'Pekerjaan berlanjut di berkas Anda; perubahan dikirim nanti.',
  },
  'space/full': {
    title: 'Basis data penuh atau terlalu sibuk',
    sentence: '{{space}} kehabisan ruang: {{detail}}.',
    advice: 'Pekerjaan berlanjut di berkas Anda; perubahan dikirim nanti. Beri tahu pengelola basis data.',
  },
  'space/refused': {
    title: 'Ditolak basis data',
    sentence: '{{space}} menolak: {{detail}}.',
    advice: 'Tidak ada yang berubah di sana. Beri tahu pengelola basis data.',
  },
  'space/newer': {
    title: 'Ruang bersama lebih baru',
    sentence: '{{space}} dibuat oleh versi program yang lebih baru.',
    advice: 'Perbarui program. Sampai saat itu pekerjaan berlanjut di berkas Anda.',
  },
  'space/older': {
    title: 'Ruang bersama lebih lama',
    sentence: '{{space}} dibuat oleh versi program yang lebih lama.',
    advice: 'Minta pembuatnya menjalankan: tangga space init {{space}}',
  },
  'space/not-understood': {
    title: 'Jawaban tidak dipahami',
    sentence: '{{space}} memuat atau menerima sesuatu yang bukan perubahan rencana: {{detail}}.',
    advice: 'Tidak ada yang berubah. Perbarui program; bila tetap begitu, beri tahu pengelola ruang bersama.',
  },
  'space/order-unsound': {
    title: 'Urutan tidak utuh',
    sentence: 'Perubahan di {{space}} tidak berurutan pada nomor {{position}}.',
    advice: 'Tidak ada yang diambil. Jalankan tangga space verify, dan beri tahu pengelola ruang bersama.',
  },
  'space/no-member': {
    title: 'Bukan anggota',
    sentence: 'Peran ini bukan anggota rencana di {{space}}.',
    advice: 'Minta pemilik rencana menambahkan Anda. Berkas Anda tetap seperti semula.',
  },
  'space/not-allowed': {
    title: 'Tidak diizinkan',
    sentence: 'Hak Anda di {{space}} tidak mencakup ini.',
    advice: 'Tanyakan kepada pemilik rencana.',
  },
  'space/another-author': {
    title: 'Nama orang lain',
    sentence: 'Ini akan tercatat atas nama anggota lain.',
    advice: 'Setiap orang menulis atas namanya sendiri.',
  },
  'space/not-own-work': {
    title: 'Bukan pekerjaan Anda',
    sentence:
      'Anda boleh mengubah tujuan, hasil kunci, check-in, dan tinjauan Anda sendiri; ini milik orang lain.',
    advice: 'Tanyakan kepada penanggung jawabnya atau pemilik rencana.',
  },
  'space/cycle-closed': {
    title: 'Siklus sudah ditutup',
    sentence: 'Tinjauan siklus ini sudah ditutup sementara itu.',
    advice: 'Perencana dapat membukanya lagi.',
  },
  'space/signed': {
    title: 'Sudah ditandatangani',
    sentence: 'Yang sudah ditandatangani tetap seperti saat ditandatangani, bagi semua anggota.',
    advice: 'Tanda tangani lagi sebagai gantinya.',
  },
  'space/too-large': {
    title: 'Terlalu besar sekaligus',
    sentence: 'Satu perubahan sebesar {{detail}} MB melebihi yang diterima ruang bersama sekaligus.',
    advice:
      'Perubahan itu tetap di berkas Anda. Lakukan dalam bagian yang lebih kecil, impor dengan beberapa berkas.',
  },
  'space/behind': {
    title: 'Orang lain lebih dulu',
    sentence: 'Orang lain sudah mengubah rencana di {{space}}.',
    advice: 'Sinkronkan lagi.',
  },
  'space/shared-already': {
    title: 'Sudah dibagikan',
    sentence: 'Rencana ini sudah ada di {{space}}.',
    advice: 'Bergabunglah: tangga join {{space}}',
  },
  'space/name-taken': {
    title: 'Nama sudah dipakai',
    sentence: 'Anggota lain rencana ini sudah bernama demikian: {{detail}}.',
    advice: 'Beri keduanya nama berbeda agar riwayat dapat membedakannya.',
  },
  'space/last-owner': {
    title: 'Pemilik terakhir',
    sentence: 'Rencana memerlukan pemilik, dan ini yang terakhir.',
    advice: 'Jadikan anggota lain pemilik lebih dulu.',
  },
  'space/no-such-member': {
    title: 'Tidak ada anggota itu',
    sentence: 'Tidak ada anggota dengan peran {{detail}}.',
    advice: 'Lihat daftarnya: tangga space status',
  },
  'space/not-shared': {
    title: 'Tidak dibagikan',
    sentence: '“{{plan}}” tidak dibagikan lewat ruang bersama.',
    advice: 'Bagikan: tangga share, atau Bagikan… di pengaturan.',
  },
  'space/already-shared': {
    title: 'Sudah dibagikan',
    sentence: '“{{plan}}” sudah dibagikan lewat {{space}}.',
    advice: 'Satu rencana hanya berada di satu ruang bersama.',
  },
  'space/unknown-here': {
    title: 'Belum diikuti di sini',
    sentence: 'Menurut berkas ini, rencananya dibagikan lewat {{space}}, yang belum dikenal komputer ini.',
    advice:
      'Kalau Anda mengenal ruang bersama itu, pilih Sinkronkan sekarang: sejak itu ruang tersebut diikuti. Kalau berkas ini dikirim orang dan Anda tidak mengenalnya, biarkan saja: belum ada yang dikirim ke sana.',
  },
  'space/fallen-behind': {
    title: 'Ruang bersama kehilangan perubahan',
    sentence:
      '{{space}} kehilangan {{count}} perubahan yang ada di berkas ini: basis datanya dipulihkan dari cadangan lama.',
    advice:
      'Tidak ada yang hilang: berkas Anda memuat semuanya, dan pekerjaan berlanjut di sana. Kembalikan ke ruang bersama, di sini atau dengan tangga sync BERKAS --hand-back',
  },
  'space/plan-gone': {
    title: 'Rencana tidak ada di ruang bersama',
    sentence: '{{space}} tidak memuat “{{plan}}”, atau peran ini bukan anggota lagi.',
    advice: 'Berkas Anda memuat semuanya. Tanyakan kepada pemilik rencana.',
  },
  'space/no-plan': {
    title: 'Rencana tidak ada',
    sentence: '{{space}} tidak mempunyai rencana “{{plan}}” untuk peran ini.',
    advice: 'Minta pemilik rencana menambahkan Anda, atau bagikan: tangga share',
  },
  'space/several-plans': {
    title: 'Beberapa rencana',
    sentence: 'Ada beberapa rencana untuk dipilih: {{plans}}.',
    advice: 'Sebutkan dengan --plan.',
  },
  'space/newer-plan': {
    title: 'Rencana lebih baru',
    sentence: '“{{plan}}” memuat perubahan dari versi program yang lebih baru.',
    advice: 'Perbarui program. Sampai saat itu pekerjaan berlanjut di berkas Anda.',
  },
  'space/other-plan': {
    title: 'Rencana lain',
    sentence: '{{space}} memuat rencana lain dengan id “{{plan}}”.',
    advice: 'Tidak ada yang diambil. Beri tahu pengelola ruang bersama.',
  },
  'history/changed-meanwhile': {
    title: 'Sudah berubah',
    sentence: '“{{subject}}” sudah diubah sesudahnya, jadi langkah ini tidak bisa diurungkan lagi.',
    advice: 'Ubahlah langsung; riwayat menunjukkan apa yang terjadi.',
  },
  'history/nothing-in-common': {
    title: 'Tidak ada yang sama',
    sentence:
      '{{one}} dan {{other}} tidak punya tujuan yang sama: keduanya rencana yang berbeda, bukan dua versi dari satu rencana.',
    advice:
      'Untuk memasukkan isi yang satu ke yang lain, pakai import. Yang bisa dibandingkan adalah salinan rencana dan rencana itu sendiri di masa lalu (--since).',
  },
  'history/later-change': {
    title: 'Ada perubahan sesudahnya',
    sentence:
      '“{{subject}}” diubah lagi sesudahnya ({{later}}), jadi perubahan ini tidak bisa diurungkan sendiri.',
    advice: 'Urungkan dulu perubahan yang lebih baru, atau ubahlah langsung.',
  },
  'history/not-standing': {
    title: 'Tidak ada yang diurungkan di sini',
    sentence: 'Perubahan ini sudah tidak berlaku: sudah diurungkan, atau tidak mengubah apa pun.',
    advice: 'Pilih perubahan lain di riwayat.',
  },
  'history/no-longer-fits': {
    title: 'Sudah tidak cocok',
    sentence:
      'Setelah semua yang terjadi sesudahnya, mengurungkan perubahan ini saja akan meninggalkan isi yang tidak bisa disimpan rencana mana pun.',
    advice: 'Lihat rencana seperti saat itu, lalu ubahlah langsung.',
  },
  'history/broken': {
    title: 'Riwayat terputus',
    sentence:
      'Sebelum {{at}} riwayat rencana ini tidak cocok dengan isinya: ada yang hilang, atau ditulis program lain. Yang sesudahnya bisa dilihat.',
    advice: 'Cadangan dari sebelum itu mungkin masih menyimpannya.',
  },
  'history/unreadable': {
    title: 'Riwayat tidak terbaca',
    sentence:
      'Perubahan {{number}} dalam riwayat rencana ini tidak terbaca: rusak, atau ditulis program lain. Rencananya sendiri tidak terpengaruh.',
    advice: 'Lihat yang sesudahnya; cadangan dari sebelumnya mungkin masih menyimpan sisanya.',
  },
  'history/nothing-to-undo': {
    title: 'Tidak ada yang diurungkan',
    sentence: 'Tidak ada perubahan untuk diurungkan.',
    advice: 'Perubahan yang Anda buat bisa diurungkan di sini.',
  },
  'history/nothing-to-redo': {
    title: 'Tidak ada yang diulangi',
    sentence: 'Tidak ada perubahan yang diurungkan untuk dikembalikan.',
    advice: 'Setelah mengurungkan, perubahan bisa dikembalikan di sini.',
  },
  'plan/row-missing': {
    title: 'Sudah tidak ada',
    sentence: 'Yang Anda ubah sudah dihapus, mungkin di jendela lain.',
    advice: 'Urungkan penghapusan itu bila masih diperlukan.',
  },
  'plan/invalid-input': {
    title: 'Isian tidak sesuai',
    sentence: 'Isian untuk “{{field}}” tidak sesuai.',
    advice: 'Perbaiki lalu coba lagi.',
  },
  'plan/number-too-large': {
    title: 'Angka terlalu besar',
    sentence: 'Angka yang dihasilkan dari ini terlalu besar untuk disimpan.',
    advice: 'Tulis angka yang lebih kecil.',
  },
  'plan/reference-missing': {
    title: 'Sudah tidak ada',
    sentence: 'Orang atau hal yang Anda pilih sudah dihapus, mungkin di jendela lain.',
    advice: 'Pilih yang lain, atau urungkan penghapusan itu.',
  },
  'alignment/loop': {
    title: 'Akan terjadi lingkaran',
    sentence: 'Tujuan-tujuan ini akan saling mendukung dalam lingkaran: {{loop}}.',
    advice: 'Cabut salah satu penyelarasannya dahulu.',
  },
  'alignment/level': {
    title: 'Hanya mendukung ke atas',
    sentence: '“{{child}}” tidak bisa mendukung “{{parent}}” yang tingkatnya lebih rendah.',
    advice: 'Selaraskan ke tujuan yang setingkat atau lebih tinggi.',
  },
  'alignment/to-itself': {
    title: 'Tidak bisa mendukung diri sendiri',
    sentence: '“{{title}}” tidak bisa mendukung dirinya atau anak tangganya sendiri.',
    advice: 'Pilih tujuan lain.',
  },
  'objective/empty-title': {
    title: 'Judul belum ada',
    sentence: 'Tujuan memerlukan judul.',
    advice: 'Tulis satu kalimat tentang apa yang ingin dicapai.',
  },
  'objective/owner-missing': {
    title: 'Pemilik belum ada',
    sentence: 'Tujuan memerlukan pemilik yang ada di organisasi.',
    advice: 'Pilih tim atau orang.',
  },
  'objective/dates-reversed': {
    title: 'Tanggal terbalik',
    sentence: 'Tujuan ini akan berakhir sebelum dimulai.',
    advice: 'Pilih tanggal akhir pada atau setelah tanggal mulai.',
  },
  'key-result/empty-title': {
    title: 'Judul belum ada',
    sentence: 'Hasil kunci memerlukan judul.',
    advice: 'Tulis apa yang diukur, dengan angka.',
  },
  'key-result/no-baseline': {
    title: 'Belum ada nilai awal',
    sentence: 'Target berupa selisih memerlukan nilai awal.',
    advice: 'Isi nilai awal dahulu, atau tulis targetnya langsung.',
  },
  'key-result/due-before-start': {
    title: 'Tenggat terlalu awal',
    sentence: 'Hasil kunci ini jatuh tempo sebelum tujuannya dimulai.',
    advice: 'Pilih hari di dalam rentang waktu.',
  },
  'organisation/in-use': {
    title: 'Masih diperlukan',
    sentence: '“{{name}}” masih disebut di {{uses}} tempat dalam rencana.',
    advice: 'Berikan dahulu kepada orang lain.',
  },
  'organisation/team-loop': {
    title: 'Tim tidak bisa ditempatkan di bawah dirinya sendiri',
    sentence: '“{{team}}” tidak bisa dipindah ke salah satu timnya sendiri.',
    advice: 'Pilih tempat lain.',
  },
  'cycle/in-use': {
    title: 'Periode dipakai',
    sentence:
      '“{{name}}” tidak bisa dihapus: masih ada {{uses}} hal di dalamnya, seperti tujuan, kesenjangan, workshop, dan tinjauan.',
    advice: 'Pindahkan atau hapus dahulu.',
  },
  'cycle/only-one': {
    title: 'Satu-satunya periode',
    sentence: '“{{name}}” tidak bisa dihapus: rencana selalu punya satu periode.',
    advice: 'Ubah nama dan tanggalnya, atau tambahkan dahulu periode berikutnya.',
  },
  'cycle/dates-reversed': {
    title: 'Tanggal terbalik',
    sentence: 'Periode ini akan berakhir sebelum dimulai.',
    advice: 'Pilih tanggal akhir pada atau setelah tanggal mulai.',
  },
  'cycle/closed': {
    title: 'Periode ini sudah ditutup',
    sentence: 'Tinjauan “{{cycle}}” sudah selesai; isinya disimpan seperti adanya.',
    advice: 'Untuk mengubahnya, buka kembali tinjauan dengan menyebutkan alasan.',
  },
  'check-in/future': {
    title: 'Hari itu belum tiba',
    sentence: 'Check-in untuk {{day}} dimasukkan, padahal hari ini {{today}}.',
    advice: 'Pilih hari ini atau hari sebelumnya.',
  },
  'check-in/before-start': {
    title: 'Hari itu sebelum dimulai',
    sentence: '“{{keyResult}}” dimulai {{startsOn}}, tetapi check-in yang dimasukkan untuk {{day}}.',
    advice: 'Pilih hari sesudahnya, atau majukan tanggal mulai tujuannya.',
  },
  'check-in/missing': {
    title: 'Check-in sudah tidak ada',
    sentence: 'Check-in ini sudah dihapus, mungkin di jendela lain.',
    advice: 'Lihat riwayatnya lagi; urungkan akan mengembalikannya.',
  },
  'review/already-closed': {
    title: 'Sudah ditutup',
    sentence: 'Tinjauan “{{cycle}}” sudah ditutup sebelumnya.',
    advice: 'Baca saja, atau buka kembali dengan alasan.',
  },
  'review/not-closed': {
    title: 'Tinjauan masih terbuka',
    sentence: 'Tinjauan “{{cycle}}” belum ditutup.',
    advice: 'Lanjutkan saja; tidak ada yang perlu dibuka kembali.',
  },
  'review/reason-missing': {
    title: 'Sebutkan alasannya',
    sentence: 'Untuk “{{keyResult}}” diperlukan alasan.',
    advice: 'Tulis dengan singkat: tinjauan berikutnya akan menanyakannya.',
  },
  'review/nothing-to-review': {
    title: 'Tidak ada yang ditinjau',
    sentence: 'Periode “{{cycle}}” tidak punya tujuan.',
    advice: 'Pilih periode lain, atau hapus periode ini.',
  },
  'review/next-before-end': {
    title: 'Periode berikutnya harus dimulai sesudahnya',
    sentence: '“{{next}}” dimulai sebelum “{{cycle}}” berakhir.',
    advice: 'Pilih periode yang dimulai sesudahnya, atau buat yang baru.',
  },
  'bonus/no-rule': {
    title: 'Belum ada aturan bonus',
    sentence: 'Rencana ini belum punya aturan yang mengubah skor menjadi bonus.',
    advice: 'Buat di layar tinjauan, atau lewat “Aturan bonus” di palet perintah, lalu coba lagi.',
  },
  'bonus/shares': {
    title: 'Lebih dari keseluruhan',
    sentence: 'Porsi tim ({{team}}%) dan perusahaan ({{company}}%) bersama-sama lebih dari 100%.',
    advice: 'Kurangi salah satunya: sisanya adalah porsi tujuan sendiri.',
  },
  'bonus/no-bands': {
    title: 'Belum ada rentang',
    sentence: 'Aturan dengan rentang skor memerlukan setidaknya satu rentang.',
    advice: 'Tambahkan satu, atau bayarkan sebanding dengan skor.',
  },
  'bonus/band-order': {
    title: 'Urutan rentang keliru',
    sentence: 'Rentang ke-{{number}} tidak dimulai lebih tinggi daripada rentang sebelumnya.',
    advice: 'Mulailah tiap rentang dari skor yang lebih tinggi daripada rentang sebelumnya.',
  },
  'bonus/band-falling': {
    title: 'Skor lebih tinggi dibayar lebih rendah',
    sentence:
      'Rentang ke-{{number}} membayar lebih sedikit daripada rentang sebelumnya yang lebih mudah dicapai.',
    advice: 'Bayarkan di tiap rentang setidaknya sebesar rentang sebelumnya.',
  },
  'workshop/agenda-empty': {
    title: 'Belum ada agenda',
    sentence: 'Workshop ini belum punya langkah.',
    advice: 'Tambahkan langkah, atau pakai agenda bawaan.',
  },
  'workshop/step-running': {
    title: 'Langkah ini sedang berjalan',
    sentence: '“{{step}}” adalah langkah yang sedang dijalani.',
    advice: 'Pindahlah ke langkah lain dahulu.',
  },
  'workshop/not-running': {
    title: 'Workshop tidak berjalan',
    sentence: '“{{workshop}}” sedang berhenti.',
    advice: 'Mulai atau lanjutkan dahulu.',
  },
  'workshop/no-participants': {
    title: 'Belum ada peserta',
    sentence: '“{{workshop}}” belum punya peserta.',
    advice: 'Pilih siapa yang ikut, agar semua dapat memberi suara.',
  },
  'workshop/not-a-participant': {
    title: 'Bukan peserta',
    sentence: '{{person}} tidak ikut dalam “{{workshop}}”.',
    advice: 'Tambahkan orang itu sebagai peserta dahulu.',
  },
  'workshop/idea-hidden': {
    title: 'Belum dibuka',
    sentence: 'Gagasan ini masih tersembunyi.',
    advice: 'Buka gagasan sebelum diberi titik.',
  },
  'workshop/no-dots-left': {
    title: 'Titik habis',
    sentence: '{{person}} sudah memberikan semua {{count}} titik.',
    advice: 'Ambil kembali satu titik dari gagasan lain dahulu.',
  },
  'workshop/no-key-results': {
    title: 'Tidak ada yang dinilai',
    sentence: '“{{objective}}” belum punya hasil kunci.',
    advice: 'Tulis hasil kuncinya dahulu.',
  },
  'workshop/votes-shown': {
    title: 'Suara sudah dibuka',
    sentence: 'Putaran {{round}} untuk “{{objective}}” sudah ditunjukkan.',
    advice: 'Mulai putaran baru untuk memberi suara lagi.',
  },
  'workshop/votes-hidden': {
    title: 'Belum semua memberi suara',
    sentence: '{{count}} suara untuk “{{objective}}” belum masuk.',
    advice: 'Masukkan suaranya, atau tampilkan sekarang.',
  },
  'room/not-open': {
    title: 'Ruang belum dibuka',
    sentence: 'Tidak ada ruang yang terbuka untuk rencana ini.',
    advice: 'Buka ruang dahulu.',
  },
  'room/open-elsewhere': {
    title: 'Ruang sudah terbuka',
    sentence: 'Jendela Tangga lain di komputer ini sudah membuka ruang “{{workshop}}”.',
    advice: 'Tutup di sana, atau lanjutkan di sana.',
  },
  'room/no-address': {
    title: 'Bukan alamat komputer ini',
    sentence: 'Komputer ini tidak punya alamat {{address}}.',
    advice: 'Pilih salah satu dari {{addresses}}.',
  },
  'room/workshop-finished': {
    title: 'Workshop sudah selesai',
    sentence: '“{{workshop}}” sudah selesai.',
    advice: 'Siapkan workshop lain, atau lanjutkan yang ini.',
  },
  'room/seat-missing': {
    title: 'Tempat tidak ada',
    sentence: 'Tempat ini sudah tidak ada di ruang.',
    advice: 'Lihat siapa yang hadir sekarang.',
  },
  'room/full': {
    title: 'Ruang penuh',
    sentence: 'Ruang punya {{count}} tempat, dan semuanya terisi.',
    advice: 'Minta fasilitator mengosongkan satu tempat.',
  },
  'room/locked': {
    title: 'Ruang dikunci',
    sentence: 'Fasilitator mengunci ruang.',
    advice: 'Minta fasilitator membukanya.',
  },
  'room/wrong-secret': {
    title: 'Kode sudah tidak berlaku',
    sentence: 'Kode yang dipindai bukan kode ruang ini sekarang.',
    advice: 'Pindai lagi kode di proyektor.',
  },
  'room/wrong-code': {
    title: 'Kode ruang salah',
    sentence: 'Ini bukan enam angka kode ruang ini.',
    advice: 'Lihat proyektor dan ketik lagi.',
  },
  'room/code-closed': {
    title: 'Kode ruang ditutup',
    sentence: 'Terlalu banyak kode ruang yang salah.',
    advice: 'Pindai kode di proyektor, atau tunggu {{minutes}} menit.',
  },
  'room/seat-taken': {
    title: 'Tempat sudah terisi',
    sentence: '{{person}} sudah ikut dengan perangkat lain.',
    advice: 'Minta fasilitator memindahkan tempat itu ke perangkat ini.',
  },
  'room/not-seated': {
    title: 'Anda belum punya tempat',
    sentence: 'Perangkat ini tidak punya tempat di ruang.',
    advice: 'Pindai kode di proyektor.',
  },
  'room/waiting': {
    title: 'Menunggu diterima',
    sentence: 'Fasilitator belum menerima Anda.',
    advice: 'Tunggu sebentar, atau angkat tangan.',
  },
  'room/not-second': {
    title: 'Bukan untuk tempat ini',
    sentence: 'Hanya fasilitator yang dapat melakukannya.',
    advice: 'Minta fasilitator.',
  },
  'room/no-longer-asked': {
    title: 'Tidak lagi ditanyakan',
    sentence: 'Peserta sudah beralih ke hal lain.',
    advice: 'Lihat langkah yang sedang berjalan.',
  },
  'room/rung-taken': {
    title: 'Bukan milik Anda',
    sentence: '“{{keyResult}}” sudah dipegang orang lain.',
    advice: 'Bicarakan dengan orang itu, lalu minta fasilitator memberikannya kepada Anda.',
  },
  'room/note-missing': {
    title: 'Catatan sudah tidak ada',
    sentence: 'Catatan itu sudah tidak ada, atau bukan milik Anda.',
    advice: 'Tulis lagi jika masih diperlukan.',
  },
  'room/note-shown': {
    title: 'Catatan sudah ditampilkan',
    sentence: 'Catatan yang sudah dilihat peserta tidak dapat diubah lagi dari ponsel.',
    advice: 'Sampaikan kepada peserta apa yang perlu diubah.',
  },
  'room/too-fast': {
    title: 'Terlalu banyak sekaligus',
    sentence: 'Perangkat ini meminta terlalu banyak sekaligus.',
    advice: 'Tunggu beberapa detik.',
  },
  'room/too-large': {
    title: 'Terlalu besar',
    sentence: 'Ini lebih dari yang dapat diterima ruang sekaligus.',
    advice: 'Tulis lebih singkat.',
  },
  'room/closed': {
    title: 'Ruang ditutup',
    sentence: 'Fasilitator menutup ruang.',
    advice: 'Pindai lagi kodenya setelah ruang dibuka.',
  },
  'room/no-page': {
    title: 'Halaman tidak ada',
    sentence: 'Halaman untuk ponsel tidak ada dalam program ini.',
    advice: 'Pasang Tangga lagi.',
  },
  'answers/unreadable': {
    title: 'Bukan jawaban',
    sentence: '“{{file}}” tidak berisi jawaban dari formulir, atau rusak di perjalanan.',
    advice: 'Minta berkas itu lagi, dilampirkan seperti saat disimpan.',
  },
  'answers/too-large': {
    title: 'Terlalu besar',
    sentence: '“{{file}}” lebih besar daripada berkas mana pun dari formulir.',
    advice: 'Periksa apakah berkasnya benar.',
  },
  'answers/newer-version': {
    title: 'Dari versi yang lebih baru',
    sentence: '“{{file}}” berasal dari formulir yang dibuat Tangga versi lebih baru.',
    advice: 'Perbarui Tangga, lalu baca lagi.',
  },
  'answers/unsound': {
    title: 'Jawaban diubah',
    sentence: '“{{file}}” diubah setelah disimpan dari formulir ({{field}}).',
    advice: 'Minta berkas itu lagi, seperti saat disimpan.',
  },
  'answers/other-plan': {
    title: 'Rencana lain',
    sentence: '“{{file}}” milik rencana lain.',
    advice: 'Buka rencana tempat formulirnya dibuat.',
  },
  'answers/other-workshop': {
    title: 'Workshop lain',
    sentence: '“{{file}}” milik workshop lain, atau workshop yang sudah dihapus.',
    advice: 'Baca di persiapan workshop tempat formulirnya dibuat.',
  },
  'answers/workshop-finished': {
    title: 'Workshop sudah selesai',
    sentence: '“{{workshop}}” sudah selesai: jawaban ini terlambat.',
    advice: 'Masukkan sendiri yang masih diperlukan.',
  },
  'form/no-page': {
    title: 'Formulir tidak ada',
    sentence: 'Formulir untuk dikirim tidak ikut dibangun dalam program ini.',
    advice: 'Pasang ulang Tangga.',
  },
  'form/not-asked': {
    title: 'Tidak ada formulir untuk workshop ini',
    sentence: '“{{workshop}}” bukan perencanaan yang masih akan datang.',
    advice: 'Buat formulir untuk workshop perencanaan sebelum dimulai.',
  },
  'workshop/already-merged': {
    title: 'Sudah digabungkan',
    sentence: '“{{copy}}” sudah digabungkan: yang diambil darinya sudah ada di rencana.',
    advice: 'Urungkan penggabungan untuk memutuskan lagi, atau ubah rencananya sendiri.',
  },
  'agreement/nothing-to-sign': {
    title: 'Belum ada yang ditandatangani',
    sentence: 'Belum ada tujuan di “{{cycle}}” yang punya hasil kunci.',
    advice: 'Isi dulu tangga setiap tujuan: itulah yang ditandatangani.',
  },
  'agreement/unknown-action': {
    title: 'Tidak ada di riwayat',
    sentence: 'Riwayat rencana ini tidak memuat tindakan yang sebabnya disebutkan.',
    advice: 'Buka “Perubahan sejak ditandatangani” dan pilih sebabnya di samping perubahan itu.',
  },
  'agreement/no-fingerprint': {
    title: 'Tidak ada sidik di dokumen',
    sentence: '“{{file}}” tidak memuat sidik sebuah rencana.',
    advice: 'Ambil buku rencana, atau ketik sidik yang tercetak di halaman tanda tangannya.',
  },
  'agreement/not-a-fingerprint': {
    title: 'Bukan sidik',
    sentence: '“{{typed}}” bukan berkas yang ada, bukan pula sidik.',
    advice:
      'Sidik terdiri atas enam belas huruf, seperti KQWR-TZPA-HMNB-CDEV; letaknya di halaman tanda tangan buku rencana.',
  },
  'agreement/not-a-book': {
    title: 'Bukan PDF',
    sentence: '“{{file}}” bukan PDF.',
    advice:
      'Ambil buku rencana yang ditandatangani, atau ketik sidik yang tercetak di halaman tanda tangannya.',
  },
  'agreement/other-plan': {
    title: 'Rencana lain',
    sentence: '“{{file}}” dicetak dari rencana lain, bukan dari “{{plan}}”.',
    advice: 'Berikan rencana yang dicetak menjadi buku itu.',
  },
  'template/unknown': {
    title: 'Templat tidak dikenal',
    sentence: 'Tidak ada templat “{{template}}”.',
    advice: 'Pilih salah satu dari pustaka.',
  },
  'document/print-failed': {
    title: 'Gagal mencetak',
    sentence: 'PDF tidak bisa dibuat: {{detail}}.',
    advice: 'Coba lagi; bila terulang, mulai ulang Tangga.',
  },
  'document/press-ended': {
    title: 'Pencetakan terhenti',
    sentence: 'Proses penata halaman berakhir sebelum selesai ({{detail}}). Tidak ada yang disimpan.',
    advice: 'Tutup program lain agar memori cukup, atau batasi dokumen pada satu tim, lalu coba lagi.',
  },
  'document/no-fonts': {
    title: 'Huruf tidak ada',
    sentence: 'Berkas huruf untuk dokumen tidak ada atau rusak di {{folder}}.',
    advice: 'Pasang ulang Tangga; rencana Anda tetap seperti semula.',
  },
  'document/whole-plan-of-past': {
    title: 'Tidak dari masa lalu',
    sentence:
      'Bersama dokumen dari masa lalu hanya dapat disertakan yang ditampilkan bukunya, bukan seluruh rencana dengan riwayatnya.',
    advice: 'Pilih yang ditampilkan buku, atau pulihkan cadangan lalu cetak dari sana.',
  },
  'document/missing-characters': {
    title: 'Ada karakter yang tidak bisa ditampilkan',
    sentence: 'Tidak ada huruf di komputer ini yang menampilkan {{characters}}.',
    advice:
      'Ubah karakternya, pasang huruf yang memilikinya, atau cetak tanpa --strict: kodenya akan tampil dalam kotak.',
  },
  'document/export-failed': {
    title: 'Rencana tidak diekspor',
    sentence: 'Proses penulis berkas berakhir sebelum selesai ({{detail}}). Tidak ada yang disimpan.',
    advice: 'Tutup program lain agar memori cukup, lalu coba lagi.',
  },
  'document/cannot-write': {
    title: 'Tidak tersimpan',
    sentence: 'Tidak ada yang bisa ditulis ke {{path}}.',
    advice: 'Tutup bila sedang terbuka, periksa folder dan ruang disk, lalu coba lagi.',
  },
  'document/is-plan': {
    title: 'Itu sebuah rencana',
    sentence:
      '{{path}} adalah rencana, atau bernama seperti rencana; dokumen tidak pernah menggantikan rencana.',
    advice: 'Pilih nama lain, misalnya {{example}}.',
  },
  'document/empty': {
    title: 'Tidak ada yang dicetak',
    sentence: 'Periode “{{cycle}}” belum punya tujuan.',
    advice: 'Tambahkan tujuan dahulu, misalnya dari pustaka.',
  },
  'document/empty-part': {
    title: 'Tidak ada yang dicetak',
    sentence: '“{{name}}” belum punya bagian di periode “{{cycle}}”.',
    advice: 'Pilih tim atau orang lain, atau semua orang.',
  },
  'document/too-large': {
    title: 'Terlalu banyak untuk satu lembar',
    sentence: 'Tujuan pada periode “{{cycle}}” tidak terbaca di satu lembar {{paper}}.',
    advice: 'Pilih lembar yang lebih besar, batasi poster pada satu tim, atau cetak buku rencana.',
  },
  'import/empty': {
    title: 'Tidak ada isinya',
    sentence: 'Tidak ada apa pun di dalam “{{file}}”.',
    advice: 'Pilih berkas lain.',
  },
  'import/not-text': {
    title: 'Bukan tabel atau teks',
    sentence: '“{{file}}” bukan lembar kerja dan bukan teks.',
    advice: 'Simpan sebagai XLSX atau CSV, lalu masukkan berkas itu.',
  },
  'import/too-large': {
    title: 'Terlalu besar',
    sentence: '“{{file}}” terlalu besar untuk dimasukkan.',
    advice: 'Bagi menjadi beberapa berkas, atau tinggalkan yang tidak diperlukan rencana.',
  },
  'import/locked': {
    title: 'Buku kerja lama atau terkunci',
    sentence: '“{{file}}” adalah buku kerja jenis lama, atau dilindungi kata sandi.',
    advice: 'Buka di programnya sendiri dan simpan sebagai XLSX tanpa kata sandi.',
  },
  'import/unreadable': {
    title: 'Tidak bisa dibaca',
    sentence: '“{{file}}” rusak, atau bukan seperti yang dikatakan namanya.',
    advice: 'Buka di programnya sendiri dan simpan ulang.',
  },
  'import/not-computed': {
    title: 'Belum dihitung',
    sentence: '{{count}} sel pada lembar “{{sheet}}” di “{{file}}” adalah rumus tanpa nilai.',
    advice: 'Buka di program lembar kerja, simpan di sana, lalu masukkan lagi.',
  },
  'import/took-too-long': {
    title: 'Terlalu lama',
    sentence: '“{{file}}” terlalu lama dibaca.',
    advice: 'Bagi menjadi beberapa berkas, atau simpan dalam bentuk yang lebih sederhana seperti CSV.',
  },
  'import/reading-ended': {
    title: 'Tidak terbaca sampai selesai',
    sentence:
      'Proses pembaca berkas berakhir sebelum “{{file}}” selesai dibaca ({{detail}}). Tidak ada yang dimasukkan.',
    advice: 'Coba lagi; jika terulang, buka berkas itu di programnya sendiri lalu simpan ulang.',
  },
  'import/plan-unsound': {
    title: 'Bukan rencana yang utuh',
    sentence: '“{{file}}” bukan rencana yang utuh: {{where}} tidak cocok.',
    advice: 'Ekspor lagi rencana itu sebagai JSON, atau perbaiki yang diubah di sana.',
  },
  'import/not-understood': {
    title: 'Tidak dimengerti',
    sentence: '{{count}} baris tidak dimengerti: {{rows}}',
    advice: 'Perbaiki lalu coba lagi, atau tinggalkan dengan --skip-failed FILE.',
  },
  'import/nothing-found': {
    title: 'Tidak ada tujuan',
    sentence: 'Tidak ada tujuan, hasil kunci, atau orang di dalam {{files}}.',
    advice: 'Periksa apakah tabelnya punya baris judul kolom, atau sebutkan isi kolomnya dengan --map.',
  },
  'import/no-mapping': {
    title: 'Bukan pemetaan kolom',
    sentence: '{{path}} tidak menyebutkan cara membaca kolom.',
    advice: 'Isinya JSON: bentuk setiap tabel, baris judulnya, dan kolom-kolomnya beserta perannya.',
  },
  'import/nothing-read': {
    title: 'Tidak ada yang dimasukkan',
    sentence: 'Berkasnya tidak ada lagi di sini.',
    advice: 'Pilih lagi berkasnya.',
  },
  'command-line/usage': {
    title: 'Tidak dimengerti',
    sentence: '{{detail}}',
    advice: 'Lihat tangga --help.',
  },
  'command-line/linux-only': {
    title: 'Untuk Linux',
    sentence:
      'Perintah ini menaruh Tangga di menu desktop Linux, sedangkan komputer ini memakai sistem lain.',
    advice: 'Di sini pemasang yang melakukannya.',
  },
  'command-line/cancelled': {
    title: 'Dibatalkan',
    sentence: 'Dibatalkan.',
    advice: 'Tidak ada yang tertinggal.',
  },
  'host/port-taken': {
    title: 'Port tidak bisa dipakai',
    sentence: 'Port {{port}} tidak bisa dipakai: sudah dipakai program lain, atau dicadangkan.',
    advice: 'Pilih port lain, atau jalankan tanpa --port.',
  },
  'host/too-many-streams': {
    title: 'Terlalu banyak jendela',
    sentence: 'Tangga mengikuti rencana untuk {{count}} jendela sekaligus, dan sebanyak itu sudah terbuka.',
    advice: 'Tutup jendela yang tidak diperlukan; setelah itu jendela ini berlanjut sendiri.',
  },
  'host/no-window': {
    title: 'Tidak ada jendela',
    sentence: 'Jendela tidak bisa dibuka: {{detail}}',
    advice: 'Buka alamatnya di peramban pilihan Anda.',
  },
  unexpected: {
    title: 'Terjadi kesalahan',
    sentence: 'Kesalahan tak terduga: {{detail}}',
    advice: 'Rencana Anda aman seperti sebelum langkah ini. Coba lagi.',
  },
};
