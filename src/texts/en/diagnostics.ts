export const diagnostics = {
  text: 'For whoever looks after Tangga for you. It holds figures and words of the program: nothing of a plan, no names, no addresses. Nothing is sent anywhere; this is all that would be written:',
  gathering: 'Diagnostics are being gathered',
  program: 'Program and computer',
  programText: 'Versions, system, memory',
  settings: 'Settings',
  settingsText: 'What is chosen, and how many plans and spaces are known here',
  plan: 'Size of the plan',
  planText: 'How many rows each table has, and how long the history is',
  noPlan: 'No plan is open',
  log: 'Log',
  logText: 'What happened lately: starts, refusals, slow calls, copies, errors',
  show: 'Show: {{part}}',
  save: 'Save…',
  saved: 'Diagnostics are saved as {{path}}.',
  /** What stands on a page that could not be shown. */
  failure: {
    report: 'What to report',
    reportText:
      'Send this to whoever looks after Tangga for you. Read it first: it may name something of the plan.',
    copy: 'Copy',
    copied: 'The report is copied.',
  },
} as const;
