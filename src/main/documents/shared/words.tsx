import { Fragment } from 'react';

/** An arrow that is drawn: the fonts' Latin files have none. */
function Arrow() {
  return (
    <svg className="arrow" viewBox="0 0 20 12" role="img" aria-label="→">
      <path
        d="M1 6h17M13.5 1.5 18 6l-4.5 4.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** A user's text, its arrows drawn. */
export function Words({ children }: { readonly children: string }) {
  // A figure and its percent sign stay together.
  const parts = children.replace(/(\d) %/gu, '$1\u00a0%').split('→');
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    <Fragment key={index}>
      {index > 0 && <Arrow />}
      {part}
    </Fragment>
  ));
}
