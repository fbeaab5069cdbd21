import fc from 'fast-check';

/** What means something to whatever a plan's words come into: shells, terminals, paths, spreadsheets, markup, calendars. */
const pieces = [
  ...['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '＝1', '=HYPERLINK("http://x")'],
  ...[
    '<script>x()</script>',
    '](http://x)',
    '![',
    '`',
    '~~~',
    '\n# ',
    '\n- ',
    '\r- ',
    '1. ',
    '---',
    '|',
    '&lt;',
  ],
  ...[
    '\u001b]0;x\u0007',
    '\u001b[31m',
    '\u009b31m',
    '\u007f',
    '\u0008',
    '\u202e',
    '\u2028',
    '\u0085',
    '\0',
    '\u00ad',
    '\t\u200b',
  ],
  ...['../..', '..\\..', 'C:\\x', 'CON', 'nul.txt', '/etc/passwd', '%00', '. ', ' .'],
  ...[
    '$(id)',
    '`id`',
    '; rm -rf x',
    '"',
    "'",
    ['$', '{x}'].join(''),
    '{{x}}',
    '#eval("1")',
    '#read("x")',
    '$x$',
    '@ref',
    '//',
    '\\',
  ],
  ...['\r\nEND:VEVENT\r\nBEGIN:VALARM', 'x'.repeat(90), '😀'.repeat(90), 'a', ' '],
];

/** Words that somebody chose who means harm. */
export const hostileWords: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((some) => some.join(''));
