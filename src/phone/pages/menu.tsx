import { useRef, useState } from 'preact/hooks';
import type { GuestState } from '#contract/room/guest.ts';
import { useTexts } from '../language/language.ts';
import { Agenda } from '../parts/agenda.tsx';
import { Button } from '../parts/button.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { leave } from '../room/connection.ts';
import { undeliveredCount } from '../room/outbox.ts';

/** Who one is here, the agenda, the language, and the way out. */
export function Menu({ state, name }: { readonly state: GuestState; readonly name: string }) {
  const say = useTexts();
  const sheet = useRef<HTMLDialogElement>(null);
  const [isLeaving, setLeaving] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button quiet icon"
        aria-label={say('menu.open')}
        aria-haspopup="dialog"
        onClick={() => {
          setLeaving(false);
          sheet.current?.showModal();
        }}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 7h16M4 12h16M4 17h16" />
        </svg>
      </button>
      <dialog ref={sheet} aria-label={say('menu.title')}>
        <div class="stack">
          <h2>{say('menu.title')}</h2>
          <p>{say('menu.name', { name })}</p>
          {isLeaving ? (
            <>
              <p>{say('menu.leaveText')}</p>
              {undeliveredCount() > 0 && <p class="hint">{say('menu.unsent')}</p>}
              <Button look="main" onPress={() => void leave()}>
                {say('menu.leave')}
              </Button>
              <Button onPress={() => setLeaving(false)}>{say('menu.stay')}</Button>
            </>
          ) : (
            <>
              <LanguageChoice />
              <h3>{say('menu.agenda')}</h3>
              <Agenda lines={state.agenda} />
              <Button look="main" onPress={() => sheet.current?.close()}>
                {say('menu.close')}
              </Button>
              <Button look="quiet" onPress={() => setLeaving(true)}>
                {say('menu.leave')}
              </Button>
            </>
          )}
        </div>
      </dialog>
    </>
  );
}
