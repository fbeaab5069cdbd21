/** A word that was given up, and the one that stands in its place. */
export interface OldWord {
  readonly pattern: RegExp;
  readonly better: string;
  /** Where the pattern means something else, as a part of the sentence around it. */
  readonly except?: RegExp;
}

/** Words of Indonesian that were given up [product: Vocabulary]. */
export const oldIndonesian: readonly OldWord[] = [
  { pattern: /\b(?:me|di)layani/iu, better: 'mendukung, didukung' },
  { pattern: /\bcelah\b/iu, better: 'kesenjangan' },
  { pattern: /\busang\b/iu, better: 'belum diperbarui' },
  { pattern: /sesuai jalur/iu, better: 'sesuai rencana' },
  { pattern: /\bkeadaan\b/iu, better: 'status' },
  { pattern: /orientasi pelanggan/iu, better: 'onboarding pelanggan' },
  { pattern: /penjualan ulang/iu, better: 'penjualan berulang' },
  { pattern: /\b(?:me|di)?lepaskan\b/iu, better: 'cabut penyelarasan' },
  { pattern: /\b(?:di)?ambil alih\b|\bdibawa\b|\bBawa\b/u, better: 'lanjutkan, dilanjutkan' },
  {
    pattern: /(?<!Masuk |Keluar |dari )\bruangan\b/iu,
    better: 'peserta',
  },
  { pattern: /(?:baris|kolom) lembar kerja/iu, better: 'spreadsheet' },
  { pattern: /papan ketik/iu, better: 'keyboard' },
  { pattern: /\blokakarya\b/iu, better: 'workshop' },
  { pattern: /'Tombol'/u, better: 'Pintasan keyboard' },
  { pattern: /pemindahan untuk/iu, better: 'menu untuk' },
  { pattern: /\b(?:me(?:ny)?|di)?saring(?:an(?:nya)?)?\b/iu, better: 'filter' },
  { pattern: /\bsunting\b|\b(?:di)?betulkan\b/iu, better: 'ubah' },
  { pattern: /\bselembar\b/iu, better: 'lembar pribadi' },
  { pattern: /\bhal terbuka\b/iu, better: 'poin terbuka' },
  { pattern: /\bkerja harian\b/iu, better: 'pekerjaan rutin' },
  { pattern: /\bpaling (?:sedikit|banyak|tinggi|panjang|rendah)\b/iu, better: 'minimal, maksimal' },
  { pattern: /: 'Mata uang'/u, except: /\bcurrency: 'Mata uang',\n\s+commit/u, better: 'nilai uang' },
  { pattern: /\bMelebihi\b/u, better: 'target lebih (stretch)' },
  { pattern: /\bambang\b(?! batas)/iu, better: 'ambang batas' },
  { pattern: /tonggak berlangkah/iu, better: 'tonggak bertahap' },
  { pattern: /titik ideal/iu, better: 'rentang ideal' },
  { pattern: /kuartal saya|kuartal ini\b(?!’)/iu, except: /24 pertemuan kuartal ini/u, better: 'periode' },
  { pattern: /(?<![\w-])ia(?= [a-z])/iu, except: /tanyakan apakah ia mengambilnya/u, better: 'leave it out' },
  { pattern: /\bmnt\b/u, better: 'menit' },
  {
    pattern: /lakukan apa saja|apa adanya|seperti adanya/iu,
    except: /di papan apa adanya|isinya disimpan seperti adanya/u,
    better: 'a plain word',
  },
  {
    pattern: /gagasan dalam diam|dindingnya|\bdinding\b(?=')/iu,
    except: /poster dinding/iu,
    better: 'papan gagasan',
  },
  { pattern: /kurang berani/iu, better: 'kurang ambisius' },
  { pattern: /di antara saudaranya|berpemilik/iu, better: 'a plain word' },
  { pattern: /berakhir (?:lebih )?(?:tinggi|rendah)/iu, better: 'skornya lebih tinggi' },
  { pattern: /hanya boleh dibaca/iu, better: 'hanya dapat dibaca' },
  { pattern: /siapa yang memimpin|di depan yang diharapkan/iu, better: 'paling maju, di atas' },
  { pattern: /tidak pernah check-in/iu, better: 'belum pernah check-in' },
  { pattern: /Tanggungan setiap/u, better: 'Tanggung jawab setiap' },
  {
    pattern: /: '(?:Seimbang|Sisa|Maksud|Layar|Lalu|Buang|Keadaan|Indonesia)'/u,
    better: 'see the vocabulary',
  },
];

/** Words of English that were given up. */
export const oldEnglish: readonly OldWord[] = [
  { pattern: /answers this filter|ask less of it/iu, better: 'matches this filter, loosen it' },
  { pattern: /\b(?:Taken|Brought) back\b|\btake back\b|\bbring back\b/u, better: 'undone, redone' },
  { pattern: /\bMoves for\b/u, better: 'Menu of' },
  { pattern: /: '(?:Workshop|Plan|Objective|Key result|Initiative) made\b/u, better: 'created' },
  { pattern: /Make the workshop/u, better: 'Create workshop' },
  { pattern: /'Not so'/u, better: 'Not like this' },
  { pattern: /begun at|it ends at/u, better: 'starts at, ends at' },
  {
    pattern: /is called so|\b(?:is|are) no (?:number|ratings?)\b|\bhead row\b/u,
    better: 'is not a number, header row',
  },
  { pattern: /passed over/u, better: 'skipped' },
  { pattern: /, aim \{/u, better: 'target' },
  { pattern: /comparison: 'Hold'/u, better: 'Keep' },
  { pattern: /a key result of a sort|No sort of/u, better: 'a kind of key result' },
  {
    pattern: /\btakes? (?:\$\{\w+\}|\w+) for (?:harder|easier)/u,
    better: 'expects … to be harder than they turn out',
  },
  { pattern: /\bit (?:on \$|only at the end)/u, better: 'rung 1 on 27 Sep' },
  { pattern: /\bended (?:higher|lower|alike|differently)\b/u, better: 'scored higher' },
  { pattern: /sees it (?:harder|easier)/u, better: 'voted harder' },
  { pattern: /as they fall|as far as the plan/u, better: 'as they are made, filled from the plan' },
  { pattern: /climb this quarter|My quarter/u, better: 'cycle' },
  { pattern: /\b[Tt]ak(?:e|en) over\b/u, better: 'carry over' },
  { pattern: /foretells/u, better: 'predicts' },
];
