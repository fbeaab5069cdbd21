import { useEffect, useState } from 'react';
import { attempt } from './problems.tsx';

/**
 * What the process answers to a question: undefined until it is there, and the answer before while it is asked
 * again, which is whenever one of `about` is another one. An answer that comes too late is dropped.
 */
export function useAsked<T>(ask: () => Promise<T>, about: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(
    () => {
      let isCurrent = true;
      void attempt(ask()).then((found) => {
        if (isCurrent && found !== null) setAnswer(() => found);
      });
      return () => {
        isCurrent = false;
      };
    },
    // biome-ignore lint/correctness/useExhaustiveDependencies: the asking screen says what its question is about
    about,
  );
  return answer;
}
