/** Where a row goes among those of a place: it stays where it is among them, else it is the last. */
export function placeAmong(rows: readonly { readonly id: string }[], id: string): number {
  const at = rows.findIndex((row) => row.id === id);
  return at < 0 ? rows.length : at;
}
