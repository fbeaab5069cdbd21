import { useEffect } from 'preact/hooks';
import type { GuestState } from '#contract/room/guest.ts';
import { useStore } from './device/store.ts';
import { useLanguage, useTexts } from './language/language.ts';
import { ChoosePage } from './pages/choose-page.tsx';
import { JoinPage } from './pages/join-page.tsx';
import { RoomPage } from './pages/room-page.tsx';
import { Button } from './parts/button.tsx';
import { PlainPage } from './parts/plain-page.tsx';
import { joinAgain, leave } from './room/connection.ts';
import { presence } from './room/presence.ts';

/** The page that a phone shows, by where it stands. */
export function App() {
  const language = useLanguage();
  const now = useStore(presence);
  const { say } = language;
  useEffect(() => {
    document.documentElement.lang = language.id;
  }, [language.id]);
  switch (now.kind) {
    case 'looking':
      return (
        <main class="plain">
          <p class="lead" role="status">
            {say(now.isInVain ? 'searching' : 'looking')}
          </p>
        </main>
      );
    case 'outside':
      return <JoinPage refused={now.refused} />;
    case 'removed':
      return (
        <PlainPage title={say('removed.title')} text={say('removed.text')} about="removed">
          <Button look="main" onPress={joinAgain}>
            {say('removed.again')}
          </Button>
        </PlainPage>
      );
    case 'closed':
      return (
        <PlainPage title={say('closed.title')} text={say('closed.text')} about="closed">
          <Button onPress={joinAgain}>{say('closed.again')}</Button>
        </PlainPage>
      );
    case 'inside':
      return <Inside state={now.state} readAt={now.shownAt} />;
  }
}

function Inside({ state, readAt }: { readonly state: GuestState; readonly readAt: number }) {
  const say = useTexts();
  const { seat, workshop } = state;
  if (seat.state === 'choosing') return <ChoosePage state={state} seat={seat} />;
  if (seat.state === 'waiting') {
    return (
      <PlainPage title={say('waiting.title', { name: seat.name })} text={say('waiting.text')} about="waiting">
        <Button onPress={() => void leave()}>{say('waiting.back')}</Button>
      </PlainPage>
    );
  }
  if (workshop.state === 'finished') {
    return (
      <PlainPage
        title={say('finished.title')}
        text={say('finished.text', { name: seat.name })}
        about="finished"
      />
    );
  }
  return <RoomPage state={state} seat={seat} readAt={readAt} />;
}
