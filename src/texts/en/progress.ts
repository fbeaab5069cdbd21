export const chart = {
  title: 'Progress over time',
  text: 'Solid: what was. Dashed: what was expected. Shaded: how sure people were.',
  objective: 'Progress of this objective',
  day: 'Day',
  actual: 'Progress',
  expected: 'Expected',
  says: {
    nothing: 'No value yet.',
    start: '{{value}} on {{day}}.',
    way: 'From {{from}} on {{first}} to {{to}} on {{last}}.',
    expected: 'Expected by then: {{value}}.',
  },
} as const;

export const figure = {
  menu: 'More for “{{title}}”',
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
  copyPicture: 'Copy as a picture',
  copyCsv: 'Copy as CSV',
  copied: 'Copied',
  notCopied: 'It could not be copied: allow this window to use the clipboard, and try again.',
  filter: 'Filter “{{title}}”',
  more: 'Show {{count}} more',
} as const;

export const state = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  behind: 'Behind',
  stale: 'Stale',
  overdue: 'Overdue',
  'no-figure': 'No figure yet',
  'no-target': 'No target',
  postponed: 'Postponed',
} as const;

export const states = {
  'on-track': 'on track',
  'at-risk': 'at risk',
  behind: 'behind',
  stale: 'stale',
  overdue: 'overdue',
  'no-figure': 'no figure yet',
  'no-target': 'no target',
  postponed: 'postponed',
} as const;

export const postponement = {
  since: 'Postponed since {{day}}',
  takeUp: 'Take up again',
} as const;
