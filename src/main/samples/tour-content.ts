import type { KeyResultKind } from '#domain/plan/rows.ts';
import type { Both, SamplePerson, SampleTeam } from './sample-organisation.ts';

/** A rung of the tour: where it stands, what was checked in so far, and who moves it. */
export interface TourRung {
  readonly title: Both;
  readonly kind: KeyResultKind;
  readonly from?: number;
  readonly to?: number;
  readonly unit?: Both;
  readonly currency?: string;
  readonly reached?: number;
  readonly owner: SamplePerson;
  readonly confidence: number;
  readonly steps?: readonly { readonly title: Both; readonly isDone: boolean }[];
  readonly initiatives?: readonly Both[];
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
}

const lastQuarter: Both = ['last quarter', 'kuartal lalu'];
export const tourBaselinePeriod = lastQuarter;

/** The quarter that is being planned. */
export const tourObjectives: readonly TourObjective[] = [
  {
    key: 'revenue',
    title: ['Raise quarterly revenue by 10 %', 'Menaikkan pendapatan kuartalan 10 %'],
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
        title: ['Sales of the Niaga Kit reach $10,000', 'Penjualan Niaga Kit mencapai $10.000'],
        kind: 'currency',
        currency: 'USD',
        from: 0,
        to: 10_000,
        reached: 2_400,
        owner: 'dewi',
        confidence: 70,
      },
      {
        title: [
          'Add-on offered to 10 % of new customers',
          'Produk tambahan ditawarkan ke 10 % pelanggan baru',
        ],
        kind: 'percent',
        from: 0,
        to: 10,
        reached: 3,
        owner: 'bagus',
        confidence: 60,
        initiatives: [['Price list for the three add-ons', 'Daftar harga tiga produk tambahan']],
      },
      {
        title: ['Customer acquisition cost down 5 %', 'Biaya akuisisi pelanggan turun 5 %'],
        kind: 'currency',
        currency: 'USD',
        from: 182,
        to: 172.9,
        reached: 180,
        owner: 'dewi',
        confidence: 50,
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
        title: ['85 % positive CSAT among new customers', '85 % CSAT positif di antara pelanggan baru'],
        kind: 'percent',
        from: 71,
        to: 85,
        reached: 74,
        owner: 'sari',
        confidence: 60,
      },
      {
        title: ['Quarterly churn down to 2 %', 'Churn kuartalan turun ke 2 %'],
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
        title: [
          'First-week call with 90 % of new customers',
          'Telepon minggu pertama ke 90 % pelanggan baru',
        ],
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
        title: ['Reply within 4 h to 95 % of questions', 'Membalas 95 % pertanyaan dalam 4 jam'],
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
    description: ['Not aligned yet: whom does it serve?', 'Belum selaras: melayani tujuan siapa?'],
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

/** The quarter before it: where each rung ended, week by week in a plausible curve. */
export const finishedObjectives: readonly TourObjective[] = [
  {
    key: 'finished-revenue',
    title: ['Raise quarterly revenue by 8 %', 'Menaikkan pendapatan kuartalan 8 %'],
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
        title: ['Sales of the Niaga Kit reach $6,000', 'Penjualan Niaga Kit mencapai $6.000'],
        kind: 'currency',
        currency: 'USD',
        from: 0,
        to: 6_000,
        reached: 5_200,
        owner: 'dewi',
        confidence: 70,
      },
      {
        title: ['Average order up to $420', 'Pesanan rata-rata naik ke $420'],
        kind: 'currency',
        currency: 'USD',
        from: 380,
        to: 420,
        reached: 404,
        owner: 'dewi',
        confidence: 55,
      },
    ],
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
        owner: 'andi',
        confidence: 90,
      },
      {
        title: ['60 first meetings held', '60 pertemuan pertama diadakan'],
        kind: 'number',
        unit: ['meetings', 'pertemuan'],
        from: 0,
        to: 60,
        reached: 51,
        owner: 'andi',
        confidence: 65,
      },
    ],
  },
  {
    key: 'finished-churn',
    title: ['Quarterly churn from 5 % to 4 %', 'Churn kuartalan dari 5 % ke 4 %'],
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
        title: ['Exit talk with 80 % of leaving customers', 'Wawancara dengan 80 % pelanggan yang pergi'],
        kind: 'percent',
        from: 0,
        to: 80,
        reached: 66,
        owner: 'nadia',
        confidence: 60,
      },
      {
        title: ['Churn down to 4 %', 'Churn turun ke 4 %'],
        kind: 'percent',
        from: 5,
        to: 4,
        reached: 4.1,
        owner: 'sari',
        confidence: 45,
      },
    ],
  },
];
