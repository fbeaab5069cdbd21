import { detectMapping } from './columns/detect-mapping.ts';
import type { Found } from './found.ts';
import { headingOver } from './heading-over.ts';
import { joined } from './joined.ts';
import { readLayouts } from './layouts/layouts.ts';
import type { SheetMapping } from './mapping.ts';
import { hasRows, readOutline, remarksIn } from './outlines/read-outline.ts';
import { type ImportContext, readTables } from './shapes/read-tables.ts';
import type { Sheet, Source } from './source.ts';
import { tornRows, withoutTorn } from './torn-rows.ts';

/** How people had a table read; null where it is read as it is recognised. */
export type MappingOf = (sheet: Sheet) => SheetMapping | null;

const asRecognised: MappingOf = () => null;

/** Reads all that files hold, each part by what reads its sort; tables may refer to each other. */
export function readSources(
  sources: readonly Source[],
  context: ImportContext,
  mappingOf: MappingOf = asRecognised,
): Found {
  const sheets = sources.filter((source) => source.kind === 'sheet');
  const outlines = sources.filter((source) => source.kind === 'outline');
  const withTables = new Set(sheets.map(({ file }) => file));
  const around = outlines.filter((outline) => withTables.has(outline.file) && !hasRows(outline));
  const told = outlines
    .filter((outline) => !around.includes(outline))
    .map((outline) => readOutline(outline, context));
  const mapped = sheets.map((sheet) => ({ sheet, mapping: mappingOf(sheet) }));
  // What people had read in their own way is of no known layout.
  const { found, others } = readLayouts(
    mapped.filter(({ mapping }) => mapping === null).map(({ sheet }) => sheet),
    context,
  );
  const unknown = new Set(others);
  const tables = mapped
    .filter(({ sheet, mapping }) => mapping !== null || unknown.has(sheet))
    .map(({ sheet, mapping: said }) => {
      const mapping = said ?? detectMapping(sheet);
      return { sheet, mapping, over: headingOver(sheet, mapping, outlines, told) };
    });
  const all = joined([...found, ...(tables.length > 0 ? [readTables(tables, context)] : []), ...told]);
  return withoutTorn({ ...all, leftOut: [...all.leftOut, ...around.flatMap(remarksIn)] }, tornRows(sheets));
}
