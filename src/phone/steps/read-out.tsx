import { useState } from 'preact/hooks';
import type { Drawing } from '#contract/room/fields.ts';
import { useDraft } from '../device/draft.ts';
import { forget, keep, kept } from '../device/storage.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { KeptMark } from '../parts/marks.tsx';
import { act, type Parcel, useUndelivered } from '../room/outbox.ts';
import { SignaturePad } from './signature-pad.tsx';
import { type Taken, useWorkshop } from './taken.ts';

/** The page that the room reads, as it is turned there, and one's signature under the plan. */
export function ReadOutStep({ step }: { readonly step: Taken<'read-out'> }) {
  const say = useTexts();
  const { signed } = step;
  const signing = useUndelivered('plan.sign');
  const unsigning = useUndelivered('plan.unsign');
  const signedAt = signing.at(-1)?.at ?? 0;
  const unsignedAt = unsigning.at(-1)?.at ?? 0;
  const haveSigned = signedAt === unsignedAt ? signed.byMe : signedAt > unsignedAt;
  return (
    <>
      <Read step={step} />
      {haveSigned ? (
        <section class="card stack">
          <p class="good" role="status">
            ✓ {say('readOut.signed')}
          </p>
          <Button onPress={() => act(step.id, 'plan.unsign', {})}>{say('readOut.unsign')}</Button>
        </section>
      ) : (
        <Signing stepId={step.id} />
      )}
      <KeptMark parcels={[...signing, ...unsigning] as readonly Parcel[]} />
      <p class="muted" role="status">
        {say('readOut.count', { count: signed.count, of: signed.of })}
      </p>
    </>
  );
}

/** What is read: an objective with its ladder, the hardest rung on top. */
function Read({ step: { page, number, of } }: { readonly step: Taken<'read-out'> }) {
  const say = useTexts();
  if (!page)
    return (
      <p class="muted" role="status">
        {say(of === 0 ? 'readOut.none' : 'readOut.end')}
      </p>
    );
  return (
    <section class="card stack">
      <div>
        <p class="muted" role="status">
          {say('readOut.page', { number, of })}
        </p>
        <h2 class="large">{page.title}</h2>
        {page.owner && <p class="muted">{say('readOut.owner', { name: page.owner })}</p>}
      </div>
      <ol class="ladder">
        {page.rungs.map(({ id, title, line, owner }) => (
          <li key={id}>
            <p>{title}</p>
            <p class="muted">
              {line} · {owner ?? say('readOut.noOwner')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Signing({ stepId }: { readonly stepId: string }) {
  const say = useTexts();
  const workshopId = useWorkshop();
  const place = `draft.${workshopId}.drawing`;
  const [drawing, setDrawing] = useState<Drawing>(kept<Drawing>(place) ?? []);
  const name = useDraft(workshopId, 'signature');
  const [isTyping, setTyping] = useState(name.isTyped);
  const typed = () => name.text.trim();
  const draw = (next: Drawing) => {
    keep(place, next);
    setDrawing(next);
  };
  const sign = () => {
    act(stepId, 'plan.sign', isTyping ? { typed: typed() } : { drawing }, 'signature');
    name.clear();
    forget(place);
  };
  return (
    <section class="card stack">
      <h2>{say('readOut.sign')}</h2>
      {isTyping ? (
        <label class="stack">
          <span class="label">{say('readOut.name')}</span>
          <input
            type="text"
            autocomplete="name"
            maxLength={120}
            value={name.text}
            onInput={({ currentTarget }) => name.type(currentTarget.value)}
          />
        </label>
      ) : (
        <>
          <p class="muted">{say('readOut.signText')}</p>
          <SignaturePad drawing={drawing} onDraw={draw} />
        </>
      )}
      <div class="row">
        <Button onPress={() => setTyping(!isTyping)}>
          {say(isTyping ? 'readOut.draw' : 'readOut.type')}
        </Button>
        {!isTyping && drawing.length > 0 && (
          <Button look="quiet" onPress={() => draw([])}>
            {say('readOut.clear')}
          </Button>
        )}
      </div>
      <Button look="main" isDisabled={isTyping ? typed() === '' : drawing.length === 0} onPress={sign}>
        {say('readOut.sign')}
      </Button>
    </section>
  );
}
