import type { Language } from '#texts/languages.ts';

/** A heading and what it says. */
export interface Passage {
  readonly title: string;
  readonly text: string;
}

/** The method in short, and what happens around a workshop [product: The method, Who uses it]. */
interface HelpTexts {
  readonly stepsTitle: string;
  readonly steps: readonly Passage[];
  readonly habitsTitle: string;
  readonly habits: readonly Passage[];
  readonly ladderTitle: string;
  readonly ladder: string;
  readonly before: Passage;
  readonly during: Passage;
  readonly after: Passage;
  readonly end: Passage;
  readonly minutes: string;
  readonly good: string;
}

const en: HelpTexts = {
  stepsTitle: 'Six steps to a plan',
  steps: [
    {
      title: 'Understand the gaps',
      text: 'Which measures fall short of last period, of target, of what the market does? Look at the data first, then discuss.',
    },
    {
      title: 'Align with the business',
      text: 'Take the company’s goals from leadership, and involve the team in turning them into its own.',
    },
    {
      title: 'Make it measurable',
      text: 'A figure, a timeframe and a point of comparison: “qualified leads from 120 (Q4) to 180 by 31 March”, not “more leads”.',
    },
    {
      title: 'Cover the stages of the sales cycle',
      text: 'From lead generation to repeat sales, each stage with its own focus.',
    },
    {
      title: 'Define the metrics of each stage',
      text: 'Explain to everyone what each one means and why it matters. The glossary keeps the words.',
    },
    {
      title: 'Keep a fair balance',
      text: 'Between objectives of a single stage and those of the whole process or of the people.',
    },
  ],
  habitsTitle: 'Five habits afterwards',
  habits: [
    { title: 'Look for what to improve', text: 'In the data, and talk openly about weak points.' },
    {
      title: 'Stay tied to the company',
      text: 'An objective of a team serves one of the company, or is dropped.',
    },
    { title: 'Give everybody a direction', text: 'Each person knows their objectives and their rungs.' },
    { title: 'Plan together', text: 'What people wrote themselves they will defend.' },
    {
      title: 'Meet every week',
      text: 'Record the progress. Where a target was missed, ask what made it hard and what would motivate.',
    },
  ],
  ladderTitle: 'Why a ladder',
  ladder:
    'The key results of an objective are its rungs, from the easiest to the hardest. The easiest gives courage, the hardest gives direction; the order is a guess that the review compares with what happened.',
  before: {
    title: 'Two weeks before',
    text: 'Enter last period’s figures as gaps, write down the company’s goals, and print worksheets for people who think on paper.',
  },
  during: {
    title: 'The afternoon',
    text: 'Ten steps, three hours. The agenda keeps the time, each step opens the tool it needs, and notes and decisions are kept for the minutes.',
  },
  after: {
    title: 'Every week',
    text: 'Ten minutes: new values, what changed, what is at risk, what we do about it.',
  },
  end: {
    title: 'At the end',
    text: 'Two hours: scores, reasons, how we worked, whether we judged the difficulty rightly, and the next plan half filled.',
  },
  minutes: '{{count}} {{count:minute|minutes}}',
  good: 'For example',
};

const id: HelpTexts = {
  stepsTitle: 'Enam langkah menuju rencana',
  steps: [
    {
      title: 'Pahami kesenjangan',
      text: 'Ukuran mana yang kurang dari periode lalu, dari target, dari pasar? Lihat datanya dahulu, lalu bicarakan.',
    },
    {
      title: 'Selaraskan dengan bisnis',
      text: 'Ambil tujuan perusahaan dari pimpinan, dan libatkan tim untuk menjadikannya tujuan sendiri.',
    },
    {
      title: 'Buat terukur',
      text: 'Angka, rentang waktu, dan pembanding: “prospek memenuhi syarat dari 120 (Q4) menjadi 180 sampai 31 Maret”, bukan “lebih banyak prospek”.',
    },
    {
      title: 'Cakup semua tahap penjualan',
      text: 'Dari pencarian prospek sampai penjualan berulang, setiap tahap dengan fokusnya.',
    },
    {
      title: 'Tetapkan metrik setiap tahap',
      text: 'Jelaskan kepada semua orang arti masing-masing dan mengapa penting. Glosarium menyimpan penjelasannya.',
    },
    {
      title: 'Jaga keseimbangan',
      text: 'Antara tujuan untuk satu tahap dan tujuan untuk seluruh proses atau tim dan SDM.',
    },
  ],
  habitsTitle: 'Lima kebiasaan sesudahnya',
  habits: [
    {
      title: 'Cari yang bisa diperbaiki',
      text: 'Dari data, dan bicarakan kelemahan secara terbuka.',
    },
    {
      title: 'Tetap terkait dengan perusahaan',
      text: 'Tujuan tim mendukung tujuan perusahaan, atau dihentikan.',
    },
    { title: 'Beri setiap orang arah', text: 'Setiap orang tahu tujuannya dan anak tangganya.' },
    { title: 'Rencanakan bersama', text: 'Yang ditulis sendiri akan diperjuangkan.' },
    {
      title: 'Bertemu setiap minggu',
      text: 'Catat kemajuannya. Bila target tidak tercapai, tanyakan apa yang membuatnya sulit dan apa yang akan memotivasi.',
    },
  ],
  ladderTitle: 'Mengapa tangga',
  ladder:
    'Hasil kunci sebuah tujuan adalah anak tangganya, dari yang termudah sampai yang tersulit. Yang termudah memberi keberanian, yang tersulit memberi arah; urutannya adalah dugaan yang dibandingkan dengan kenyataan saat tinjauan.',
  before: {
    title: 'Dua minggu sebelumnya',
    text: 'Isi angka periode lalu sebagai kesenjangan, tulis tujuan perusahaan, dan cetak lembar kerja bagi yang berpikir di atas kertas.',
  },
  during: {
    title: 'Satu sore',
    text: 'Sepuluh langkah, tiga jam. Agenda menjaga waktunya, setiap langkah membuka alat yang diperlukan, dan catatan serta keputusan tersimpan untuk notula.',
  },
  after: {
    title: 'Setiap minggu',
    text: 'Sepuluh menit: nilai baru, apa yang berubah, apa yang berisiko, apa yang kita lakukan.',
  },
  end: {
    title: 'Di akhir periode',
    text: 'Dua jam: skor, alasan, cara kita bekerja, apakah penilaian kesulitannya tepat, dan rencana berikutnya sudah separuh terisi.',
  },
  minutes: '{{count}} menit',
  good: 'Contohnya',
};

/** What the help says beside the keys and the method cards. */
export const helpTexts: Record<Language, HelpTexts> = { en, id };
