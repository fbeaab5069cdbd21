import type { KeyResultKind } from '#domain/kinds/kinds.ts';
import type { KeyResult, Review } from '#domain/tables/tables.ts';
import type { Both, SamplePerson, SampleTeam } from './sample-organisation.ts';

/** A rung of the tour: where it stands, what was checked in so far, and who moves it. */
export interface TourRung {
  readonly title: Both;
  readonly kind: KeyResultKind;
  readonly measure?: KeyResult['measure'];
  readonly comparison?: KeyResult['comparison'];
  readonly from?: number;
  readonly to?: number;
  readonly unit?: Both;
  readonly currency?: string;
  readonly reached?: number;
  readonly owner: SamplePerson;
  readonly confidence: number;
  readonly steps?: readonly { readonly title: Both; readonly isDone: boolean }[];
  readonly initiatives?: readonly Both[];
  /** How sure people were at the end, where that is not as sure as at the beginning. */
  readonly lastConfidence?: number;
  /** Whether most of it came early or late; in between by itself. */
  readonly pace?: 'early' | 'late';
  /** The week, from 0, in which a milestone was reached; the last where it does not say. */
  readonly reachedInWeek?: number;
  /** What was said in a week. */
  readonly notes?: Readonly<Record<number, Both>>;
  /** How hard the seven people voted it, in their order. */
  readonly votes?: readonly number[];
  readonly metric?: string;
}

/** What the review of the finished quarter said of an objective. */
export interface TourReview {
  readonly hard: Both;
  readonly motivate: Both;
  readonly learned: Both;
  readonly skills?: Both;
  readonly resources?: Both;
  readonly decision: NonNullable<Review['decision']>;
  /** A score that was set against the proposed one: rung number, score, reason. */
  readonly override?: { readonly rung: number; readonly score: number; readonly reason: Both };
  /** The keys of the causes that its reason was put under. */
  readonly causes: readonly string[];
}

/** An objective of the tour; `serves` names another one's key, with a rung number where it serves that. */
export interface TourObjective {
  readonly key: string;
  readonly title: Both;
  readonly description: Both;
  readonly owner: 'company' | SampleTeam | SamplePerson;
  readonly stage: string;
  readonly months: number;
  readonly ambition: 'committed' | 'aspirational';
  readonly serves?: { readonly key: string; readonly rung?: number };
  readonly rungs: readonly TourRung[];
  readonly review?: TourReview;
}

const lastQuarter: Both = ['last quarter', 'kuartal lalu'];
export const tourBaselinePeriod = lastQuarter;

/** The quarter that is being planned. */
export const tourObjectives: readonly TourObjective[] = [
  {
    key: 'revenue',
    title: ['Raise quarterly revenue by 10%', 'Menaikkan pendapatan kuartalan sebesar 10%'],
    description: [
      'Growth that pays for itself: one product in focus, a useful add-on for every new customer, and less spent on winning each of them.',
      'Pertumbuhan yang membiayai dirinya sendiri: satu produk jadi fokus, tambahan yang berguna bagi tiap pelanggan baru, dan biaya akuisisi yang lebih kecil.',
    ],
    owner: 'company',
    stage: 'whole-process',
    months: 3,
    ambition: 'aspirational',
    rungs: [
      {
        title: ['Sales of the Niaga Kit reach $10,000', 'Penjualan Niaga Kit mencapai Rp 150.000.000'],
        kind: 'currency',
        currency: 'USD',
        from: 0,
        to: 10_000,
        reached: 2_400,
        owner: 'dewi',
        confidence: 70,
      },
      {
        title: ['Add-on offered to 10% of new customers', 'Produk tambahan ditawarkan ke 10% pelanggan baru'],
        kind: 'percent',
        from: 0,
        to: 10,
        reached: 3,
        owner: 'bagus',
        confidence: 60,
        initiatives: [['Price list for the three add-ons', 'Daftar harga tiga produk tambahan']],
      },
      {
        title: ['Customer acquisition cost down 5%', 'Biaya akuisisi pelanggan turun 5%'],
        kind: 'currency',
        currency: 'USD',
        from: 182,
        to: 172.9,
        reached: 180,
        owner: 'dewi',
        confidence: 55,
        lastConfidence: 35,
        notes: { 5: ['Advertising got dearer.', 'Iklan menjadi lebih mahal.'] },
      },
    ],
  },
  {
    key: 'welcome',
    title: ['A better welcome for new customers', 'Sambutan yang lebih baik bagi pelanggan baru'],
    description: [
      'The first month decides whether a customer stays. We ask, we listen, and we count who leaves.',
      'Bulan pertama menentukan apakah pelanggan bertahan. Kita bertanya, mendengar, dan menghitung siapa yang pergi.',
    ],
    owner: 'company',
    stage: 'onboarding',
    months: 3,
    ambition: 'aspirational',
    rungs: [
      {
        title: [
          'Survey reaches every customer after one month',
          'Survei menjangkau setiap pelanggan setelah satu bulan',
        ],
        kind: 'percent',
        from: 0,
        to: 100,
        reached: 35,
        owner: 'sari',
        confidence: 80,
      },
      {
        title: ['85% positive CSAT among new customers', '85% CSAT positif di antara pelanggan baru'],
        kind: 'percent',
        from: 71,
        to: 85,
        reached: 74,
        owner: 'sari',
        confidence: 60,
      },
      {
        title: ['Quarterly churn down to 2%', 'Churn kuartalan turun ke 2%'],
        kind: 'percent',
        from: 4.1,
        to: 2,
        owner: 'sari',
        confidence: 40,
      },
    ],
  },
  {
    key: 'cycle',
    title: [
      'Shorten the sales cycle from 60 to 55 days',
      'Memperpendek siklus penjualan dari 60 menjadi 55 hari',
    ],
    description: [
      'A shorter cycle gives everyone more time for new customers. We measure it from first meeting to signature.',
      'Siklus yang lebih pendek memberi semua orang waktu untuk pelanggan baru. Diukur dari pertemuan pertama sampai tanda tangan.',
    ],
    owner: 'field',
    stage: 'negotiation',
    months: 2,
    ambition: 'committed',
    serves: { key: 'revenue' },
    rungs: [
      {
        title: ['10 members enrolled in the negotiation course', '10 anggota terdaftar di kursus negosiasi'],
        kind: 'number',
        unit: ['members', 'anggota'],
        from: 0,
        to: 10,
        reached: 4,
        owner: 'dewi',
        confidence: 90,
      },
      {
        title: ['Online contracts that work on a phone', 'Kontrak daring yang bisa dipakai di ponsel'],
        kind: 'steps',
        owner: 'maya',
        confidence: 65,
        steps: [
          { title: ['Contract text approved', 'Naskah kontrak disetujui'], isDone: true },
          {
            title: ['Signing tried on five kinds of phone', 'Tanda tangan dicoba di lima jenis ponsel'],
            isDone: false,
          },
          {
            title: ['First customer has signed on a phone', 'Pelanggan pertama menandatangani di ponsel'],
            isDone: false,
          },
        ],
      },
      {
        title: ['4 fresh buyer profiles from CRM history', '4 profil pembeli baru dari riwayat CRM'],
        kind: 'number',
        unit: ['profiles', 'profil'],
        from: 0,
        to: 4,
        owner: 'maya',
        confidence: 55,
        initiatives: [
          ['Export three years of won and lost deals', 'Ekspor tiga tahun kesepakatan menang dan kalah'],
          ['Interview six customers', 'Wawancarai enam pelanggan'],
        ],
      },
    ],
  },
  {
    key: 'relations',
    title: ['Build relations that raise referral sales', 'Membangun relasi yang menaikkan penjualan rujukan'],
    description: [
      'Partners who know our customers open doors that advertising cannot.',
      'Mitra yang mengenal pelanggan kita membuka pintu yang tidak bisa dibuka iklan.',
    ],
    owner: 'partner',
    stage: 'lead-generation',
    months: 12,
    ambition: 'aspirational',
    serves: { key: 'revenue', rung: 2 },
    rungs: [
      {
        title: ['Proposal and agreement template made', 'Templat proposal dan perjanjian dibuat'],
        kind: 'milestone',
        reached: 1,
        owner: 'bagus',
        confidence: 90,
      },
      {
        title: ['15 potential partners met', '15 calon mitra ditemui'],
        kind: 'number',
        unit: ['partners', 'mitra'],
        from: 0,
        to: 15,
        reached: 3,
        owner: 'rizky',
        confidence: 65,
      },
      {
        title: ['Deals closed with 8 partners', 'Kesepakatan tercapai dengan 8 mitra'],
        kind: 'number',
        unit: ['partners', 'mitra'],
        from: 0,
        to: 8,
        owner: 'bagus',
        confidence: 40,
      },
    ],
  },
  {
    key: 'next-step',
    title: ['Every new customer knows the next step', 'Setiap pelanggan baru tahu langkah berikutnya'],
    description: [
      'A call in the first week and a kit that answers before people ask.',
      'Telepon di minggu pertama dan panduan yang menjawab sebelum ditanya.',
    ],
    owner: 'success',
    stage: 'onboarding',
    months: 3,
    ambition: 'committed',
    serves: { key: 'welcome' },
    rungs: [
      {
        title: ['Welcome kit in both languages', 'Paket sambutan dalam dua bahasa'],
        kind: 'milestone',
        reached: 1,
        owner: 'nadia',
        confidence: 95,
      },
      {
        title: ['First-week call with 90% of new customers', 'Telepon minggu pertama ke 90% pelanggan baru'],
        kind: 'percent',
        from: 62,
        to: 90,
        reached: 68,
        owner: 'sari',
        confidence: 60,
      },
    ],
  },
  {
    key: 'andi',
    title: ['Close faster without discounting', 'Menutup lebih cepat tanpa potongan harga'],
    description: [
      'A yes that comes from value, not from a lower price.',
      'Jawaban ya karena nilai, bukan karena harga lebih murah.',
    ],
    owner: 'andi',
    stage: 'closing',
    months: 2,
    ambition: 'aspirational',
    serves: { key: 'cycle' },
    rungs: [
      {
        title: ['Offer out within 24 h of each meeting', 'Penawaran terkirim dalam 24 jam setelah pertemuan'],
        kind: 'percent',
        from: 41,
        to: 95,
        reached: 60,
        owner: 'andi',
        confidence: 70,
      },
      {
        title: ['Close rate up by 8 points', 'Tingkat penutupan naik 8 poin'],
        kind: 'percent',
        from: 22,
        to: 30,
        reached: 24,
        owner: 'andi',
        confidence: 50,
      },
    ],
  },
  {
    key: 'maya',
    title: ['Offers that a customer can sign on the phone', 'Penawaran yang bisa ditandatangani di ponsel'],
    description: [
      'Sent while the talk is still warm, signed where the customer is.',
      'Dikirim selagi pembicaraan hangat, ditandatangani di mana pelanggan berada.',
    ],
    owner: 'maya',
    stage: 'offer',
    months: 2,
    ambition: 'committed',
    serves: { key: 'cycle', rung: 2 },
    rungs: [
      {
        title: ['Offer template rebuilt', 'Templat penawaran dibuat ulang'],
        kind: 'steps',
        owner: 'maya',
        confidence: 90,
        steps: [
          { title: ['Draft agreed with the team', 'Draf disepakati tim'], isDone: true },
          { title: ['Template in the CRM', 'Templat masuk CRM'], isDone: true },
        ],
      },
      {
        title: ['20 contracts signed on a phone', '20 kontrak ditandatangani di ponsel'],
        kind: 'number',
        unit: ['contracts', 'kontrak'],
        from: 0,
        to: 20,
        reached: 3,
        owner: 'maya',
        confidence: 55,
      },
    ],
  },
  {
    key: 'rizky',
    title: ['A partner pipeline that fills itself', 'Pipeline mitra yang terisi sendiri'],
    description: [
      'Introductions that come because partners gain from them.',
      'Perkenalan yang datang karena mitra ikut untung.',
    ],
    owner: 'rizky',
    stage: 'lead-generation',
    months: 3,
    ambition: 'aspirational',
    serves: { key: 'relations' },
    rungs: [
      {
        title: ['Short list of 30 partners', 'Daftar pendek 30 mitra'],
        kind: 'number',
        unit: ['partners', 'mitra'],
        from: 0,
        to: 30,
        reached: 12,
        owner: 'rizky',
        confidence: 85,
      },
      {
        title: ['5 introductions a month from partners', '5 perkenalan per bulan dari mitra'],
        kind: 'number',
        unit: ['a month', 'per bulan'],
        from: 1,
        to: 5,
        reached: 2,
        owner: 'rizky',
        confidence: 50,
      },
    ],
  },
  {
    key: 'nadia',
    title: ['Nobody waits for an answer', 'Tidak ada yang menunggu jawaban'],
    description: [
      'Questions answered before they become complaints.',
      'Pertanyaan dijawab sebelum menjadi keluhan.',
    ],
    owner: 'nadia',
    stage: 'onboarding',
    months: 3,
    ambition: 'aspirational',
    serves: { key: 'next-step' },
    rungs: [
      {
        title: ['20 answers written for the help page', '20 jawaban ditulis untuk halaman bantuan'],
        kind: 'number',
        unit: ['answers', 'jawaban'],
        from: 0,
        to: 20,
        reached: 6,
        owner: 'nadia',
        confidence: 80,
      },
      {
        title: ['Reply within 4 h to 95% of questions', 'Membalas 95% pertanyaan dalam 4 jam'],
        kind: 'percent',
        from: 70,
        to: 95,
        reached: 75,
        owner: 'nadia',
        confidence: 55,
      },
    ],
  },
  {
    key: 'training',
    title: ['CRM training for 20 representatives', 'Pelatihan CRM untuk 20 tenaga penjual'],
    description: ['Not aligned yet: whom does it serve?', 'Belum selaras: mendukung tujuan siapa?'],
    owner: 'maya',
    stage: 'people',
    months: 3,
    ambition: 'committed',
    rungs: [
      {
        title: ['20 representatives trained', '20 tenaga penjual dilatih'],
        kind: 'number',
        unit: ['people', 'orang'],
        from: 0,
        to: 20,
        owner: 'maya',
        confidence: 75,
      },
    ],
  },
];

/** The quarter before it: where each rung ended, week by week in a plausible curve, and what its review said. */
export const finishedObjectives: readonly TourObjective[] = [
  {
    key: 'finished-revenue',
    title: ['Raise quarterly revenue by 8%', 'Menaikkan pendapatan kuartalan sebesar 8%'],
    description: [
      'The first quarter with one product in focus.',
      'Kuartal pertama dengan satu produk jadi fokus.',
    ],
    owner: 'company',
    stage: 'whole-process',
    months: 3,
    ambition: 'aspirational',
    rungs: [
      {
        title: ['Sales of the Niaga Kit reach $6,000', 'Penjualan Niaga Kit mencapai Rp 90.000.000'],
        kind: 'currency',
        currency: 'USD',
        metric: 'revenue',
        from: 0,
        to: 6_000,
        reached: 5_200,
        owner: 'dewi',
        confidence: 70,
        lastConfidence: 80,
        votes: [2, 2, 3, 2, 2, 3, 2],
        notes: {
          7: ['Two shops ordered for the whole chain.', 'Dua toko memesan untuk seluruh jaringannya.'],
        },
      },
      {
        title: ['Average order up to $420', 'Rata-rata nilai pesanan naik menjadi Rp 6.300.000'],
        kind: 'currency',
        currency: 'USD',
        from: 380,
        to: 420,
        reached: 404,
        owner: 'dewi',
        confidence: 55,
        votes: [3, 3, 3, 4, 3, 3, 2],
      },
      {
        title: ['Revenue of $310,000', 'Pendapatan Rp 4.650.000.000'],
        kind: 'currency',
        currency: 'USD',
        metric: 'revenue',
        from: 287_000,
        to: 310_000,
        reached: 297_500,
        owner: 'dewi',
        confidence: 60,
        lastConfidence: 40,
        pace: 'late',
        votes: [4, 5, 4, 4, 5, 4, 4],
        notes: {
          9: ['A large order moved into the next quarter.', 'Satu pesanan besar bergeser ke kuartal depan.'],
        },
      },
    ],
    review: {
      hard: [
        'Two large orders waited for a price list that we did not have.',
        'Dua pesanan besar menunggu daftar harga yang belum kita punya.',
      ],
      motivate: [
        'To see each week what one more order would mean.',
        'Melihat tiap minggu arti satu pesanan lagi.',
      ],
      learned: ['One product in focus is easier to explain.', 'Satu produk fokus lebih mudah dijelaskan.'],
      resources: ['A price list for every bundle', 'Daftar harga untuk setiap paket'],
      decision: 'done',
      causes: ['documents'],
    },
  },
  {
    key: 'finished-meetings',
    title: ['60 meetings with people who decide', '60 pertemuan dengan pengambil keputusan'],
    description: ['Fewer calls, better meetings.', 'Lebih sedikit telepon, pertemuan lebih bermutu.'],
    owner: 'field',
    stage: 'needs-and-meeting',
    months: 3,
    ambition: 'committed',
    serves: { key: 'finished-revenue', rung: 1 },
    rungs: [
      {
        title: ['Meeting guide agreed', 'Panduan pertemuan disepakati'],
        kind: 'milestone',
        reached: 1,
        reachedInWeek: 10,
        owner: 'andi',
        confidence: 90,
        lastConfidence: 95,
        votes: [1, 1, 2, 1, 1, 2, 1],
        notes: { 6: ['Legal has not answered yet.', 'Bagian hukum belum menjawab.'] },
      },
      {
        title: ['60 first meetings held', '60 pertemuan pertama diadakan'],
        kind: 'number',
        metric: 'meetings-held',
        unit: ['meetings', 'pertemuan'],
        from: 0,
        to: 60,
        reached: 51,
        owner: 'andi',
        confidence: 65,
        votes: [3, 3, 2, 4, 3, 3, 3],
        notes: { 4: ['Three afternoons lost to reports.', 'Tiga sore habis untuk laporan.'] },
      },
      {
        title: ['20 of them with an offer', '20 di antaranya dengan penawaran'],
        kind: 'number',
        metric: 'number-of-offers',
        unit: ['offers', 'penawaran'],
        from: 0,
        to: 20,
        reached: 19,
        pace: 'late',
        owner: 'maya',
        confidence: 50,
        lastConfidence: 75,
        votes: [4, 4, 4, 5, 4, 4, 4],
      },
    ],
    review: {
      hard: [
        'The meeting guide waited ten weeks for an answer from legal.',
        'Panduan pertemuan menunggu jawaban bagian hukum sepuluh minggu.',
      ],
      motivate: ['A named contact in legal.', 'Satu nama yang bisa dihubungi di bagian hukum.'],
      learned: [
        'Whoever decides comes when the question is about their own figures.',
        'Pengambil keputusan datang bila pertanyaannya tentang angka mereka sendiri.',
      ],
      skills: ['Asking about figures', 'Bertanya tentang angka'],
      decision: 'everyday-work',
      causes: ['documents'],
    },
  },
  {
    key: 'finished-churn',
    title: ['Quarterly churn from 5% to 4%', 'Churn kuartalan dari 5% ke 4%'],
    description: [
      'We begin to count who leaves, and why.',
      'Kita mulai menghitung siapa yang pergi, dan mengapa.',
    ],
    owner: 'success',
    stage: 'onboarding',
    months: 3,
    ambition: 'aspirational',
    serves: { key: 'finished-revenue' },
    rungs: [
      {
        title: ['Answers within 4 hours stay at 90%', 'Jawaban dalam 4 jam tetap 90%'],
        kind: 'keep',
        measure: 'percent',
        comparison: 'at-least',
        from: 90,
        to: 90,
        reached: 93,
        owner: 'nadia',
        confidence: 75,
        votes: [2, 1, 2, 2, 2, 2, 1],
      },
      {
        title: ['Exit talk with 80% of leaving customers', 'Wawancara dengan 80% pelanggan yang berhenti'],
        kind: 'percent',
        from: 0,
        to: 80,
        reached: 66,
        owner: 'nadia',
        confidence: 60,
        votes: [3, 3, 3, 3, 2, 3, 3],
        notes: {
          8: ['Needs training: how to ask without selling.', 'Butuh pelatihan: bertanya tanpa berjualan.'],
        },
      },
      {
        title: ['Churn down to 4%', 'Churn turun ke 4%'],
        kind: 'percent',
        metric: 'churn',
        from: 5,
        to: 4,
        reached: 4.1,
        owner: 'sari',
        confidence: 45,
        lastConfidence: 70,
        votes: [5, 4, 4, 5, 4, 5, 4],
      },
    ],
    review: {
      hard: ['Who had left could rarely be reached.', 'Yang sudah pergi jarang bisa dihubungi.'],
      motivate: ['To tell the teams what customers said.', 'Menceritakan kepada tim apa kata pelanggan.'],
      learned: ['Most leave in the second month.', 'Kebanyakan pergi pada bulan kedua.'],
      skills: ['Exit talks', 'Wawancara pelanggan yang berhenti'],
      decision: 'carry-over',
      override: {
        rung: 2,
        score: 0.9,
        reason: [
          'The last six talks were held in the first week of October.',
          'Enam wawancara terakhir diadakan di minggu pertama Oktober.',
        ],
      },
      causes: ['time'],
    },
  },
  {
    key: 'finished-partners',
    title: ['Ground for partner sales', 'Fondasi penjualan mitra'],
    description: [
      'Before partners sell for us, we have to be easy to sell.',
      'Sebelum mitra menjual, kita harus mudah dijual.',
    ],
    owner: 'partner',
    stage: 'lead-generation',
    months: 3,
    ambition: 'aspirational',
    serves: { key: 'finished-revenue', rung: 3 },
    rungs: [
      {
        title: ['Partner agreement template made', 'Templat perjanjian mitra selesai'],
        kind: 'milestone',
        reached: 0,
        owner: 'bagus',
        confidence: 85,
        lastConfidence: 30,
        votes: [1, 2, 1, 2, 1, 1, 2],
        notes: {
          5: ['Waiting for legal again.', 'Menunggu bagian hukum lagi.'],
          11: ['Third version with legal.', 'Versi ketiga di bagian hukum.'],
        },
      },
      {
        title: ['Price list and training kit', 'Daftar harga dan bahan pelatihan'],
        kind: 'steps',
        owner: 'rizky',
        confidence: 75,
        steps: [
          { title: ['Price list', 'Daftar harga'], isDone: true },
          { title: ['Slides', 'Salindia'], isDone: true },
          { title: ['Demo kit', 'Perangkat demo'], isDone: false },
        ],
        votes: [2, 2, 2, 3, 2, 2, 2],
      },
      {
        title: ['12 potential partners met', '12 calon mitra ditemui'],
        kind: 'number',
        unit: ['partners', 'mitra'],
        from: 0,
        to: 12,
        reached: 12,
        pace: 'early',
        owner: 'rizky',
        confidence: 60,
        lastConfidence: 90,
        votes: [3, 4, 3, 4, 3, 3, 4],
      },
    ],
    review: {
      hard: [
        'The agreement went back and forth: nobody owned it on the legal side.',
        'Perjanjiannya bolak-balik: tak ada yang memegangnya di bagian hukum.',
      ],
      motivate: [
        'The first signed partner in the Monday meeting.',
        'Mitra pertama yang menandatangani di rapat Senin.',
      ],
      learned: [
        'Meeting partners is easier than we think; papers are not.',
        'Menemui mitra lebih mudah dari dugaan; urusan dokumennya tidak.',
      ],
      resources: ['Two days of a lawyer a month', 'Dua hari pengacara per bulan'],
      decision: 'carry-over',
      causes: ['documents'],
    },
  },
  {
    key: 'finished-andi',
    title: ['Sell from figures, not from habit', 'Menjual dari angka, bukan kebiasaan'],
    description: [
      'Every meeting begins with the customer’s own figures.',
      'Tiap pertemuan dimulai dari angka pelanggan.',
    ],
    owner: 'andi',
    stage: 'people',
    months: 3,
    ambition: 'aspirational',
    serves: { key: 'finished-meetings' },
    rungs: [
      {
        title: ['CRM course finished', 'Kursus CRM selesai'],
        kind: 'milestone',
        reached: 1,
        reachedInWeek: 3,
        owner: 'andi',
        confidence: 90,
        votes: [1, 1, 1, 2, 1, 1, 1],
      },
      {
        title: ['Figures prepared for 40 meetings', 'Angka disiapkan untuk 40 pertemuan'],
        kind: 'number',
        unit: ['meetings', 'pertemuan'],
        from: 0,
        to: 40,
        reached: 26,
        owner: 'andi',
        confidence: 60,
        lastConfidence: 55,
        votes: [3, 3, 3, 3, 3, 2, 3],
      },
      {
        title: ['Close rate from 22% to 27%', 'Tingkat penutupan dari 22% ke 27%'],
        kind: 'percent',
        metric: 'close-rate',
        from: 22,
        to: 27,
        reached: 24.5,
        owner: 'andi',
        confidence: 45,
        lastConfidence: 50,
        votes: [4, 5, 4, 4, 4, 4, 4],
      },
    ],
    review: {
      hard: ['Half of the time went into reports.', 'Separuh waktu habis untuk laporan.'],
      motivate: ['One afternoon a week without reports.', 'Satu sore seminggu tanpa laporan.'],
      learned: ['Prepared meetings are half as long.', 'Pertemuan yang disiapkan hanya separuh lamanya.'],
      decision: 'change',
      causes: ['time'],
    },
  },
];

/** The causes that the review found, and which of them the team works on. */
export const tourCauses = [
  {
    key: 'documents',
    name: ['Papers wait where nobody owns them', 'Dokumen tertahan karena tidak ada penanggung jawabnya'],
    votes: 9,
    isOurs: true,
    isChosen: true,
  },
  {
    key: 'time',
    name: ['Time goes into reports', 'Waktu habis untuk laporan'],
    votes: 5,
    isOurs: true,
    isChosen: false,
  },
] as const satisfies readonly {
  readonly key: string;
  readonly name: Both;
  readonly [other: string]: unknown;
}[];

/** What the team promised to do about how it works. */
export const tourImprovements = [
  {
    problem: [
      'Check-ins came late in five weeks of thirteen',
      'Check-in terlambat di lima dari tiga belas minggu',
    ],
    remedy: [
      'Monday at nine, ten minutes, Andi opens it',
      'Senin pukul sembilan, sepuluh menit, Andi membukanya',
    ],
    owner: 'andi',
    state: 'done',
    outcome: ['Two weeks in a row, on time', 'Dua minggu berturut-turut, tepat waktu'],
  },
  {
    problem: [
      'We took papers for easier than they are',
      'Kita mengira urusan dokumen lebih mudah dari kenyataannya',
    ],
    remedy: [
      'Ask who has to sign before we vote',
      'Tanyakan siapa yang harus menandatangani sebelum menilai',
    ],
    owner: 'bagus',
    state: 'open',
    outcome: ['', ''],
  },
] as const satisfies readonly {
  readonly problem: Both;
  readonly remedy: Both;
  readonly outcome: Both;
  readonly owner: SamplePerson;
  readonly state: string;
}[];
