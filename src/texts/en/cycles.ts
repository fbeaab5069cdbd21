export const cycles = {
  title: 'Cycles',
  name: 'Name',
  remove: 'Remove {{name}}',
  next: 'Next cycle',
  closed: 'closed',
  gap: '{{count}} {{count:day|days}} {{count:lies|lie}} between {{cycle}} and it',
  overlapping: 'shares days with {{cycles}}',
  proposal: {
    'running-quarter': '{{days}}, the running quarter.',
    'past-two-thirds': '{{days}}, the next quarter: this one is past two thirds.',
  },
} as const;
