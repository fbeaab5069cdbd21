export const document = {
  whole: 'The whole report',
  onePage: 'One page for leadership',
  title: 'Print',
  which: 'Document',
  kinds: {
    review: 'Review report',
    bonus: 'Bonus, a page per person',
    insights: 'Insights',
    'plan-book': 'Plan book',
    'one-pager': 'One-pagers',
    minutes: 'Minutes of the workshop',
    worksheets: 'Worksheets',
    guide: 'Facilitator’s guide',
    changes: 'Changes',
    poster: 'Wall poster',
  },
  about: {
    review: 'Scores, curves, reasons, calibration and next steps of this cycle.',
    bonus:
      'How each person’s bonus came about: objectives, scores, weights, the sum and the rule, to be signed.',
    insights: 'Where this cycle stands: states, curve, teams and people, evidence.',
    'plan-book':
      'Cover, contents, alignment, a page for each objective with its ladder, a summary and a page to sign.',
    'one-pager': 'A page for each person: my objectives, my rungs, and what they serve.',
    minutes: 'Participants, agenda with real times, gaps, ideas, votes, decisions and open points.',
    worksheets: 'Ladders on paper for people who think with a pen, blank or filled from the plan.',
    guide: 'The agenda with its times, and why and how each step is run.',
    changes: 'In what two moments of the plan differ, in words and by objective.',
    poster: 'The whole alignment on one sheet, to be hung up.',
  },
  of: 'Whose objectives',
  since: 'Changes since',
  workshop: 'Workshop',
  blank: 'Blank',
  filled: 'With the ladders of the plan',
  attached: 'Plan inside the book',
  attachments: { none: 'None', book: 'What the book shows', plan: 'The whole plan' },
  attachedAbout: {
    none: 'The PDF holds its pages and nothing else.',
    book: 'Objectives, ladders, owners and values of these pages go along, for Tangga to open. Ideas, votes, notes, reasons and the history stay here.',
    plan: 'Everything goes along: all cycles, ideas, votes, reviews with their reasons, and the history with its names.',
  },
  /** At the foot of what is printed of the past. */
  asOf: 'As of {{when}}',
  ofPast: 'The plan as it was on {{when}}. Values and check-ins are those of that moment.',
  preview: 'How it will look',
  previewPage: 'Page {{number}} of {{count}}',
  previewBegin: 'Page {{number}}; the first {{count}} are shown',
  previewWaits: 'Setting the pages…',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  language: 'Language',
  paper: 'Paper',
  print: 'Make the PDF',
  stages: {
    gather: 'Gathering what it says',
    set: 'Setting the pages',
    write: 'Writing the file',
  },
  done: 'Ready: {{count}} {{count:page|pages}}.',
  open: 'Open it',
  again: 'Print again',
  savedAt: 'Saved as {{path}}',
  showInFolder: 'Show in folder',
  exporting: { gather: 'Reading the plan…', write: 'Writing the file…' },
  exportCancelled: 'The export was cancelled. Nothing was saved.',
  /** Which part of a document that is too long for one file. */
  volume: 'Volume {{number}} of {{of}}',
  volumeName: '{{name}} {{number}} of {{of}}',
  missing:
    'No font on this computer shows {{characters}}. On paper {{count:its code stands|their codes stand}} in a box, and the document is tagged, but not to PDF/UA.',
  cancelled: 'Printing was cancelled.',
} as const;

/** The page of differences between two states of a plan. */
export const changes = {
  title: 'Changes',
  heading: 'What changed',
  from: 'From',
  to: 'To',
} as const;

/** The documents as something to do. */
export const printing = {
  'review-report': 'Print the review report',
  'insights-report': 'Print the insights',
  'plan-book': 'Print the plan book',
  'print-bonus': 'Print the bonus pages',
  'print-one-pager': 'Print the one-pagers',
  'print-changes': 'Print the changes',
  'print-poster': 'Print the wall poster',
  'print-minutes': 'Print the minutes',
  'print-worksheets': 'Print the worksheets',
  'print-guide': 'Print the facilitator’s guide',
} as const;
