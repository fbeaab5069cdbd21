/** A verb whose code is loaded when it is asked for: the others need none of it. */
export const loaded =
  <Said extends unknown[]>(load: () => Promise<(...said: Said) => unknown>) =>
  async (...said: Said): Promise<void> => {
    const run = await load();
    await run(...said);
  };
