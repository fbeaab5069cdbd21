import { useLanguage } from '../language/language.ts';

/** That a workshop begins soon, on which day where that is known, and what there is to do until then. */
export function WhatIsAhead({ heldOn, text }: { readonly heldOn: string | null; readonly text: string }) {
  const { say, record } = useLanguage();
  const day =
    heldOn &&
    new Intl.DateTimeFormat(record.locale, { dateStyle: 'full' }).format(new Date(`${heldOn}T12:00`));
  return (
    <div>
      <p class="lead">{say('between.prepared')}</p>
      {day && <p>{day}</p>}
      <p class="muted">{text}</p>
    </div>
  );
}
