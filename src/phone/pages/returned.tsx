import { useId, useRef, useState } from 'preact/hooks';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { putAway, type Returned } from '../room/outbox.ts';

/** Something that the room did not take: why, and what was written, to be copied. */
export function ReturnedCard({ back }: { readonly back: Returned }) {
  const say = useTexts();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    field.current?.select();
    // The clipboard of today is only for pages by https.
    setCopied(document.execCommand('copy'));
  };
  return (
    <section class="card returned stack" role="alert">
      <h2>{say('refused.title')}</h2>
      <p>{back.sentence}</p>
      {back.text && (
        <>
          <label for={id} class="label">
            {say('refused.yours')}
          </label>
          <textarea id={id} ref={field} rows={2} readOnly value={back.text} />
        </>
      )}
      <div class="row">
        {back.text && <Button onPress={copy}>{say(isCopied ? 'refused.copied' : 'refused.copy')}</Button>}
        <Button look="quiet" onPress={() => putAway(back)}>
          {say('refused.dismiss')}
        </Button>
      </div>
    </section>
  );
}
