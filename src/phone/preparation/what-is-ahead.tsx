import { useLanguage } from '../language/language.ts';

/** What is ahead, on which day where that is known, and what there is to do until then. */
export function WhatIsAhead({
  lead,
  heldOn,
  text,
}: {
  readonly lead: string;
  readonly heldOn: string | null;
  readonly text: string;
}) {
  const { record } = useLanguage();
  const day =
    heldOn &&
    new Intl.DateTimeFormat(record.locale, { dateStyle: 'full' }).format(new Date(`${heldOn}T12:00`));
  return (
    <div class="stack ahead">
      <p class="lead">{lead}</p>
      {day && <p>{day}</p>}
      <p class="muted">{text}</p>
    </div>
  );
}
