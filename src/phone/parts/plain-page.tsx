import type { ComponentChildren } from 'preact';
import { Heading } from './heading.tsx';
import { LanguageChoice } from './language-choice.tsx';

/** A page before the room or after it: a title, a sentence, what there is to do, and the choice of the language. */
export function PlainPage({
  title,
  text,
  about,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly about: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <main class="plain stack">
      <Heading about={about} class="large">
        {title}
      </Heading>
      {text && <p class="lead">{text}</p>}
      {children}
      <LanguageChoice />
    </main>
  );
}
