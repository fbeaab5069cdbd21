/** What stood in a field after somebody last typed there. */
const typed = new WeakMap<EventTarget, string | null>();

const textIn = (target: EventTarget): string | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? target.value
    : target instanceof Node
      ? target.textContent
      : null;

/** Remembers what is typed, as it stands once the field has set it in its own way. */
export function noteTyping({ target }: Event): void {
  if (target) queueMicrotask(() => typed.set(target, textIn(target)));
}

/** Whether what stands in a field was typed there; not where the program filled or emptied it since. */
export const isTypedIn = (element: Element): boolean =>
  typed.has(element) && typed.get(element) === textIn(element);
