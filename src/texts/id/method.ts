import type { Texts } from '../shape.ts';

export const method: Texts['method'] = {
  gaps: {
    title: 'Kilas balik dan kesenjangan',
    why: 'Rencana yang dimulai dari angka lebih sedikit memperdebatkan selera. Di mana kita tertinggal dari periode lalu, dari target, dari pasar?',
    how: [
      'Isi ukurannya sebelum hari-H; biarkan peserta melengkapinya.',
      'Bacakan tiap kesenjangan beserta periodenya, lalu tanyakan sebabnya: fakta dahulu, pendapat kemudian.',
      'Beri suara pada kesenjangan yang paling terasa. Tiga teratas cukup untuk satu periode.',
    ],
    good: 'Tingkat penutupan 22% (Q3), tahun lalu 30%: penawaran terlambat lima hari.',
    bad: 'Penjualan belakangan ini lesu.',
  },
  'company-goals': {
    title: 'Tujuan perusahaan',
    why: 'Yang diambil tim harus mendukung sesuatu yang lebih besar, atau tidak ada yang membelanya saat kuartal terasa berat.',
    how: [
      'Biarkan sponsor menyampaikan tujuan perusahaan, masing-masing dua menit, lalu menjawab pertanyaan.',
      'Tanyakan tiap meja: apa yang harus kita capai agar ini terwujud?',
      'Tulis tujuan perusahaan di papan apa adanya, jangan diturunkan.',
    ],
    good: 'Menaikkan pendapatan kuartalan sebesar 10%, agar kita bisa merekrut kuartal depan.',
    bad: 'Berbuat yang terbaik untuk perusahaan.',
  },
  ideas: {
    title: 'Menulis gagasan tanpa bicara',
    why: 'Menulis sebelum bicara memberi semua orang bagian yang sama. Jika tidak, yang bicara pertama menentukan arah pikiran.',
    how: [
      'Semua menulis sendiri: satu gagasan satu catatan, tanpa diskusi.',
      'Edarkan keyboard, atau ketikkan untuk peserta; catatan tersembunyi sampai dibuka.',
      'Berhentilah ketika pena berhenti, bukan ketika waktunya habis.',
    ],
    good: 'Menjawab setiap permintaan dalam empat jam.',
    bad: 'Komunikasi!',
  },
  clusters: {
    title: 'Kelompokkan dan bahas',
    why: 'Tiga puluh catatan adalah kerumunan, enam kelompok adalah pilihan. Saat memberi nama, peserta memahami maksudnya.',
    how: [
      'Seret yang sejenis; dua orang di papan gagasan, yang lain mengoreksi.',
      'Namai tiap kelompok dengan apa yang menjadi nyata jika berhasil.',
      'Beri setiap orang tiga titik. Masukkan tanpa terlihat, lalu tunjukkan sekaligus.',
    ],
    good: 'Pelanggan mendapat jawaban dari kita di hari yang sama.',
    bad: 'Topik lain-lain.',
  },
  objectives: {
    title: 'Tulis dua sampai lima tujuan',
    why: 'Tujuan menyatakan ke mana kita pergi dalam satu kalimat yang akan diulang orang. Lebih dari lima sama dengan tidak ada.',
    how: [
      'Seret kelompok atau catatan ke papan; asal-usulnya ikut.',
      'Katakan apa yang didukungnya, dan sampai kapan.',
      'Bacakan: apakah rekan baru memahaminya?',
    ],
    good: 'Menutup lebih cepat tanpa potongan harga.',
    bad: 'Memperbaiki proses penjualan dan juga semangat tim.',
  },
  'key-results': {
    title: 'Hasil kunci',
    why: 'Hasil kunci adalah angka dengan awal, akhir, dan tanggal. Tanpa nilai awal tidak ada yang tahu apakah nilainya bergerak.',
    how: [
      'Dua sampai lima untuk tiap tujuan, tiga paling baik.',
      'Tanyakan: dari mana kita tahu? Lalu: di mana posisinya hari ini, dan pada periode mana?',
      'Yang berupa pekerjaan, bukan hasil, menjadi inisiatif dari sebuah hasil kunci.',
    ],
    good: 'Prospek memenuhi syarat dari 120 (Q4) menjadi 180 sampai 31 Maret.',
    bad: 'Lebih banyak prospek.',
  },
  difficulty: {
    title: 'Kesulitan dan tangga',
    why: 'Urutan kesulitan adalah tangganya: anak tangga termudah memberi keberanian, yang tersulit memberi arah. Jika taksiran berbeda, ada yang mengetahui sesuatu.',
    how: [
      'Semua menilai 1 sampai 5 untuk tiap hasil kunci, tanpa terlihat: 1, bisa minggu depan; 5, kita tidak yakin bisa.',
      'Tunjukkan suaranya bersama-sama. Tanyakan yang paling berbeda dahulu, hanya untuk menjelaskan.',
      'Nilai sekali lagi jika pembicaraan mengubah sesuatu, lalu urutkan, atau pertahankan urutannya.',
    ],
    good: 'Nadia memberi 5: “Mitra ini tidak pernah menandatangani sebelum pertengahan tahun.”',
    bad: 'Ambil saja rata-ratanya dan lanjut.',
  },
  alignment: {
    title: 'Penyelarasan dan keseimbangan',
    why: 'Setiap tujuan mendukung sesuatu, atau lebih baik dibuang. Dan rencana yang menumpuk di satu tahap penjualan patah di tahap berikutnya.',
    how: [
      'Seret tujuan di “Belum selaras” ke apa yang didukungnya; anak tangga pun bisa didukung.',
      'Lihat tahap yang kosong: itu pilihan, atau terlupakan?',
      'Sisakan satu tujuan untuk seluruh proses atau untuk orang-orangnya.',
    ],
    good: 'Pipeline mitra mendukung anak tangga 2 dari “Relasi yang menaikkan penjualan rujukan”.',
    bad: 'Kita punya delapan tujuan untuk penutupan dan tidak ada untuk sebelumnya.',
  },
  owners: {
    title: 'Pemilik, irama, dan keyakinan',
    why: 'Hasil kunci milik semua orang bukan milik siapa pun. Dan rencana yang pasti berhasil tidak sepadan dengan satu sore.',
    how: [
      'Seret seseorang ke tiap anak tangga, dan tanyakan apakah ia mengambilnya.',
      'Lihat bebannya: siapa yang memikul lebih dari kemampuannya?',
      'Tanyakan keyakinannya: 60 sampai 70% pas untuk tujuan aspirasi. Sepakati hari check-in mingguan.',
    ],
    good: 'Maya: 65%, jika formulir kontrak ada di minggu kedua.',
    bad: 'Nanti tim yang mengurus.',
  },
  'read-out': {
    title: 'Bacakan, tanda tangani, cetak',
    why: 'Yang diucapkan dan ditandatangani akan diingat. Ini juga saat terakhir sebuah kalimat bisa diperbaiki dengan murah.',
    how: [
      'Setiap pemilik membacakan tujuannya, dari anak tangga termudah sampai tersulit.',
      'Ajukan satu pertanyaan: apa yang kita hentikan agar ada ruang?',
      'Cetak, tanda tangani, pajang. Sebutkan kapan check-in pertama.',
    ],
    good: 'Tercetak, ditandatangani, terpasang di dinding sebelum orang pulang.',
    bad: 'Minggu depan saya kirimkan salindianya.',
  },
  'check-ins': {
    title: 'Nilai baru',
    why: 'Sepuluh menit seminggu menjaga rencana tetap hidup. Pemilik hasil kunci menyebut nilainya dan seberapa yakin; belum ada yang dibahas.',
    how: [
      'Ikuti daftarnya: nilai, keyakinan, Enter, berikutnya.',
      'Catatan hanya jika tanpa itu ada yang akan bertanya.',
      'Yang belum diketahui hari ini dilewati, dan dicatat sebagai tindakan.',
    ],
    good: '42 pertemuan, 60%: dua dipindah ke minggu depan.',
    bad: 'Lumayan lancar.',
  },
  changes: {
    title: 'Apa yang berubah',
    why: 'Dalam semenit peserta melihat apa yang bergerak sejak minggu lalu. Kemajuan yang terlihat akan berlanjut.',
    how: [
      'Bacakan langkah maju terbesar lebih dahulu, dan sebutkan siapa yang membuatnya.',
      'Tanyakan keyakinan yang turun, bukan angka yang diam.',
    ],
    good: 'Keyakinan turun dari 70 ke 40%: mitra punya direktur baru.',
    bad: 'Semua seperti biasa.',
  },
  attention: {
    title: 'Berisiko dan belum diperbarui',
    why: 'Bantuan murah di minggu kelima dan percuma di minggu kedua belas. Yang dua minggu tidak dilihat siapa pun juga berisiko.',
    how: [
      'Yang tertinggal dahulu, lalu berisiko, lalu belum diperbarui.',
      'Ajukan satu pertanyaan: apa yang akan membantu? Catat jawabannya sebagai tindakan dengan pemilik dan hari.',
    ],
    good: 'Bagus menelepon dua mitra itu bersama Rizky pada hari Kamis.',
    bad: 'Kita harus lebih giat.',
  },
  actions: {
    title: 'Tindakan',
    why: 'Rapat yang berakhir tanpa nama dan hari tidak membantu siapa pun.',
    how: ['Bacakan tiap tindakan; pemiliknya menyetujui.', 'Cetak notulanya, atau salin ke obrolan.'],
    good: 'Maya, sampai Jumat: daftar harga baru untuk tiga penawaran terbuka.',
    bad: 'Harus ada yang melihatnya.',
  },
  scores: {
    title: 'Skor dan alasan',
    why: 'Skor menyatakan seberapa jauh kita sampai; alasannya menyatakan apa yang perlu diubah. Skor bukan penilaian orang, melainkan bahan belajar.',
    how: [
      'Yang meleset dahulu. Program mengusulkan skor; pemiliknya boleh menetapkan yang lain dan menyebut alasannya.',
      'Tanyakan apa yang membuatnya sulit, dan apa yang akan memotivasi. Tulis dengan kata mereka.',
      'Putuskan kelanjutan tujuannya: selesai, lanjutkan, ubah, pekerjaan rutin, hentikan.',
    ],
    good: '0,4: mitra belum punya templat kontrak sampai minggu kesembilan. Lanjutkan, templat dahulu.',
    bad: 'Meleset. Berikutnya.',
  },
  causes: {
    title: 'Sebab',
    why: 'Sepuluh alasan sering punya tiga sebab. Hanya yang dapat dipengaruhi tim yang layak diberi waktu.',
    how: [
      'Seret alasan yang sejenis ke satu sebab, dan beri nama.',
      'Tandai yang dapat dipengaruhi tim, dan beri suara.',
      'Pilih satu atau dua untuk dikerjakan.',
    ],
    good: 'Kita memulai pembicaraan mitra sebelum kontraknya siap.',
    bad: 'Pasarnya.',
  },
  process: {
    title: 'Cara kita menetapkan dan memantau tujuan',
    why: 'Cara bekerja adalah satu-satunya hal yang dimiliki semua tujuan. Dua atau tiga perbaikan per periode sudah cukup.',
    how: [
      'Lihat janji tinjauan terakhir: sudah dilakukan?',
      'Sebutkan apa yang menghalangi penetapan, check-in, dan saling membantu.',
      'Pulang dengan dua atau tiga perbaikan, masing-masing dengan penanggung jawab dan tenggat.',
    ],
    good: 'Check-in terlambat di lima dari tiga belas minggu: Senin pukul sembilan, sepuluh menit, Andi membukanya.',
    bad: 'Komunikasi kita harus lebih baik.',
  },
  calibration: {
    title: 'Kesulitan menurut rencana dan kenyataan',
    why: 'Tangga adalah dugaan tentang apa yang sulit. Membandingkannya dengan kenyataan membuat dugaan berikutnya lebih baik.',
    how: [
      'Lihat tangga yang berbalik: apa yang belum kita ketahui?',
      'Bacakan apa yang dikira tim ini lebih sulit atau lebih mudah dari kenyataannya.',
      'Ingat pada penilaian berikutnya; program akan menunjukkannya di sana.',
    ],
    good: 'Tonggak bersama bagian lain lebih sulit dari dugaan kita.',
    bad: 'Kita kurang beruntung.',
  },
  'next-cycle': {
    title: 'Periode berikutnya',
    why: 'Pelajaran paling berharga pada hari dipelajari. Rencana berikutnya mulai dengan separuh isi.',
    how: [
      'Periksa apa yang dilanjutkan, dan apa yang tidak.',
      'Mulai periode berikutnya: nilai awalnya adalah yang tercapai.',
      'Tutup periode ini; isinya tetap dapat dibaca selamanya.',
    ],
    good: 'Kesepakatan dengan 8 mitra, dari 3 yang tercapai di Q3.',
    bad: 'Kita mulai dari nol.',
  },
  own: {
    title: 'Langkah kita sendiri',
    why: 'Yang dibutuhkan peserta ini dan tidak diketahui metode mana pun.',
    how: ['Katakan apa yang harus ada di akhirnya.', 'Catat keputusan dan poin terbuka sambil jalan.'],
    good: 'Sepuluh menit udara segar sebelum penilaian.',
    bad: 'Ada lagi?',
  },
};

/** What a step has brought so far, for the line under its name. */
export const summary = {
  'at-risk': '{{count}} perlu perhatian',
  actions: '{{count}} tindakan',
  causes: '{{count}} sebab',
  improvements: '{{count}} perbaikan',
  'checked-in': '{{count}} dari {{of}} check-in',
  decided: '{{count}} dari {{of}} diputuskan',
  gaps: '{{count}} kesenjangan',
  'company-objectives': '{{count}} tujuan',
  notes: '{{count}} catatan',
  clusters: '{{count}} kelompok',
  objectives: '{{count}} tujuan',
  rungs: '{{count}} anak tangga',
  'ladders-voted': '{{count}} dari {{of}} sudah dinilai',
  aligned: '{{count}} dari {{of}} selaras',
  owned: '{{count}} dari {{of}} sudah ada pemiliknya',
} as const;
