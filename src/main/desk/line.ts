/** A line in which one stands at the head, and the others wait in the order they came. */
export class Line {
  private last: Promise<void> | null = null;

  get isEmpty(): boolean {
    return this.last === null;
  }

  /** Waits until everybody before has left; answers how to leave. */
  async enter(): Promise<() => void> {
    const before = this.last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.last = promise;
    await before;
    return () => {
      if (this.last === promise) this.last = null;
      resolve();
    };
  }
}
