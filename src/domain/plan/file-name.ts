/** A name for a file made of a title: without the characters that file systems refuse. */
export function fileNameOf(title: string): string {
  const cleaned = title
    .replace(/[<>:"/\\|?*]/gu, ' ')
    // Nor those that turn the direction of writing, by which a name could hide its ending.
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  return [...cleaned].slice(0, 80).join('') || 'Tangga';
}
