/** What belongs to a language and is no text of its catalogue. */
export interface LanguageRecord {
  /** What it calls itself. */
  readonly name: string;
  /** The locale of its days, lists and plurals. */
  readonly locale: string;
  /** The locale of its numbers and money. */
  readonly numberLocale: string;
  readonly decimalMark: '.' | ',';
  /** The currency that its people count in, until somebody says otherwise. */
  readonly currency: string;
  /** What a company is called that nobody has named yet. */
  readonly companyName: string;
  /** The words by which money from a million up is shortened, the smallest first. */
  readonly moneyScales: readonly (readonly [places: number, word: string])[];
  /** The powers of ten that a bare "m" behind a figure can mean, the likeliest first. */
  readonly mScales: readonly number[];
  /** Where the noun stands in the name of a currency: US *dollars*, *Rupiah* Indonesia. */
  readonly currencyNoun: 'first' | 'last';
  /** What stands before the number of a half year, and before a year that does not begin in January. */
  readonly halfYear: string;
  readonly fiscalYear: string;
  /** What people write for months and days of the week besides their names in full and short. */
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: Readonly<Record<string, number>>;
  /** Days that are named by how far they are from today. */
  readonly days: Readonly<Record<string, number>>;
}
