import Papa from 'papaparse';

/** The only table in what was copied of a page, with tabs between its cells; null where there is none, or more than one. */
export function tableInPage(html: string): string | null {
  const [table, ...others] = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table');
  if (!table || others.length > 0) return null;
  for (const end of table.querySelectorAll('br')) end.replaceWith('\n');
  const rows = Array.from(table.rows, ({ cells }) =>
    Array.from(cells, ({ textContent }) => textContent.trim()),
  );
  return Papa.unparse(rows, { delimiter: '\t', newline: '\n' });
}
