/*
 * Indonesian builds its verbs from roots: me- (menghubungi), di- (dihubungi), the bare command (hubungi). The lists hold
 * the roots; the forms are taken apart here, so that “Medan”, “merek” or “mesin” are no verbs and “mewawancarai” is one.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Roots of work that is done. */
const activities = words(`
  pasang wawancara pindah sosialisasi laku buat terap kenal hubung kunjung tulis siap atur rencana bahas temu bangun
  kerja bicara periksa kirim baru tinjau ada hadir jalan mulai luncur kembang rancang latih analisis teliti dukung bantu
  tindaklanjut presentasi terbit dokumentasi lanjut selenggara diskusi ikut susun cari cek kaji evaluasi koordinasi
  komunikasi informasi undang ajak tanya minta telepon surat tawar promosi iklan publikasi unggah unduh bagi sebar
  distribusi cetak rekam catat hitung ukur pantau awas monitor lapor rekap input olah data inventarisasi identifikasi
  klasifikasi kelompok peta segmentasi verifikasi validasi konfirmasi audit survei riset ajar pelajar baca rekrut seleksi
  pilih tunjuk angkat tugas delegasi serah alih ganti ubah revisi edit rapi bersih sederhana standar standarisasi
  standardisasi otomatis otomatisasi digitalisasi integrasi sambung migrasi instal instalasi konfigurasi uji tes pilot
  simulasi adopsi guna pakai manfaat beli pesan sewa produksi kemas antar tagih negosiasi runding nego fasilitasi bimbing
  damping mentor didik edukasi jelas terang umum sampai beri sedia lengkap tambah bentuk diri rilis posting foto anggar
  proyeksi ramal estimasi prioritas tetap tentu putus rumus definisi kumpul himpun galang gelar raya apresiasi harga
  motivasi dorong libat jadwal ingat ulang ulas eksplorasi gali cermat amat observasi banding terjemah desain gambar
  sketsa prototipe kelola urus tangan rawat pelihara servis kawal daftar registrasi arsip hapus gabung pisah satu isi
  rangkum ringkas simpul papar tayang siar sponsor pamer demo demonstrasi peraga layan kontak implementasi pelopor rintis
  konsultasi partisipasi gerak tata usaha tempat perintah arah instruksi tempel pajang tampil bayar alokasi subsidi dana
  usul aju mohon daya guna kampanye konten coba jajak telusur lacak selidik telaah pajak konsolidasi
  sinkron sinkronisasi rekonsiliasi kurasi moderasi sortir pilah sebut sapa jemput tamu sambut jamu
  revitalisasi renovasi perbarui formulasi inisiasi transkripsi tes uji
`);

/** Roots of what is reached rather than done. */
const results = words(`
  naik tingkat turun kurang pendek panjang capai menang tahan jaga tumbuh ganda lipat tutup raih dapat hasil jual hemat
  lampau lebih cepat besar kecil luas kuat tekan pangkas potong tarik dekat seimbang cegah hindar pulih lunas tuntas
  selesai jadi milik mampu bawa konversi oleh akuisisi baik maksimal optimal rebut tambat stabil untung
`);

/** Words that stand as a command without any ending. */
const commands = words(`
  buat susun kirim beli cari ajak undang pasang ganti ubah tambah mulai gelar rancang cek kaji hubungi kunjungi ikuti
  pakai gunakan baca pilih ajukan catat hitung bagi kumpulkan bantu dukung ajari latih temui hadiri
`);

/** Work as a noun: “sosialisasi kebijakan baru”, “penyusunan rencana”. */
const activityNouns = words(`
  sosialisasi koordinasi evaluasi implementasi migrasi instalasi pemasangan pelaksanaan penyusunan pembuatan pengadaan
  penerapan pembahasan penulisan perekrutan pengembangan perancangan penyelenggaraan persiapan digitalisasi pendampingan
  pengumpulan pemetaan penjadwalan pengenalan
`);

/** Roots of me- and di- forms that agree to or end something: what was so done is a result. */
const agreed = words('setuju sepakat sah tandatangan terima selesai resmi lunas tuntas capai');

/** Verbs with ber- that are work. */
const withBer = words(
  'bertemu berdiskusi berbicara berkoordinasi berkunjung bekerja berlatih belajar berkumpul berkonsultasi bernegosiasi berkomunikasi berpartisipasi bergabung berunding berkolaborasi',
);

/** What tells that something has been done. */
const done = words(
  'selesai terlaksana tercapai rampung tuntas beres disetujui disepakati disahkan dibuat disusun diadakan dilakukan terbit siap diluncurkan berjalan terpasang tersedia diterapkan dijalankan terselenggara ditandatangani berhasil',
);

/** What a root looks like before its ending and after `per-` was taken off. */
function* rootsOf(stem: string): Generator<string> {
  const bases = stem.startsWith('per') ? [stem, stem.slice(3)] : [stem];
  for (const base of bases) {
    yield base;
    if (base.endsWith('kan')) yield base.slice(0, -3);
    if (base.endsWith('i')) yield base.slice(0, -1);
  }
}

/** What may stand behind `me-`, whose sound changes with the root: menulis from tulis, mengirim from kirim. */
function* behindMe(word: string): Generator<string> {
  if (word.startsWith('menge')) yield word.slice(5);
  if (word.startsWith('meng')) {
    yield word.slice(4);
    yield `k${word.slice(4)}`;
  } else if (word.startsWith('meny')) {
    yield `s${word.slice(4)}`;
    yield word.slice(2);
  } else if (word.startsWith('mem')) {
    yield word.slice(3);
    yield `p${word.slice(3)}`;
    yield word.slice(2);
  } else if (word.startsWith('men')) {
    yield word.slice(3);
    yield `t${word.slice(3)}`;
    yield word.slice(2);
  } else {
    yield word.slice(2);
  }
}

const hasRoot = (stem: string, roots: ReadonlySet<string>): boolean =>
  [...rootsOf(stem)].some((root) => roots.has(root));

/** The kind of verb that a word is, in lower case; null where it is none that is known. */
export function indonesianVerb(word: string): 'activity' | 'result' | null {
  if (withBer.has(word) || commands.has(word)) return 'activity';
  const isCommand =
    /^(?!me|di|ter|ber|ke|se)\p{L}{3,}(?:kan|i)$|^(?:terap|tentu|tetap|tertib)\p{L}*kan$/u.test(word);
  const stems = word.startsWith('me') ? [...behindMe(word)] : isCommand && word.endsWith('kan') ? [word] : [];
  if (stems.some((stem) => hasRoot(stem, results))) return 'result';
  return stems.some((stem) => hasRoot(stem, activities)) ? 'activity' : null;
}

/** Whether a phrase begins with work that is not told as done, given its words in lower case. */
export function isIndonesianActivity(phrase: readonly string[]): boolean {
  const [first = ''] = phrase;
  if (indonesianVerb(first) === 'activity') return true;
  if (first.startsWith('di') && hasRoot(first.slice(2), activities)) return !hasRoot(first.slice(2), agreed);
  return activityNouns.has(first) && !phrase.slice(1).some((word) => done.has(word));
}

/** Whether the shape of a word is that of an Indonesian verb built from a known root. */
export const isBuiltIndonesian = (word: string): boolean =>
  (word.startsWith('me') && indonesianVerb(word) !== null) ||
  (word.startsWith('di') && (hasRoot(word.slice(2), activities) || hasRoot(word.slice(2), results)));
