export const balance = {
  title: 'Balance',
  text: 'Objectives by stage of the sales cycle and by level. Choose a cell to see them on the board.',
  editStages: 'Edit stages',
  newStage: 'New stage',
  share: 'Share',
  show: 'Show {{count}} {{count:objective|objectives}}: {{stage}}, {{level}}',
  heavy: 'More than half of the plan sits in one stage: {{stage}}.',
  lacksWholeProcess: 'Nothing concerns the whole process, such as a shorter sales cycle.',
  lacksPeople: 'Nothing concerns people, such as hiring or training.',
  blank: 'Once there are objectives, you see here which stages they leave out.',
  empty: 'Nothing yet for: {{stages}}.',
  fair: 'A fair balance: every stage, the whole process and people have an objective.',
} as const;
