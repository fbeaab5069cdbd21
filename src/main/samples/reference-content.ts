import type { KeyResultKind } from '#domain/kinds/kinds.ts';
import type { Both } from './sample-organisation.ts';

/** Words from which the reference plan is put together; people and places in it are made up. */

export const firstNames = (
  'Adi Agus Ahmad Ani Arif Ayu Bagas Bayu Bima Budi Citra Danu Dian Dimas Eka Elok Fajar Fitri Galih Gita ' +
  'Hadi Hana Indra Intan Joko Kartika Laras Lestari Maya Mega Nanda Nur Putra Putri Raka Ratna Rini Rizal ' +
  'Sari Satria Sinta Surya Tari Teguh Tri Utami Vina Wahyu Wira Yoga Yuni Zaki'
).split(' ');

export const lastNames = (
  'Adiputra Anggraini Aryanto Basuki Cahyono Darmawan Effendi Firmansyah Gunawan Handoko Hartono Hidayat ' +
  'Irawan Kurniawan Kusuma Lesmana Mahendra Maulana Nasution Nugroho Pangestu Permana Prabowo Pradana ' +
  'Prasetyo Purnomo Rahardjo Ramadhan Saputra Santoso Setiawan Siregar Subagyo Suharto Susanto Sutanto ' +
  'Syahputra Tanjung Utomo Wardana Wibowo Wicaksono Widodo Wijaya Winata Yulianto'
).split(' ');

export const places = (
  'Jakarta Bandung Surabaya Medan Semarang Makassar Palembang Denpasar Yogyakarta Balikpapan Pontianak ' +
  'Manado Padang Malang Bogor Batam Pekanbaru Banjarmasin Samarinda Mataram Kupang Ambon Jayapura Solo'
).split(' ');

export const divisions: readonly Both[] = [
  ['Field sales', 'Penjualan lapangan'],
  ['Partner sales', 'Penjualan mitra'],
  ['Key accounts', 'Pelanggan utama'],
  ['Inside sales', 'Penjualan internal'],
  ['Customer success', 'Layanan pelanggan'],
  ['Marketing', 'Pemasaran'],
  ['Retail', 'Ritel'],
  ['Sales operations', 'Operasi penjualan'],
];

/** Objectives by the stage they belong to; `{place}` is filled in. */
export const objectiveTitles: readonly (readonly [stage: string, title: Both])[] = [
  [
    'lead-generation',
    [
      'Fill the pipeline of {place} with the right companies',
      'Mengisi pipeline {place} dengan perusahaan yang tepat',
    ],
  ],
  [
    'lead-generation',
    [
      'Become the first name people in {place} think of',
      'Menjadi nama pertama yang diingat orang di {place}',
    ],
  ],
  [
    'qualification',
    [
      'Spend our days in {place} on buyers who can decide',
      'Memakai hari-hari kita di {place} untuk pembeli yang bisa memutuskan',
    ],
  ],
  [
    'needs-and-meeting',
    [
      'Understand what customers in {place} need before we offer',
      'Memahami kebutuhan pelanggan {place} sebelum menawarkan',
    ],
  ],
  [
    'offer',
    [
      'Offers in {place} that customers sign the same week',
      'Penawaran di {place} yang ditandatangani pada minggu yang sama',
    ],
  ],
  [
    'negotiation',
    [
      'Hold our prices in {place} and shorten the talks',
      'Menjaga harga di {place} dan mempersingkat perundingan',
    ],
  ],
  ['closing', ['Close what we start in {place}', 'Menuntaskan apa yang kita mulai di {place}']],
  [
    'onboarding',
    [
      'Every new customer in {place} is at work within a month',
      'Tiap pelanggan baru di {place} memakai produk dalam sebulan',
    ],
  ],
  [
    'repeat-sales',
    ['Customers in {place} come back by themselves', 'Pelanggan di {place} kembali dengan sendirinya'],
  ],
  [
    'whole-process',
    [
      'Shorten the way from first call to signature in {place}',
      'Mempersingkat jalan dari telepon pertama ke tanda tangan di {place}',
    ],
  ],
  [
    'people',
    ['A team in {place} that learns from each deal', 'Tim di {place} yang belajar dari tiap transaksi'],
  ],
];

/** A key result's title, kind, and the ranges that its baseline and its rise come from. */
export interface ReferenceMeasure {
  readonly kind: KeyResultKind;
  readonly title: Both;
  readonly unit?: Both;
  readonly from: readonly [number, number];
  /** The target relative to the baseline, in percent; below zero where less is better. */
  readonly change: readonly [number, number];
}

export const referenceMeasures: readonly ReferenceMeasure[] = [
  {
    kind: 'number',
    title: [
      'Qualified leads a month from {from} to {to}',
      'Prospek memenuhi syarat sebulan dari {from} menjadi {to}',
    ],
    unit: ['leads', 'prospek'],
    from: [20, 180],
    change: [20, 80],
  },
  {
    kind: 'number',
    title: [
      'Meetings with decision makers from {from} to {to}',
      'Pertemuan dengan pengambil keputusan dari {from} menjadi {to}',
    ],
    unit: ['meetings', 'pertemuan'],
    from: [8, 60],
    change: [20, 90],
  },
  {
    kind: 'number',
    title: [
      'Days from meeting to offer from {from} to {to}',
      'Hari dari pertemuan ke penawaran dari {from} menjadi {to}',
    ],
    unit: ['days', 'hari'],
    from: [6, 21],
    change: [-60, -25],
  },
  {
    kind: 'number',
    title: [
      'Partners who bring deals from {from} to {to}',
      'Mitra yang membawa transaksi dari {from} menjadi {to}',
    ],
    unit: ['partners', 'mitra'],
    from: [3, 25],
    change: [30, 120],
  },
  {
    kind: 'percent',
    title: ['Close rate from {from}% to {to}%', 'Tingkat penutupan dari {from}% menjadi {to}%'],
    from: [12, 35],
    change: [15, 50],
  },
  {
    kind: 'percent',
    title: [
      'Offers out within 24 hours from {from}% to {to}%',
      'Penawaran terkirim dalam 24 jam dari {from}% menjadi {to}%',
    ],
    from: [30, 60],
    change: [25, 60],
  },
  {
    kind: 'percent',
    title: [
      'Customers lost a quarter from {from}% to {to}%',
      'Pelanggan hilang per kuartal dari {from}% menjadi {to}%',
    ],
    from: [4, 12],
    change: [-60, -20],
  },
  {
    kind: 'currency',
    title: [
      'Monthly revenue per person from {from} to {to}',
      'Pendapatan bulanan per orang dari {from} menjadi {to}',
    ],
    from: [8_000, 60_000],
    change: [8, 30],
  },
  {
    kind: 'currency',
    title: [
      'Cost of winning a customer from {from} to {to}',
      'Biaya mendapatkan pelanggan dari {from} menjadi {to}',
    ],
    from: [120, 400],
    change: [-30, -8],
  },
  {
    kind: 'milestone',
    title: ['New price list agreed with all regions', 'Daftar harga baru disepakati semua wilayah'],
    from: [0, 0],
    change: [0, 0],
  },
  {
    kind: 'milestone',
    title: ['First reference customer filmed', 'Pelanggan rujukan pertama direkam'],
    from: [0, 0],
    change: [0, 0],
  },
];
