/**
 * Keeps what was made of a row, or of a plan, for as long as everything else that it was made of is the same.
 *
 * @example const layouts = keptFor<Plan, Layout>(); layouts(plan, [cycle, width], () => layoutBoard(plan, cycle, width))
 */
export function keptFor<R extends object, Made>() {
  const kept = new WeakMap<R, { readonly of: readonly unknown[]; readonly made: Made }>();
  return (row: R, of: readonly unknown[], make: () => Made): Made => {
    const known = kept.get(row);
    if (known?.of.every((one, index) => one === of[index])) return known.made;
    const made = make();
    kept.set(row, { of, made });
    return made;
  };
}
