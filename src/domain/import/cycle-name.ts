import { endOfMonths, type Span } from '../cycle/span.ts';
import { readHeadDay } from './columns/head-days.ts';

const quarter =
  /(?:^|[^\p{L}])(?:q|t|kw|tw|quarter|kuartal|triwulan|trimestre|quartal)\s*\.?([1-4])(?!\d)|(?:^|\D)([1-4])\s*(?:\.\s*)?(?:q|quartal|[ºo°]?\s*trimestre|분기|季度)/iu;
const half =
  /(?:^|[^\p{L}])(?:h|s|semester|semestre|halbjahr)\s*([12])(?!\d)|(?:^|\D)([12])\s*(?:\.\s*)?(?:halbjahr|semestre|반기)/iu;

const spanOf = (year: number, month: number, months: number): Span => {
  const startsOn = `${year}-${String(month).padStart(2, '0')}-01`;
  return { startsOn, endsOn: endOfMonths(startsOn, months) };
};

/** The days of a cycle that says them in its name: `Q3 2025`, `2025 H1`, `3. Quartal 2025`, `2025`, `Maret 2025`; null for others. */
export function readCycleName(name: string): Span | null {
  const years = name.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? [];
  const short = /(?:q[1-4]|h[12])\s*[-/ ']\s*'?(\d{2})(?!\d)/iu.exec(name)?.[1];
  const [year] = years.length > 0 ? years.map(Number) : short ? [2000 + Number(short)] : [];
  if (year === undefined || years.length > 1) return null;
  const rest = name.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/u, ' ');
  const inQuarter = quarter.exec(rest);
  if (inQuarter) return spanOf(year, Number(inQuarter[1] ?? inQuarter[2]) * 3 - 2, 3);
  const inHalf = half.exec(rest);
  if (inHalf) return spanOf(year, Number(inHalf[1] ?? inHalf[2]) * 6 - 5, 6);
  const end = readHeadDay(name);
  if (end && /^\p{L}+\.?[\s,/-]+\d{4}$|^\d{4}\s*[年년]/u.test(name.trim())) {
    return spanOf(Number(end.slice(0, 4)), Number(end.slice(5, 7)), 1);
  }
  return /\p{L}{3}/u.test(rest) || /\d/u.test(rest) ? null : spanOf(year, 1, 12);
}
