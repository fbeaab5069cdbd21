import { fold } from '../search/fold.ts';

/** The columns that rows of a spreadsheet may bring, in the order in which they are taken without a head. */
export const pastedColumns = [
  'objective',
  'owner',
  'keyResult',
  'baseline',
  'target',
  'unit',
  'baselinePeriod',
  'due',
] as const;
export type PastedColumn = (typeof pastedColumns)[number];

/** What people call the columns in their tables, in either language, folded to lower case. */
const columnNames: Readonly<Record<PastedColumn, readonly string[]>> = {
  objective: ['objective', 'objectives', 'goal', 'goals', 'objective title', 'o'].concat([
    'tujuan',
    'sasaran',
    'objektif',
    'tujuan strategis',
  ]),
  owner: [
    'owner',
    'owners',
    'owned by',
    'team',
    'teams',
    'person',
    'people',
    'pic',
    'who',
    'lead',
    'responsible',
    'accountable',
    'assignee',
  ].concat(['pemilik', 'tim', 'orang', 'penanggung jawab', 'pj', 'penanggungjawab', 'siapa', 'pelaksana']),
  keyResult: ['key result', 'key results', 'keyresult', 'kr', 'krs', "kr's", 'result', 'results'].concat([
    'hasil kunci',
    'hk',
    'hasil utama',
    'hasil',
  ]),
  baseline: [
    'baseline',
    'baselines',
    'baseline value',
    'start',
    'start value',
    'starting value',
    'initial',
    'initial value',
    'from',
    'now',
    'current',
    'current value',
  ].concat(['nilai awal', 'awal', 'dari', 'nilai sekarang', 'sekarang', 'saat ini', 'baseline awal']),
  target: ['target', 'targets', 'target value', 'to', 'goal value', 'end value', 'aim'].concat([
    'ke',
    'menjadi',
    'nilai target',
    'hingga',
    'nilai akhir',
    'target akhir',
  ]),
  unit: ['unit', 'units', 'unit of measure', 'uom', 'measure', 'measured in', 'satuan', 'ukuran'],
  baselinePeriod: ['baseline period', 'period', 'periode nilai awal', 'periode', 'periode awal'],
  due: ['due', 'due date', 'due on', 'due by', 'deadline', 'deadlines', 'by', 'by when', 'end date'].concat([
    'tenggat',
    'tenggat waktu',
    'batas waktu',
    'jatuh tempo',
    'tanggal tenggat',
    'paling lambat',
  ]),
};

const columnByName = new Map(
  pastedColumns.flatMap((column) => columnNames[column].map((name) => [name, column] as const)),
);

/** What stands in brackets behind a head, such as what its figures are in; empty where nothing does. */
const inBrackets = (head: string): string => /[([]([^)\]]*)[)\]]\s*$/u.exec(head)?.[1]?.trim() ?? '';

/** A head as it names its column: without brackets, marks and numbers around it. */
const nameIn = (head: string): string =>
  fold(head.replace(/[([][^)\]]*[)\]]/gu, ' ')).replace(/^[\s#*\d.]+|[\s:*.?#]+$/gu, '');

/** A head of a table. */
export interface NamedColumn {
  readonly column: PastedColumn | null;
  /** What the head itself says that its figures are in. */
  readonly unit: string;
}

const namedBy = (head: string): NamedColumn => {
  const column = columnByName.get(nameIn(head)) ?? columnByName.get(fold(head)) ?? null;
  return { column, unit: column === 'target' || column === 'baseline' ? inBrackets(head) : '' };
};

/** Above the head of a table stand a title and a date, and not more than that. */
const mostAboveHead = 12;

/** Whether a row is the head of a table: it names two columns, or nothing but columns. */
function isHead(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell.trim() !== '');
  const columns = cells.map((cell) => namedBy(cell).column);
  const different = new Set(columns.filter((column) => column !== null));
  return different.size >= 2 || (different.size === 1 && columns.every((column) => column !== null));
}

/** The columns that a table has, and where its rows begin; what stands above its head is no row. */
export function columnsOf(rows: readonly (readonly string[])[]): {
  readonly columns: readonly NamedColumn[];
  readonly firstRow: number;
} {
  const head = rows.slice(0, mostAboveHead).findIndex(isHead);
  if (head < 0) return { columns: pastedColumns.map((column) => ({ column, unit: '' })), firstRow: 0 };
  return { columns: (rows[head] as readonly string[]).map(namedBy), firstRow: head + 1 };
}
