/** How long anything may take that a story waits for, in milliseconds: what takes longer is broken, or never comes. */
export const patience = 30_000;

/**
 * Waits for something for as long as a story does.
 * @throws Error that says what did not come
 */
export async function inTime<T>(coming: Promise<T>, what: () => string): Promise<T> {
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => resolve('late'), patience);
  const came = await Promise.race([coming.then((value) => ({ value })), late]).finally(() =>
    clearTimeout(timer),
  );
  if (came === 'late') throw new Error(what());
  return came.value;
}
