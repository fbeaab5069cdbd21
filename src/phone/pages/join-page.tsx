import { useId, useRef, useState } from 'preact/hooks';
import type { Refused } from '#contract/room/guest.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { PlainPage } from '../parts/plain-page.tsx';
import { join } from '../room/connection.ts';

const digitsIn = (typed: string) => typed.replace(/\D/gu, '').slice(0, 6);

/** Where one joins by the six digits, if no code was scanned or it has expired. */
export function JoinPage({ refused }: { readonly refused: Refused | null }) {
  const say = useTexts();
  const id = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const sentence = wrong ?? refused?.text ?? null;
  const field = useRef<HTMLInputElement>(null);
  const go = async () => {
    const digits = field.current?.value ?? '';
    if (digits.length < 6) return setWrong(say('join.digits'));
    setWrong(null);
    const answer = await join({ code: digits });
    if (answer.kind === 'unreachable') setWrong(say('problem.unreachable'));
    if (answer.kind === 'refused') setWrong(answer.refused.text);
  };
  return (
    <PlainPage title={say('join.title')} text={say('join.text')} about="join">
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <label for={id} class="label">
          {say('join.code')}
        </label>
        <input
          id={id}
          class="code"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          ref={field}
          aria-invalid={sentence !== null}
          aria-describedby={sentence ? `${id}-wrong` : undefined}
          onInput={(event) => {
            event.currentTarget.value = digitsIn(event.currentTarget.value);
            setWrong(null);
          }}
        />
        {sentence && (
          <p id={`${id}-wrong`} class="wrong" role="alert">
            {sentence}
          </p>
        )}
        <Button look="main" submits>
          {say('join.go')}
        </Button>
      </form>
    </PlainPage>
  );
}
