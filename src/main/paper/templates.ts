/** Where a template lies beside the documents, and its source. */
const files = import.meta.glob<string>('../documents/*/*.typ', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every template and the library that they share, by its path as other templates import it: `/shared/page.typ`. */
export const templates: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, source]) => [path.replace('../documents', ''), source]),
);
