/** What Windows takes for a device, whatever ending follows. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/** How long a name may be, in characters and in bytes, so that there is room for an ending and a number behind it. */
const mostCharacters = 80;
const mostBytes = 200;

/** The beginning of a text that fits. */
function cut(text: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let fitting = '';
  for (const character of [...text].slice(0, mostCharacters)) {
    bytes += encoder.encode(character).length;
    if (bytes > mostBytes) break;
    fitting += character;
  }
  return fitting;
}

/** A name for a file made of a title: without the characters, names and lengths that file systems refuse. */
export function fileNameOf(title: string): string {
  const cleaned = title
    .replace(/[<>:"/\\|?*]/gu, ' ')
    // Nor those that turn the direction of writing, by which a name could hide its ending.
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const name = cut(cleaned)
    .replace(/[. ]+$/u, '')
    .replace(device, (word) => `${word}_`);
  return name || 'Tangga';
}
