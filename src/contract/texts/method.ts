import type { StepKind } from '#domain/workshop/steps.ts';
import type { Language } from '#texts/languages.ts';

/** What a step is called, why it is there and how to run it; on the screen and in the facilitator's guide. */
export interface MethodWords {
  readonly title: string;
  readonly why: string;
  readonly how: readonly string[];
  readonly good: string;
  readonly bad: string;
}

const en: Record<StepKind, MethodWords> = {
  gaps: {
    title: 'Look back and gaps',
    why: 'A plan that begins with figures ends fewer arguments about taste. Where do we fall short of last period, of target, of the market?',
    how: [
      'Enter the measures before the day; let the room complete them.',
      'Read each gap aloud with its period, then ask for the cause: first facts, then opinions.',
      'Give votes to the gaps that hurt most. The first three are enough for a cycle.',
    ],
    good: 'Close rate 22% (Q3), last year 30%: offers arrive five days late.',
    bad: 'Sales are slow lately.',
  },
  'company-goals': {
    title: 'Company goals',
    why: 'What the team takes on has to serve something larger, or nobody will defend it when the quarter gets tight.',
    how: [
      'Let the sponsor say the company’s objectives in two minutes each, then answer questions.',
      'Ask each table: what would we have to achieve for this to come true?',
      'Write company objectives on the board as they are, without making them more modest.',
    ],
    good: 'Raise quarterly revenue by 10%, so that we can hire in spring.',
    bad: 'Do our best for the company.',
  },
  ideas: {
    title: 'Silent ideas',
    why: 'Writing before talking gives everybody the same share. Who speaks first otherwise decides what is thought.',
    how: [
      'Everybody writes alone: one idea a note, no discussion.',
      'Pass the keyboard, or type for the room; notes stay hidden until they are revealed.',
      'Stop when the pens stop, not when the time does.',
    ],
    good: 'Answer each request within four hours.',
    bad: 'Communication!',
  },
  clusters: {
    title: 'Cluster and discuss',
    why: 'Thirty notes are a crowd, six clusters are a choice. Naming them is where the room understands itself.',
    how: [
      'Drag what belongs together; two people at the wall, the others correct them.',
      'Name each cluster with what would be true if it succeeded.',
      'Give everybody three dots. Enter them unseen, then show them all at once.',
    ],
    good: 'Customers hear from us the same day.',
    bad: 'Other topics.',
  },
  objectives: {
    title: 'Write two to five objectives',
    why: 'An objective says where we are going in one sentence that people would repeat. More than five are none.',
    how: [
      'Drag a cluster or a note onto the board; it keeps where it came from.',
      'Say whom it serves, and by when.',
      'Read it aloud: would a new colleague understand it?',
    ],
    good: 'Close faster without discounting.',
    bad: 'Improve sales processes and also team spirit.',
  },
  'key-results': {
    title: 'Key results',
    why: 'A key result is a number with a start, an end and a day. Without a baseline nobody knows whether it moved.',
    how: [
      'Two to five for each objective, three is ideal.',
      'Ask: how would we notice? Then: where does it stand today, and in which period?',
      'What is a thing to do, and no result, becomes an initiative of a key result.',
    ],
    good: 'Qualified leads from 120 (Q4) to 180 by 31 March.',
    bad: 'More leads.',
  },
  difficulty: {
    title: 'Difficulty and ladder',
    why: 'The order of difficulty is the ladder: the easiest rung gives courage, the hardest gives direction. Where estimates differ, somebody knows something.',
    how: [
      'Everybody votes 1 to 5 for each key result, unseen: 1, we could do it next week; 5, we are not sure we can.',
      'Show the votes together. Ask the outliers first, and only to explain.',
      'Vote once more where the talk changed something, then sort, or keep your order.',
    ],
    good: 'Nadia says 5: “These partners have never signed before summer.”',
    bad: 'Let us take the average and go on.',
  },
  alignment: {
    title: 'Alignment and balance',
    why: 'Each objective either serves something or should be dropped. And a plan that sits in one stage of the sales cycle breaks at the next one.',
    how: [
      'Drag what stands in the tray to what it serves; a rung can be served as well.',
      'Look at the empty stages: is that a choice, or was it forgotten?',
      'Keep one objective for the whole process or for the people.',
    ],
    good: 'Partner pipeline serves rung 2 of “Relations that raise referral sales”.',
    bad: 'We have eight objectives for closing and none for what comes before.',
  },
  owners: {
    title: 'Owners, cadence and confidence',
    why: 'A key result of everybody is a key result of nobody. And a plan that is sure to succeed was not worth an afternoon.',
    how: [
      'Drag a person onto each rung, and ask whether they take it.',
      'Look at the load: who has more than they can carry?',
      'Ask for confidence: 60 to 70% is right for an aspirational objective. Agree on the day of the weekly check-in.',
    ],
    good: 'Maya: 65%, if the contract form is there in week two.',
    bad: 'The team takes care of that.',
  },
  'read-out': {
    title: 'Read out, sign, print',
    why: 'What is said aloud and signed is remembered. It is also the last moment at which a sentence can be mended cheaply.',
    how: [
      'Each owner reads their own objective, from the easiest rung to the hardest.',
      'Ask one question: what will we stop doing to make room?',
      'Print, sign, hang up. Say when the first check-in is.',
    ],
    good: 'Printed, signed, on the wall before people leave.',
    bad: 'I shall send the slides around next week.',
  },
  'check-ins': {
    title: 'New values',
    why: 'Ten minutes a week keep a plan alive. Whoever owns a key result says its value and how sure they are; nothing is discussed yet.',
    how: [
      'Go down the list: value, confidence, Enter, next.',
      'A note only where somebody would ask otherwise.',
      'What nobody can say today is left out, and named as an action.',
    ],
    good: '42 meetings, 60%: two are moved to next week.',
    bad: 'It is going quite well.',
  },
  changes: {
    title: 'What changed',
    why: 'The room sees in a minute what moved since last week. Progress that is seen is progress that goes on.',
    how: [
      'Read the largest step forward first, and say whose it was.',
      'Ask about confidence that fell, not about figures that stand.',
    ],
    good: 'Confidence fell from 70 to 40%: the partner has a new director.',
    bad: 'Everything as before.',
  },
  attention: {
    title: 'At risk and stale',
    why: 'Help is cheap in week five and useless in week twelve. What nobody has looked at for two weeks is a risk as well.',
    how: [
      'Behind first, then at risk, then stale.',
      'Ask one question: what would help? Keep the answer as an action with an owner and a day.',
    ],
    good: 'Bagus calls the two partners with Rizky on Thursday.',
    bad: 'We have to try harder.',
  },
  actions: {
    title: 'Actions',
    why: 'A meeting that ends without a name and a day has not helped anybody.',
    how: ['Read each action aloud; its owner says yes.', 'Print the minutes, or copy them into the chat.'],
    good: 'Maya, until Friday: new price list to the three open offers.',
    bad: 'Somebody should look at it.',
  },
  scores: {
    title: 'Scores and reasons',
    why: 'A score says how far we got; its reason says what to do differently. Scores do not rate people: they are read to learn.',
    how: [
      'Misses first. The program proposes a score; whoever owns it may set another one and says why.',
      'Ask what made it hard, and what would motivate. Write it down in their words.',
      'Decide what becomes of the objective: done, carry over, change, everyday work, drop.',
    ],
    good: '0.4: partners had no contract template until week nine. Carry over, template first.',
    bad: 'Missed. Next.',
  },
  causes: {
    title: 'Causes',
    why: 'Ten reasons often have three causes. Only those that the team can influence are worth its time.',
    how: [
      'Drag reasons that belong together under one cause, and name it.',
      'Mark what the team can influence, and give it votes.',
      'Choose one or two to work on.',
    ],
    good: 'We start partner talks before the contract is ready.',
    bad: 'The market.',
  },
  process: {
    title: 'How we set and followed our objectives',
    why: 'The way of working is the only thing that every objective shares. Two or three improvements a cycle are enough.',
    how: [
      'Look at what the last review promised: was it done?',
      'Name what got in the way of setting, checking in, helping each other.',
      'Leave with two or three improvements, each with an owner and a day.',
    ],
    good: 'Check-ins were late in five weeks of thirteen: Monday at nine, ten minutes, Andi opens it.',
    bad: 'We should communicate better.',
  },
  calibration: {
    title: 'Planned and actual difficulty',
    why: 'A ladder is a guess about what is hard. Comparing it with what happened makes the next guess better.',
    how: [
      'Look at the ladders that turned round: what did we not know?',
      'Read what this team takes for harder or easier than it is.',
      'Remember it at the next vote; the program will show it there.',
    ],
    good: 'Milestones with other departments are harder than we think.',
    bad: 'We were unlucky.',
  },
  'next-cycle': {
    title: 'The next cycle',
    why: 'What was learned is worth most on the day it was learned. The next plan begins half filled.',
    how: [
      'Look through what is carried over, and what is not.',
      'Start the next cycle: baselines are what was reached.',
      'Close this one; it stays readable for ever.',
    ],
    good: 'Deals with 8 partners, from 3 reached in Q3.',
    bad: 'We begin from scratch.',
  },
  own: {
    title: 'A step of our own',
    why: 'What this room needs and no method knows.',
    how: ['Say what should be there at the end of it.', 'Keep decisions and open points as you go.'],
    good: 'Ten minutes of fresh air before the vote.',
    bad: 'Anything else?',
  },
};

const id: Record<StepKind, MethodWords> = {
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

/** The method card of each kind of step [sales, product: The method]. */
export const method: Record<Language, Record<StepKind, MethodWords>> = { en, id };

/** What a step is called: its own title, or that of its kind in the language. */
export const stepTitle = (step: { readonly title: string }, kind: StepKind, language: Language): string =>
  step.title || method[language][kind].title;
