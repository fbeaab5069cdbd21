/* The fingerprint of a book and the plan that it was printed from, as they stand among the keywords of its PDF. */

const mark = 'tangga';
const planMark = 'tangga-plan';

export const keywordsOf = (planId: string, fingerprint: string): readonly string[] => [
  `${mark}:${fingerprint}`,
  `${planMark}:${planId}`,
];

/** What the keywords of a PDF say of a book; null where they are of something else. */
export function readKeywords(
  keywords: string,
): { readonly fingerprint: string; readonly planId: string | null } | null {
  const fingerprint = /\btangga:([A-Z-]+)/u.exec(keywords)?.[1];
  const planId = /\btangga-plan:([\w-]+)/u.exec(keywords)?.[1] ?? null;
  return fingerprint === undefined ? null : { fingerprint, planId };
}
