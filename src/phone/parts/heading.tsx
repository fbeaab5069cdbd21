import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Whether somebody is typing just now, so that nothing may be taken from under their fingers. */
export function isTyping(): boolean {
  const focused = document.activeElement;
  const isField =
    focused instanceof HTMLTextAreaElement ||
    (focused instanceof HTMLInputElement && focused.type === 'text');
  return isField && !focused.readOnly && focused.value !== '';
}

/** The title of what is shown, where readers and keyboards begin when something else is shown. */
export function Heading({
  children,
  about,
  class: look,
}: {
  readonly children: ComponentChildren;
  /** What the page is about: where this changes, the title takes the focus. */
  readonly about: string;
  readonly class?: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows what the page is about
  useEffect(() => {
    // As the page opens, a browser begins at its top by itself.
    if (!isFirst.current && !isTyping()) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    }
    isFirst.current = false;
  }, [about]);
  return (
    <h1 ref={heading} tabIndex={-1} class={look}>
      {children}
    </h1>
  );
}
