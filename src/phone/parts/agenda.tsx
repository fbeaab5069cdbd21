import type { AgendaLine } from '#contract/room/guest.ts';
import { useTexts } from '../language/language.ts';

/** The steps of the workshop, with the one that is on. */
export function Agenda({ lines }: { readonly lines: readonly AgendaLine[] }) {
  const say = useTexts();
  return (
    <ol class="agenda">
      {lines.map(({ id, title, minutes, state }) => (
        <li key={id} class={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span aria-hidden="true">{{ done: '✓', now: '▸', later: '' }[state]}</span>
          <span class="unseen">{say(`agenda.${state}`)}</span>
          <span class="grow">{title}</span>
          <span class="muted">{say('agenda.minutes', { count: minutes })}</span>
        </li>
      ))}
    </ol>
  );
}
