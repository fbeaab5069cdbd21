export const agreement = {
  usualName: '{{cycle}}, agreement {{count}}',
  name: 'What this agreement is called',
  signedOn: 'Signed on',
  signatories: 'Who signs',
  others: 'Others who sign',
  othersText: 'Names of people who are not in the plan, with commas between',
  sign: 'Sign',
  signed: '“{{name}}” is signed.',
  signText:
    'This freezes what is agreed for {{cycle}}: {{objectives}} {{objectives:objective|objectives}} with {{rungs}} {{rungs:key result|key results}}, their targets, baselines, dates, owners, weights and order. All of it can still be changed; from then on each change shows as old → new, with its cause.',
  signedBefore:
    'Signed before as “{{name}}” on {{day}}. Signing again makes a second agreement; the first one stays.',
  fingerprint: 'Fingerprint:',
  /** Why what was agreed was changed. */
  causes: {
    execution: 'Execution',
    assumption: 'A broken assumption',
    priority: 'A change of priority',
    slip: 'A slip of the pen',
  },
  causeOf: 'Cause of: {{change}}',
  ask: '{{change}}. Why does what was signed change?',
  andMore: '{{change}} and {{count}} {{count:more change|more changes}}',
  since: 'Changed since “{{name}}”',
  sinceShort: 'Since signing: {{changes}}',
  unchanged: 'Everything is as it was signed.',
  none: 'Nothing is signed in this cycle yet.',
  notSaid: 'cause not said',
  nobody: 'nobody named',
  verify: {
    yes: 'Yes: this is what was signed as “{{name}}” for {{cycle}} on {{day}}.',
    by: 'By {{who}}.',
    no: 'No: nothing was signed in this plan with the fingerprint {{fingerprint}}.',
    changes: '{{count}} {{count:thing has|things have}} changed since then.',
    signed: '“{{name}}” for {{cycle}}, signed on {{day}}',
  },
} as const;
