const slot = /\{\{(\w+)(?::([^{}|]*)\|([^{}]*))?\}\}/gu;

/**
 * A text with its slots filled in: `{{name}}` is the value itself, `{{count:vote|votes}}` the word that goes
 * with it, first for one and then for any other number.
 */
export function fill(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replace(slot, (_, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (one === undefined || other === undefined) return String(value ?? '');
    return Number(value) === 1 ? one : other;
  });
}
