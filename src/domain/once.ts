/** Makes something when it is asked for first, and the same from then on: what nobody asks for costs no start. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
