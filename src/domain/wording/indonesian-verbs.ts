/*
 * Indonesian builds its verbs from roots: me- (menghubungi), di- (dihubungi), the bare command (hubungi). The lists hold
 * the roots; the forms are taken apart here, so that “Medan”, “merek” or “mesin” are no verbs and “mewawancarai” is one.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Roots of work that is done. */
const activities = words(`
  pasar ekspor impor kontrol kerah ikat gantung jemur kembali keluar masuk hidang saji racik oplos oven panggang
  goreng sertifikasi lisensi paten waralaba franchise gugus kemudi tanda cap stempel teken paraf terawang pasang
  wawancara pindah sosialisasi laku buat terap kenal hubung kunjung tulis siap atur rencana bahas temu bangun kerja
  bicara periksa kirim baru tinjau ada hadir jalan mulai luncur kembang rancang latih analisis teliti dukung bantu
  tindaklanjut presentasi terbit dokumentasi lanjut selenggara diskusi ikut susun cari cek kaji evaluasi koordinasi
  komunikasi informasi undang ajak tanya minta telepon surat tawar promosi iklan publikasi unggah unduh bagi sebar
  distribusi cetak rekam catat hitung ukur pantau awas monitor lapor rekap input olah data inventarisasi identifikasi
  klasifikasi kelompok peta segmentasi verifikasi validasi konfirmasi audit survei riset ajar pelajar baca rekrut
  seleksi pilih tunjuk angkat tugas delegasi serah alih ganti ubah revisi edit rapi bersih sederhana standar
  standarisasi standardisasi otomatis otomatisasi digitalisasi integrasi sambung migrasi instal instalasi konfigurasi
  uji tes pilot simulasi adopsi guna pakai manfaat beli pesan sewa produksi kemas antar tagih negosiasi runding nego
  fasilitasi bimbing damping mentor didik edukasi jelas terang umum sampai beri sedia lengkap tambah bentuk diri
  rilis posting foto anggar proyeksi ramal estimasi prioritas tetap tentu putus rumus definisi kumpul himpun galang
  gelar raya apresiasi harga motivasi dorong libat jadwal ingat ulang ulas eksplorasi gali cermat amat observasi
  banding terjemah desain gambar sketsa prototipe kelola urus tangan rawat pelihara servis kawal daftar registrasi
  arsip hapus gabung pisah satu isi rangkum ringkas simpul papar tayang siar sponsor pamer demo demonstrasi peraga
  layan kontak implementasi pelopor rintis konsultasi partisipasi gerak tata usaha tempat perintah arah instruksi
  tempel pajang tampil bayar alokasi subsidi dana usul aju mohon daya kampanye konten coba jajak telusur lacak
  selidik telaah pajak konsolidasi sinkron sinkronisasi rekonsiliasi kurasi moderasi sortir pilah sebut sapa jemput
  tamu sambut jamu cat digital semprot rombak buka benah sulam tanam cuci masak hias jahit potret lukis salin ketik
  tembok aspal beton bor las rakit bongkar muat angkut bawa ambil simpan timbun susut sita lelang gadai pinjam kredit
  bungkus label segel kunci gembok pagar tutupi lindung jinak obat suntik vaksin imunisasi sterilisasi fumigasi
  sanitasi diagnosis operasi rujuk infus terapi suluh bina asuh asah nilai akreditasi supervisi lulus wisuda absen
  tegur sanksi hukum pecat mutasi rotasi lantik sumpah wakil tunjang gaji bonus cuti sidang rapat musyawarah voting
  lobi gugat somasi akta notaris opname stok gudang parkir setor tarik transfer cair jurnal budaya sesuai selaras
  kondisi indah hijau tertib disiplin libur kalibrasi program kode retas enkripsi cadang hosting rekayasa otomasi
  modernisasi restrukturisasi reorganisasi sentralisasi revitalisasi renovasi perbarui formulasi inisiasi transkripsi
`);

/** Roots of what is reached rather than done. */
const results = words(`
  naik tingkat turun kurang pendek panjang capai menang tahan jaga tumbuh ganda lipat tutup raih dapat hasil jual hemat
  lampau lebih cepat besar kecil luas kuat tekan pangkas potong tarik dekat seimbang cegah hindar pulih lunas tuntas
  selesai jadi milik mampu bawa konversi oleh akuisisi baik maksimal optimal rebut tambat stabil untung
`);

/** Words that stand as a command without any ending. */
const commands = words(`
  belanja minta atur pesan tempel saring pilah hitung ketik jahit buat susun kirim beli cari ajak undang pasang ganti
  ubah tambah mulai gelar rancang cek kaji hubungi kunjungi ikuti pakai gunakan baca pilih ajukan catat bagi
  kumpulkan bantu dukung ajari latih temui hadiri bikin cetak ikut rekrut ambil angkut jemput simpan buka tulis sewa
  bawa bahas bangun bentuk cabut cuci dorong didik gabung garap gali hapus hias kelola lacak lelang masak olah
  panggil pantau periksa pindah rangkum rawat rekam renovasi revisi sapa sebar sortir seleksi tagih tanam tanya
  tawarkan terjemahkan tinjau tunjuk tukar uji ukur unggah unduh upayakan urus usulkan usut utus sampaikan benahi
  awasi tangani lengkapi atasi dampingi wakili jajaki amati teliti telusuri layani datangi perbarui perbaharui
  sosialisasikan tindaklanjuti siapkan adakan bimbing bina tegur lantik rakit muat bongkar sambut asah lobi salin tata
  telaah selidiki pelajari kenali cermati dalami jalin gandeng rintis pugar
`);

/** Commands that are nouns as well. */
const nounCommands = words(
  'belanja pesan bentuk ukur cetak atur saring renovasi revisi seleksi tulis masak ajak tanya buka ganti bagi uji tes audit',
);

/** Work as a noun: “sosialisasi kebijakan baru”, “penyusunan rencana”. */
const activityNouns = words(`
  pengecekan pencarian pemilihan penentuan penetapan pembagian penyaringan penghapusan pengalihan pengaturan
  penyesuaian pemutakhiran pembekalan penjaringan pengkajian penelaahan pengukuran penghitungan pemotretan perombakan
  perekrutan sosialisasi koordinasi evaluasi implementasi migrasi instalasi pemasangan pelaksanaan penyusunan
  pembuatan pengadaan penerapan pembahasan penulisan pengembangan perancangan penyelenggaraan persiapan digitalisasi
  pendampingan pengumpulan pemetaan penjadwalan pengenalan pembangunan pengecatan renovasi pembukaan peluncuran
  pembaruan pembersihan penataan pemindahan penggantian penyewaan penerjemahan penerbitan pencetakan pengujian
  penyebaran pembentukan pengajuan penjajakan peninjauan penggalangan pemeriksaan perumusan pengurusan pendataan
  penyuluhan pembinaan revisi relokasi perakitan penanaman restrukturisasi fumigasi imunisasi vaksinasi kalibrasi
  audit survei inspeksi
`);

/** What follows a noun of work and makes it a thing to do: “diskusi dengan pemasok”. */
const eventNouns = words(`
  diskusi rapat kunjungan pelatihan wawancara survei pertemuan seminar lokakarya audit negosiasi konsultasi presentasi
  riset kampanye promosi kerja bimbingan simulasi uji studi
`);
const withSomebody = words('ulang dengan bersama ke kepada di untuk bagi tentang mengenai terhadap');

/** What begins like a verb and is none: nouns, loans, and verbs that say how something is. */
const notWork = words(`
  memang mereka merek mesin media medan menu menteri mentor mentoring menara metode member membership memo memori
  memorandum mental mentah menit menantu mekanik mekanisme melati medali medis meriah merpati meteran metropolitan
  mewah menengah mengapa mengenai merupakan menjadi menuju menurut menarik menyeluruh mendalam mendasar mendatang
  mendadak merata memadai memuaskan membaik memburuk menyenangkan membanggakan meyakinkan memiliki mempunyai
  mencukupi memahami mengenal mengetahui mengerti menyukai merasa menerima mencintai mempercayai memercayai
  menghargai mematuhi menaati memenuhi mengingat menanti meninggal menetap menunggu merosot melonjak menguat melemah
  membengkak menyusut mengering membludak melampaui melebihi menembus mengalami menghasilkan memperoleh mengikuti
  mengakui merekomendasikan mengakses mengungguli menyamai mendekati menempati menduduki menguasai mengenyam memuat
  merangkap mencakup mengandung meliputi
`);

/** Tasks whose verb is two words. */
const pairs = words('tindak serah alih');

/** Nouns of two words whose first looks like a command. */
const compounds: ReadonlySet<string> = new Set([
  'rekam medis',
  'cetak biru',
  'simpan pinjam',
  'tanya jawab',
  'serah terima',
  'antar jemput',
  'bongkar muat',
  'uji klinis',
  'kerja sama',
  'cuci darah',
  'buka puasa',
  'tukar tambah',
]);

/** Roots of me- and di- forms that agree to or end something: what was so done is a result. */
const agreed = words('setuju sepakat sah tandatangan terima selesai resmi lunas tuntas capai');

/** Verbs with ber- that are work. */
const withBer = words(
  'bertemu berdiskusi berbicara berkoordinasi berkunjung bekerja berlatih belajar berkumpul berkonsultasi bernegosiasi berkomunikasi berpartisipasi bergabung berunding berkolaborasi',
);

/** What tells that something has been done. */
const done = words(
  'rapi tertib jelas adil lulus sukses selesai terlaksana tercapai rampung tuntas beres disetujui disepakati disahkan dibuat disusun diadakan dilakukan terbit siap diluncurkan berjalan terpasang tersedia diterapkan dijalankan terselenggara ditandatangani berhasil rutin lancar tepat teratur aktif penuh lengkap naik turun meningkat menurun dimulai makin semakin lebih',
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

/**
 * Verbs of no known root: `me-` joined as the sound of the root asks, or -kan behind a bare one; nouns with -kan, such
 * as “pendidikan” or “kebijakan”, begin with pe- or ke-, but for a few.
 */
const isBuiltVerb = (word: string): boolean =>
  (/^(?:mem[bfpvaeiou]|men[cdjtaeiou]|meng[aeghikou]|meny[aeiou]|me[lrwy][aeiou])\p{L}{3,}$/u.test(word) &&
    !/(?:ed|ing|ies|rs|ship|ity|able|ary|ly|ns|ory|ge)$/u.test(word)) ||
  (/^(?!me|di|ter|ber|pe|ke|se)\p{L}{4,}kan$/u.test(word) &&
    !/^(?:masu|tinda|gera|masa|paso|leda|tumpu|belo|ceta|sila|bah|angkata|melain|sedang)kan$/u.test(word));

/** The kind of verb that a word can be, in lower case; null where it is none that is known. */
export function indonesianVerb(word: string): 'activity' | 'result' | null {
  if (withBer.has(word) || commands.has(word)) return 'activity';
  if (notWork.has(word)) return null;
  // “Terbitkan” and “kembangkan” begin like other forms; their roots tell.
  const stems = [...(word.startsWith('me') ? behindMe(word) : []), ...(word.endsWith('kan') ? [word] : [])];
  if (stems.some((stem) => hasRoot(stem, results))) return 'result';
  return stems.some((stem) => hasRoot(stem, activities)) || isBuiltVerb(word) ? 'activity' : null;
}

const notPassive = words(
  'direksi direktur dinas diskon digital divisi distributor distribusi diskusi disiplin distrik diagnosis direktorat dinamika terhadap terminal teritori teriak teratai dimensi diploma terbaru terbaik terdekat terlambat terutama dingin dinding dialog diesel dinamis dividen',
);

/** A later word tells how it is: “pelatihan di cabang rampung”, “pemasangan mesin dimulai”. */
const isToldAsDone = (phrase: readonly string[]): boolean =>
  phrase
    .slice(1)
    .some((word) => done.has(word) || (/^(?:ter|di)\p{L}{4,}$/u.test(word) && !notPassive.has(word)));

/** What kind of verb an Indonesian phrase begins with, given its words in lower case; null for none. */
export function leadingIndonesianVerb(phrase: readonly string[]): 'activity' | 'result' | null {
  const [first = '', next = ''] = phrase;
  if (compounds.has(`${first} ${next}`)) return null;
  return nounCommands.has(first) && isToldAsDone(phrase) ? null : indonesianVerb(first);
}

/** Whether a phrase begins with work that is not told as done, given its words in lower case. */
export function isIndonesianActivity(phrase: readonly string[]): boolean {
  const [first = ''] = phrase;
  const [, next = ''] = phrase;
  if (leadingIndonesianVerb(phrase) === 'activity') return true;
  if (pairs.has(first) && /\p{L}{3,}(?:i|kan)$/u.test(next)) return true;
  if (first.startsWith('di') && hasRoot(first.slice(2), activities)) return !hasRoot(first.slice(2), agreed);
  if (eventNouns.has(first) && phrase.slice(1, 4).some((word) => withSomebody.has(word)))
    return !isToldAsDone(phrase);
  return activityNouns.has(first) && phrase.length > 1 && !isToldAsDone(phrase);
}

/** Whether the shape of a word is that of an Indonesian verb built from a known root. */
export const isBuiltIndonesian = (word: string): boolean =>
  indonesianVerb(word) !== null ||
  (word.startsWith('di') && (hasRoot(word.slice(2), activities) || hasRoot(word.slice(2), results)));
