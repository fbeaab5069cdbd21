import { useTexts } from '../language/language.ts';
import type { Taken } from './taken.ts';

/** A step in which one looks at the room. */
export function WatchStep({ step }: { readonly step: Taken<'watch'> }) {
  const say = useTexts();
  return (
    <>
      <p class="lead">{say('watch.text')}</p>
      {step.lines.length > 0 && (
        <ul class="card stack">
          {step.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
