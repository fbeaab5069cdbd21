import { useEffect, useRef, useState } from 'preact/hooks';
import { longestText, mostKeyResults } from '#domain/room/preparation-limits.ts';
import { useDraft } from '../device/draft.ts';
import type { NoteKind, NoteWords } from '../device/own-notes.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What each field that is shown does to give away what stands in it; false where that cannot be. */
const composers = new Set<() => boolean>();

/** Gives away whatever was typed and not added yet; false where something of it cannot be. */
export const giveAllAway = (): boolean => [...composers].map((giveAway) => giveAway()).every(Boolean);

/** The fields of a note that is new, or written anew: what is typed stays on this device until it is given away. */
export function Composer({
  kind,
  place,
  saved,
  onPut,
  onClose,
  onRemove,
}: {
  readonly kind: NoteKind;
  /** Of which workshop and note the fields are, as the device keeps what is typed. */
  readonly place: { readonly workshopId: string; readonly note: string };
  readonly saved?: NoteWords;
  readonly onPut: (words: NoteWords) => void;
  readonly onClose?: () => void;
  readonly onRemove?: () => void;
}) {
  const say = useTexts();
  const { workshopId, note } = place;
  const text = useDraft(workshopId, `${note}.text`, saved?.text);
  const cause = useDraft(workshopId, `${note}.cause`, saved?.cause);
  const keyResults = useDraft(workshopId, `${note}.keyResults`, saved?.keyResults.join('\n'));
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => {
    for (const draft of [text, cause, keyResults]) draft.clear();
    setProblem(null);
    onClose?.();
  };
  const refuse = (sentence: string) => {
    setProblem(sentence);
    return false;
  };
  const put = (): boolean => {
    const words = { text: text.text.trim(), cause: cause.text.trim(), keyResults: linesOf(keyResults.text) };
    const isEmpty = words.text === '' && words.cause === '' && words.keyResults.length === 0;
    if (isEmpty) return true;
    if (words.text === '') return refuse(say(`preparation.${kind}.missing`));
    if (words.keyResults.length > mostKeyResults)
      return refuse(say('preparation.tooMany', { count: mostKeyResults }));
    if (words.keyResults.some((line) => line.length > longestText))
      return refuse(say('preparation.tooLong', { count: longestText }));
    onPut(words);
    close();
    return true;
  };
  const latest = useRef(put);
  latest.current = put;
  useEffect(() => {
    const giveAway = () => latest.current();
    composers.add(giveAway);
    return () => {
      composers.delete(giveAway);
    };
  }, []);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <Field
        label={say(`preparation.${kind}.field`)}
        text={text.text}
        onType={text.type}
        onEnter={put}
        longest={longestText}
      />
      {kind === 'gap' && (
        <Field
          label={say('preparation.gap.cause')}
          text={cause.text}
          onType={cause.type}
          onEnter={put}
          longest={longestText}
        />
      )}
      {kind === 'draft' && (
        <Field
          label={say('preparation.draft.keyResults')}
          text={keyResults.text}
          onType={keyResults.type}
          longest={mostKeyResults * (longestText + 1)}
        />
      )}
      {problem && (
        <p class="wrong" role="alert">
          {problem}
        </p>
      )}
      {onClose ? (
        <div class="row">
          <Button look="main" submits>
            {say('ideas.change')}
          </Button>
          <Button onPress={close}>{say('ideas.cancel')}</Button>
          <Button
            look="quiet"
            onPress={() => {
              close();
              onRemove?.();
            }}
          >
            {say('ideas.remove')}
          </Button>
        </div>
      ) : (
        <Button submits>{say(`preparation.${kind}.add`)}</Button>
      )}
    </form>
  );
}
