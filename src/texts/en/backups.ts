export const backups = {
  before: {
    restore: 'before a restore',
    merge: 'before a merge',
    import: 'before a plan was brought in',
  },
  whole: 'whole',
  damaged: 'not to be opened: {{problem}}',
  nothingSince: 'Nothing was changed since.',
  since: '{{count}} {{count:change|changes}} since: {{done}}. Last: {{last}}',
  often: '{{what}} ({{count}})',
  more: '{{count}} more',
  onlyInCopy: '{{count}} {{count:change|changes}} of it {{count:is|are}} not in the plan.',
  otherPlan: 'Another plan that lay at the same place: “{{name}}”.',
  cannotCompare: 'It cannot be held against the plan as it is now.',
  none: 'No copies of {{path}} are kept on this computer.',
  restoredBeside: 'The copy of {{when}} is now {{path}}.',
  restoredOver:
    '{{path}} is as it was on {{when}}. As it was before, it is kept in {{point}}: restore that to take this back.',
  restoredGone: '{{path}} is there again, as it was on {{when}}.',
  isWhole: '{{path}} is whole: {{holds}}.',
} as const;
