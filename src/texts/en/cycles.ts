export const cycles = {
  title: 'Cycles',
  name: 'Name',
  remove: 'Remove {{name}}',
  next: 'Next cycle',
  closed: 'closed',
  gap: '{{count}} {{count:day|days}} {{count:lies|lie}} between {{cycle}} and it',
  overlapping: 'shares days with {{cycles}}',
} as const;
