/** What hangs under what, without loops. */
export class Lineage {
  readonly #above = new Map<string, string[]>();

  /** Whether something has a place in it. */
  has(key: string): boolean {
    return this.#above.has(key);
  }

  /** Hangs something under what it serves; false where that hangs under it already. */
  hang(key: string, parent: string): boolean {
    const seen = new Set([parent]);
    for (const next of seen) for (const above of this.#above.get(next) ?? []) seen.add(above);
    if (seen.has(key)) return false;
    this.#above.set(key, [...(this.#above.get(key) ?? []), parent]);
    return true;
  }
}
