export const problem = {
  'plan-file/not-found': {
    title: 'Plan not found',
    sentence: 'There is no file at {{path}}.',
    advice: 'It may have been moved or renamed: open it from its new place.',
  },
  'plan-file/not-a-plan': {
    title: 'Not a plan',
    sentence: '{{path}} is not a Tangga plan.',
    advice: 'Choose a file that Tangga made; its name ends in .tangga.',
  },
  'plan-file/newer-version': {
    title: 'Made by a newer Tangga',
    sentence: '{{path}} was saved by a newer version of Tangga.',
    advice: 'Update Tangga on this computer to open it. The file was left as it is.',
  },
  'plan-file/damaged': {
    title: 'Plan damaged',
    sentence: '{{path}} is damaged or was cut short.',
    advice:
      'Copy it again from where it came, or open the latest copy in the backups folder. The file was left as it is.',
  },
  'plan-file/damaged-with-backup': {
    title: 'Plan damaged',
    sentence: '{{path}} is damaged or was cut short.',
    advice:
      'Its latest backup is {{backup}}: copy that to a folder of your own and open the copy. The damaged file was left as it is.',
  },
  'plan-file/mended': {
    title: 'Plan mended beside',
    sentence:
      '{{path}} was copied while it was being saved: its parts are of two moments. It was put right by its own history as {{mended}}.',
    advice: 'Open that one. The damaged file was left as it is.',
  },
  'plan-file/foreign-parts': {
    title: 'Not only a plan',
    sentence:
      'In {{path}} there is something that no Tangga plan has ({{what}}). It was not opened, because it could act on its own.',
    advice: 'Ask whoever gave it to you for the plan as Tangga saved it. The file was left as it is.',
  },
  'plan-file/unsound': {
    title: 'Not as Tangga writes it',
    sentence: 'In {{path}} there is what Tangga would not write, first “{{what}}”. It was not opened.',
    advice:
      'Make a mended copy of it: here by “What can be done”, on the command line with “tangga backup restore FILE --recover --out NEW”. What cannot be kept is told. The file was left as it is.',
  },
  'plan-file/too-costly': {
    title: 'Not opened',
    sentence:
      'Looking through {{path}} took more time or memory than a plan of its size does, so it was given up. It was not opened.',
    advice:
      'Ask whoever gave it to you for the plan as Tangga saved it; if you know the file, close other programs and try again. It was left as it is.',
  },
  'plan-file/look-ended': {
    title: 'Not opened',
    sentence:
      'What looks through files ended before it was through {{path}} ({{detail}}). It was not opened.',
    advice:
      'Try again; if it happens again, ask whoever gave it to you for the plan as Tangga saved it. It was left as it is.',
  },
  'plan-file/no-restore-point': {
    title: 'No way back could be kept',
    sentence:
      'Before this, {{path}} is kept as it is, and that copy could not be written to {{folder}} ({{reason}}). Nothing was changed.',
    advice: 'Make room on that disk, or see that the folder is there and may be written, and try again.',
  },
  'plan-file/other-plan': {
    title: 'Another plan',
    sentence:
      '{{path}} is the plan “{{name}}”, and the copy is of another one, “{{other}}”. Nothing was changed.',
    advice: 'Restore the copy beside it, under a name of its own.',
  },
  'plan-file/no-copy': {
    title: 'No such copy',
    sentence: 'There is no copy {{copy}} of {{path}}.',
    advice: 'List its copies, and name one of them or a file.',
  },
  'plan-file/beyond-recovery': {
    title: 'Nothing to be recovered',
    sentence: 'So much of {{path}} is damaged that no plan can be made of what is left.',
    advice: 'Restore a copy of it, or ask whoever has another one. The file was left as it is.',
  },
  'plan-file/read-only': {
    title: 'Plan cannot be changed',
    sentence: '{{path}} may only be read.',
    advice: 'Copy it to a folder of your own, or ask for the right to write there.',
  },
  'plan-file/disk-full': {
    title: 'Disk full',
    sentence:
      'There is no room left on the disk to save {{path}}. The change was not made; everything before it is safe.',
    advice: 'Free some space and try again.',
  },
  'plan-file/locked': {
    title: 'Plan in use',
    sentence: 'Another program is holding {{path}}.',
    advice: 'Wait a moment until synchronising or copying has ended, and try again.',
  },
  'plan-file/replaced': {
    title: 'Plan was replaced',
    sentence: 'Another copy of {{path}} has taken its place on disk.',
    advice: 'Open the plan again to see it. Nothing more is written until then.',
  },
  'plan-file/moved': {
    title: 'Plan no longer there',
    sentence: 'The file of this plan is no longer at {{path}}: it was moved, renamed or deleted.',
    advice: 'Put it back to go on here, or open it from its new place. Nothing is written until then.',
  },
  'plan-file/out-of-reach': {
    title: 'Plan out of reach',
    sentence: '{{path}} cannot be reached at the moment ({{reason}}).',
    advice:
      'Look at the disk, its connection and the rights of the folder. Nothing is written until it is back; then it goes on by itself.',
  },
  'plan-file/exists': {
    title: 'File exists already',
    sentence: 'There is a file at {{path}} already.',
    advice: 'Choose another name or another folder.',
  },
  'plan-file/folder-missing': {
    title: 'Folder missing',
    sentence: 'There is no folder {{folder}}.',
    advice: 'Make the folder first, or choose another one.',
  },
  'plan-file/is-folder': {
    title: 'A folder',
    sentence: '{{path}} is a folder.',
    advice: 'Name a file in it.',
  },
  'plan-file/strange-beside': {
    title: 'Something in the way',
    sentence:
      '{{beside}}, which lies beside {{path}}, is no file: until it is gone, the plan cannot be read.',
    advice: 'Move it to another folder, and open the plan again.',
  },
  'plan-file/unreadable': {
    title: 'Plan cannot be read',
    sentence: '{{path}} cannot be read: its owner has not allowed it, or the disk does not answer.',
    advice: 'Ask its owner for the right to read it, check the disk, or open a copy.',
  },
  'plan-file/name-too-long': {
    title: 'Name too long',
    sentence: 'The name {{path}} is longer than this disk allows.',
    advice: 'Choose a shorter name, or a folder that lies less deep.',
  },
  'plan-file/none-open': {
    title: 'No plan open',
    sentence: 'This window has no plan open.',
    advice: 'Open a plan or make a new one.',
  },
  'plan-file/pdf-without-plan': {
    title: 'No plan inside',
    sentence: 'There is no Tangga plan inside “{{file}}”.',
    advice: 'Print the plan book again and choose to put the plan inside, or open the plan file itself.',
  },
  'plan-file/pdf-locked': {
    title: 'PDF is locked',
    sentence: '“{{file}}” is protected by a password, so that the plan inside it cannot be taken out.',
    advice: 'Save it without a password in a PDF program, or open the plan file itself.',
  },
  'plan-file/pdf-unreadable': {
    title: 'PDF cannot be read',
    sentence: '“{{file}}” is damaged, so that the plan inside it cannot be taken out.',
    advice: 'Ask for the book again, or open the plan file itself.',
  },
  'merge/no-common-beginning': {
    title: 'Not two copies of one plan',
    sentence: '{{copy}} did not begin as a copy of {{plan}}: the two have no change in common.',
    advice: 'To bring one plan into another, import it: tangga import, or Import… in the menu.',
  },
  'merge/same-file': {
    title: 'Nothing to merge',
    sentence: '{{path}} is the plan itself, not another copy of it.',
    advice: 'Choose the other copy.',
  },
  'merge/journal-unsound': {
    title: 'History does not fit',
    sentence: 'The history of {{path}} has gaps, or does not say how its contents came about.',
    advice:
      'Nothing was written. Merge an earlier copy of that file, such as a backup, or import what it holds.',
  },
  'merge/too-large': {
    title: 'Too much was changed',
    sentence:
      '“{{path}}” has {{megabytes}} MB of changes since the copies were one; up to {{most}} MB are merged.',
    advice: 'Bring its plan in by the import of files, which takes what stands in it now.',
  },
  'merge/nothing-kept': {
    title: 'Not to be saved',
    sentence: 'No copy that is kept of {{path}} leads to what this window shows.',
    advice: 'Look through the copies that are kept of this plan, and open the one that comes closest.',
  },
  'merge/breaks-rule': {
    title: 'Copies do not fit together',
    sentence:
      'What {{path}} and this plan hold together breaks a rule of the plan that cannot be decided here.',
    advice: 'Nothing was written. Change one of the copies so that they fit, then merge again.',
  },
  'merge/undecided': {
    title: 'Something is to be decided',
    sentence: '{{count}} {{count:change does|changes do}} not come together by {{count:itself|themselves}}.',
    advice: 'Decide each of them; nothing is written before.',
  },
  'merge/decisions-unreadable': {
    title: 'Decisions cannot be read',
    sentence: '{{path}} does not say for each conflict whether “a” or “b” holds: {{detail}}.',
    advice: 'It is a JSON object of the ids that a merge with --json lists, each with "a" or "b".',
  },
  'space/address': {
    title: 'Address not understood',
    sentence: 'This is not the address of a space.',
    advice: 'Write it as postgresql://role@host:port/database, without anything else.',
  },
  'space/password-in-address': {
    title: 'A password does not belong into the address',
    sentence: 'The address has a password in it, where others would see it.',
    advice:
      'Take it out. Put the password into the file that PGPASSFILE names, into PGPASSWORD, or enter it in the settings.',
  },
  'space/not-encrypted': {
    title: 'Connection would not be encrypted',
    sentence: 'sslmode=disable would send the plan to {{host}} for everybody on the way to read.',
    advice: 'Leave sslmode out; it is only for a database on this computer.',
  },
  'space/undecided': {
    title: 'Something is to be decided',
    sentence: '{{count}} {{count:change of yours waits|changes of yours wait}} for a decision.',
    advice: 'Open the plan and decide; everything else came together.',
  },
  'space/not-waiting': {
    title: 'Does not wait',
    sentence: 'There is no change of this id that waits for a decision.',
    advice: 'See what waits: tangga sync FILE --waiting',
  },
  'space/decide-first': {
    title: 'Builds upon another',
    sentence: '“{{subject}}” builds upon something that is not in the plan.',
    advice: 'Decide first on what it builds upon; what others removed can be brought back from the history.',
  },
  'space/unreachable': {
    title: 'Space cannot be reached',
    sentence: 'No database answers at {{space}}: {{detail}}.',
    advice:
      'Work goes on in your file; changes are sent when the space is back. Check the network and the address.',
  },
  'space/hangs': {
    title: 'Space does not answer',
    sentence: '{{space}} took too long to answer.',
    advice: 'Work goes on in your file. Try again later, or ask who runs the database.',
  },
  'space/certificate': {
    title: 'Certificate not trusted',
    sentence: 'The certificate of {{space}} is not one that this computer trusts: {{detail}}.',
    advice:
      'Nothing was sent. Ask who runs the database for its certificate authority and name it in NODE_EXTRA_CA_CERTS.',
  },
  'space/no-tls': {
    title: 'No encrypted connection',
    sentence: '{{space}} does not offer an encrypted connection.',
    advice: 'Nothing was sent. Let who runs the database turn TLS on.',
  },
  'space/no-password': {
    title: 'Password missing',
    sentence: 'No password was given for {{space}}.',
    advice: 'Put it into the file that PGPASSFILE names, into PGPASSWORD, or enter it in the settings.',
  },
  'space/wrong-password': {
    title: 'Password refused',
    sentence: '{{space}} does not accept this role with this password.',
    advice: 'Check both; who owns the plan can give you another.',
  },
  'space/no-access': {
    title: 'No access',
    sentence: '{{space}} does not let this role in: {{detail}}.',
    advice: 'Ask who runs the database.',
  },
  'space/no-database': {
    title: 'No such database',
    sentence: 'The server has no database of the name in {{space}}.',
    advice: 'Check the address, or let the database be made.',
  },
  'space/not-a-space': {
    title: 'Not a space',
    sentence: 'The database at {{space}} has not been made a space.',
    advice: 'Run: tangga space init {{space}}',
  },
  'space/no-rights': {
    title: 'Not allowed in the database',
    sentence: 'The role may not do this in {{space}}: {{detail}}.',
    advice: 'Ask who runs the database.',
  },
  'space/database-read-only': {
    title: 'Database is read-only',
    sentence: '{{space}} takes no changes for now.',
    advice: 'Work goes on in your file; changes are sent later.',
  },
  'space/full': {
    title: 'Database is full or overloaded',
    sentence: '{{space}} has no room left: {{detail}}.',
    advice: 'Work goes on in your file; changes are sent later. Tell who runs the database.',
  },
  'space/refused': {
    title: 'Refused by the database',
    sentence: '{{space}} refused: {{detail}}.',
    advice: 'Nothing was changed there. Tell who runs the database.',
  },
  'space/newer': {
    title: 'Space is newer',
    sentence: '{{space}} was made by a newer version of the program.',
    advice: 'Update the program. Work goes on in your file until then.',
  },
  'space/older': {
    title: 'Space is older',
    sentence: '{{space}} was made by an earlier version of the program.',
    advice: 'Let who made it run: tangga space init {{space}}',
  },
  'space/not-understood': {
    title: 'Answer not understood',
    sentence: 'What stands in {{space}} or was sent there is not a change of a plan: {{detail}}.',
    advice: 'Nothing was changed. Update the program; if it stays, tell who runs the space.',
  },
  'space/order-unsound': {
    title: 'Order has a gap',
    sentence: 'The changes in {{space}} do not follow one another at number {{position}}.',
    advice: 'Nothing was taken from it. Run tangga space verify, and tell who runs the space.',
  },
  'space/no-member': {
    title: 'Not a member',
    sentence: 'This role is no member of the plan in {{space}}.',
    advice: 'Ask who owns the plan to add you. Your own file stays as it is.',
  },
  'space/not-allowed': {
    title: 'Not allowed',
    sentence: 'Your rights in {{space}} do not reach as far as this.',
    advice: 'Ask who owns the plan.',
  },
  'space/another-author': {
    title: 'Another’s name',
    sentence: 'This would stand under the name of another member.',
    advice: 'Everybody writes under their own name.',
  },
  'space/not-own-work': {
    title: 'Not your own work',
    sentence:
      'You may change your own objectives, key results, check-ins and reviews; this belongs to others.',
    advice: 'Ask its owner or who owns the plan.',
  },
  'space/cycle-closed': {
    title: 'Cycle is closed',
    sentence: 'The review of this cycle was closed meanwhile.',
    advice: 'Who plans can open it again.',
  },
  'space/signed': {
    title: 'Signed',
    sentence: 'What was signed stays as it was signed, for all members.',
    advice: 'Sign again instead.',
  },
  'space/too-large': {
    title: 'Too large at once',
    sentence: 'A single change of {{detail}} MB is more than a space takes at once.',
    advice: 'It stays in your file. Do the same in smaller parts, an import by several files.',
  },
  'space/behind': {
    title: 'Others were first',
    sentence: 'Others changed the plan in {{space}} meanwhile.',
    advice: 'Synchronise again.',
  },
  'space/shared-already': {
    title: 'Shared already',
    sentence: 'This plan is in {{space}} already.',
    advice: 'Join it: tangga join {{space}}',
  },
  'space/name-taken': {
    title: 'Name is taken',
    sentence: 'Another member of the plan has this name: {{detail}}.',
    advice: 'Give the two different names, so that the history can tell them apart.',
  },
  'space/last-owner': {
    title: 'Last owner',
    sentence: 'A plan needs an owner, and this is the last one.',
    advice: 'Make another member an owner first.',
  },
  'space/no-such-member': {
    title: 'No such member',
    sentence: 'Nobody with the role {{detail}} is a member.',
    advice: 'See the list: tangga space status',
  },
  'space/not-shared': {
    title: 'Not shared',
    sentence: '“{{plan}}” is not shared through a space.',
    advice: 'Share it: tangga share, or Share… in the settings.',
  },
  'space/already-shared': {
    title: 'Shared already',
    sentence: '“{{plan}}” is shared through {{space}}.',
    advice: 'A plan is in one space at a time.',
  },
  'space/unknown-here': {
    title: 'Not followed here yet',
    sentence:
      'This file says that its plan is shared through {{space}}, which this computer has not been told of.',
    advice:
      'If you know that space, choose Synchronise now: it is followed from then on. If somebody sent you the file and you do not, leave it: nothing has been sent there.',
  },
  'space/fallen-behind': {
    title: 'Space has lost changes',
    sentence:
      'The space at {{space}} has lost {{count}} {{count:change|changes}} that this file has from it: it was brought back from an older backup.',
    advice:
      'Nothing is lost: your file has it all, and work goes on in it. Give it back to the space, here or by tangga sync FILE --hand-back',
  },
  'space/plan-gone': {
    title: 'Plan is not in the space',
    sentence: '“{{plan}}” is not in {{space}}, or this role is no longer a member.',
    advice: 'Your file has it all. Ask who owns the plan.',
  },
  'space/no-plan': {
    title: 'No such plan',
    sentence: 'There is no plan “{{plan}}” for this role in {{space}}.',
    advice: 'Ask who owns the plan to add you, or share one: tangga share',
  },
  'space/several-plans': {
    title: 'Several plans',
    sentence: 'There are several plans to choose from: {{plans}}.',
    advice: 'Say which one with --plan.',
  },
  'space/newer-plan': {
    title: 'Plan is newer',
    sentence: '“{{plan}}” has changes that were made by a newer version of the program.',
    advice: 'Update the program. Work goes on in your file until then.',
  },
  'space/other-plan': {
    title: 'Another plan',
    sentence: 'Another plan stands under the id of “{{plan}}” in {{space}}.',
    advice: 'Nothing was taken from it. Tell who runs the space.',
  },
  'history/changed-meanwhile': {
    title: 'Changed meanwhile',
    sentence: '“{{subject}}” has been changed since, so this can no longer be undone.',
    advice: 'Change it by hand; the history shows what happened.',
  },
  'history/nothing-in-common': {
    title: 'Nothing in common',
    sentence:
      '{{one}} and {{other}} have no objective in common: they are different plans, not two states of one.',
    advice:
      'To bring what one holds into the other, use import. Copies of a plan, and its own earlier moments (--since), can be compared.',
  },
  'history/later-change': {
    title: 'A later change stands in the way',
    sentence: '“{{subject}}” was changed again later ({{later}}), so this change cannot be undone by itself.',
    advice: 'Undo the later change first, or change it by hand.',
  },
  'history/not-standing': {
    title: 'Nothing to undo here',
    sentence: 'This change no longer stands: it was undone already, or changed nothing.',
    advice: 'Choose another change in the history.',
  },
  'history/no-longer-fits': {
    title: 'It no longer fits',
    sentence:
      'Undoing this change by itself would leave what no plan can hold, after all that was done since.',
    advice: 'Look at the plan as it was then, and change it by hand.',
  },
  'history/broken': {
    title: 'The history has a hole',
    sentence:
      'Before {{at}} the history of this plan does not fit its rows: something is missing there, or was written by another program. What came after can be looked at.',
    advice: 'A backup from before may still have it.',
  },
  'history/unreadable': {
    title: 'Unreadable history',
    sentence:
      'Change {{number}} of the history of this plan cannot be read: it is damaged, or was written by another program. The plan itself is not touched by that.',
    advice: 'Look at what came after it; a backup from before may have the rest.',
  },
  'history/nothing-to-undo': {
    title: 'Nothing to undo',
    sentence: 'There is no change to undo.',
    advice: 'Changes you make can be undone here.',
  },
  'history/nothing-to-redo': {
    title: 'Nothing to redo',
    sentence: 'There is no undone change to redo.',
    advice: 'After an undo it can be redone here.',
  },
  'plan/row-missing': {
    title: 'No longer there',
    sentence: 'What you changed has been deleted, perhaps in another window.',
    advice: 'Undo the deletion if you need it.',
  },
  'plan/invalid-input': {
    title: 'That does not fit',
    sentence: 'The value for “{{field}}” does not fit.',
    advice: 'Correct it and try again.',
  },
  'plan/number-too-large': {
    title: 'Number too large',
    sentence: 'A number that follows from this is too large to be kept.',
    advice: 'Write a smaller one.',
  },
  'plan/reference-missing': {
    title: 'No longer there',
    sentence: 'Somebody or something that you chose has been deleted, perhaps in another window.',
    advice: 'Choose another, or undo the deletion.',
  },
  'alignment/loop': {
    title: 'That would be a loop',
    sentence: 'These would serve each other in a circle: {{loop}}.',
    advice: 'Detach one of them first.',
  },
  'alignment/level': {
    title: 'Serves upwards only',
    sentence: '“{{child}}” cannot serve “{{parent}}”, which is of a lower level.',
    advice: 'Align it to an objective of the same or a higher level.',
  },
  'alignment/to-itself': {
    title: 'Cannot serve itself',
    sentence: '“{{title}}” cannot serve itself or its own rungs.',
    advice: 'Choose another objective.',
  },
  'objective/empty-title': {
    title: 'Title missing',
    sentence: 'An objective needs a title.',
    advice: 'Write one sentence that says what you want to reach.',
  },
  'objective/owner-missing': {
    title: 'Owner missing',
    sentence: 'An objective needs an owner who is in the organisation.',
    advice: 'Choose a team or a person.',
  },
  'objective/dates-reversed': {
    title: 'Dates reversed',
    sentence: 'The objective would end before it starts.',
    advice: 'Choose an end on or after the start.',
  },
  'key-result/empty-title': {
    title: 'Title missing',
    sentence: 'A key result needs a title.',
    advice: 'Write what will be measured, with a number.',
  },
  'key-result/no-baseline': {
    title: 'No baseline',
    sentence: 'A target that is a difference needs a baseline.',
    advice: 'Write the baseline first, or the target itself.',
  },
  'key-result/due-before-start': {
    title: 'Due too early',
    sentence: 'The key result would be due before its objective starts.',
    advice: 'Choose a day within the timeframe.',
  },
  'organisation/in-use': {
    title: 'Still needed',
    sentence: '“{{name}}” is still named in {{uses}} {{uses:place|places}} of the plan.',
    advice: 'Give these to somebody else first.',
  },
  'organisation/team-loop': {
    title: 'A team cannot be below itself',
    sentence: '“{{team}}” cannot be moved into one of its own teams.',
    advice: 'Choose another place.',
  },
  'cycle/in-use': {
    title: 'Cycle in use',
    sentence:
      '“{{name}}” cannot be removed: {{uses}} {{uses:thing belongs|things belong}} to it, such as objectives, gaps, workshops and reviews.',
    advice: 'Move or remove them first.',
  },
  'cycle/only-one': {
    title: 'The only cycle',
    sentence: '“{{name}}” cannot be removed: a plan always has a cycle.',
    advice: 'Change its name and dates, or add the next one first.',
  },
  'cycle/dates-reversed': {
    title: 'Dates reversed',
    sentence: 'The cycle would end before it starts.',
    advice: 'Choose an end on or after the start.',
  },
  'cycle/closed': {
    title: 'This cycle is closed',
    sentence: 'The review of “{{cycle}}” is over; what belongs to it is kept as it was.',
    advice: 'Reopen its review, with a reason, to change something.',
  },
  'check-in/future': {
    title: 'That day is still to come',
    sentence: 'A check-in of {{day}} was entered, and today is {{today}}.',
    advice: 'Choose today or an earlier day.',
  },
  'check-in/before-start': {
    title: 'That day is before it begins',
    sentence: '“{{keyResult}}” begins on {{startsOn}}; a check-in of {{day}} was entered.',
    advice: 'Choose a later day, or let the objective start earlier.',
  },
  'check-in/missing': {
    title: 'Check-in gone',
    sentence: 'This check-in was deleted meanwhile, in another window perhaps.',
    advice: 'Look at the history again; undo brings it back.',
  },
  'review/already-closed': {
    title: 'Closed already',
    sentence: 'The review of “{{cycle}}” was closed before.',
    advice: 'Read it, or reopen it with a reason.',
  },
  'review/not-closed': {
    title: 'The review is open',
    sentence: 'The review of “{{cycle}}” is not closed.',
    advice: 'Go on with it; there is nothing to reopen.',
  },
  'review/reason-missing': {
    title: 'Say why',
    sentence: 'For “{{keyResult}}” a reason is needed.',
    advice: 'Write it in a few words: the next review will want to know.',
  },
  'review/nothing-to-review': {
    title: 'Nothing to review',
    sentence: 'The cycle “{{cycle}}” has no objectives.',
    advice: 'Choose another cycle, or remove this one.',
  },
  'review/next-before-end': {
    title: 'The next cycle has to come later',
    sentence: '“{{next}}” begins before “{{cycle}}” has ended.',
    advice: 'Choose a cycle that begins after it, or make a new one.',
  },
  'bonus/no-rule': {
    title: 'No bonus rule',
    sentence: 'This plan has no rule of how scores become a bonus.',
    advice: 'Make one in the review, or with “Bonus rule” in the palette, and try again.',
  },
  'bonus/shares': {
    title: 'More than the whole',
    sentence: 'Team ({{team}}%) and company ({{company}}%) together count more than 100%.',
    advice: 'Take some off one of them: what they leave is of one’s own objectives.',
  },
  'bonus/no-bands': {
    title: 'No bands',
    sentence: 'A rule in bands needs at least one band.',
    advice: 'Add one, or let the score pay in a line.',
  },
  'bonus/band-order': {
    title: 'Bands out of order',
    sentence: 'A band begins no higher than the one before it: number {{number}}.',
    advice: 'Let each band begin at a higher score than the one before.',
  },
  'bonus/band-falling': {
    title: 'More would pay less',
    sentence: 'A band pays less than the one before it, which is easier to reach: number {{number}}.',
    advice: 'Let each band pay at least what the one before pays.',
  },
  'workshop/agenda-empty': {
    title: 'No agenda yet',
    sentence: 'This workshop has no steps.',
    advice: 'Add a step, or take the default agenda.',
  },
  'workshop/step-running': {
    title: 'This step is running',
    sentence: '“{{step}}” is the step the room is in.',
    advice: 'Go to another step first.',
  },
  'workshop/not-running': {
    title: 'The workshop is not running',
    sentence: '“{{workshop}}” stands still.',
    advice: 'Start or resume it first.',
  },
  'workshop/no-participants': {
    title: 'Nobody takes part yet',
    sentence: '“{{workshop}}” has no participants.',
    advice: 'Choose who takes part, so that everybody can vote.',
  },
  'workshop/not-a-participant': {
    title: 'Not a participant',
    sentence: '{{person}} does not take part in “{{workshop}}”.',
    advice: 'Add the person to the participants first.',
  },
  'workshop/idea-hidden': {
    title: 'Not revealed yet',
    sentence: 'This idea is still hidden.',
    advice: 'Reveal the ideas before they get dots.',
  },
  'workshop/no-dots-left': {
    title: 'No dots left',
    sentence: '{{person}} has given all {{count}} {{count:dot|dots}}.',
    advice: 'Take a dot back from another idea first.',
  },
  'workshop/no-key-results': {
    title: 'Nothing to vote on',
    sentence: '“{{objective}}” has no key results yet.',
    advice: 'Write its key results first.',
  },
  'workshop/votes-shown': {
    title: 'The votes are on the table',
    sentence: 'Round {{round}} of “{{objective}}” has been shown to the room.',
    advice: 'Begin another round to vote again.',
  },
  'workshop/votes-hidden': {
    title: 'Not everybody has voted',
    sentence: '{{count}} {{count:vote|votes}} of “{{objective}}” {{count:is|are}} missing.',
    advice: 'Enter them, or show the votes as they are.',
  },
  'room/not-open': {
    title: 'The room is not open',
    sentence: 'No room is open for this plan.',
    advice: 'Open it first.',
  },
  'room/open-elsewhere': {
    title: 'The room is open already',
    sentence: 'Another window of Tangga on this computer has the room of “{{workshop}}” open.',
    advice: 'Close it there, or go on there.',
  },
  'room/no-address': {
    title: 'Not an address of this computer',
    sentence: 'This computer has no address {{address}}.',
    advice: 'Choose one of {{addresses}}.',
  },
  'room/workshop-finished': {
    title: 'The workshop is over',
    sentence: '“{{workshop}}” is finished.',
    advice: 'Prepare another workshop, or go on with this one.',
  },
  'room/seat-missing': {
    title: 'No such seat',
    sentence: 'This seat is no longer in the room.',
    advice: 'Look at who is here now.',
  },
  'room/full': {
    title: 'The room is full',
    sentence: 'The room has no more than {{count}} {{count:seat|seats}}, and all are taken.',
    advice: 'Ask the facilitator to free one.',
  },
  'room/locked': {
    title: 'The room is locked',
    sentence: 'The facilitator has locked the room.',
    advice: 'Ask the facilitator to unlock it.',
  },
  'room/wrong-secret': {
    title: 'This code has expired',
    sentence: 'The code that was scanned is not the one of this room now.',
    advice: 'Scan the code on the projector again.',
  },
  'room/wrong-code': {
    title: 'Wrong room code',
    sentence: 'These are not the six digits of this room.',
    advice: 'Look at the projector and type them again.',
  },
  'room/code-closed': {
    title: 'The room code is closed',
    sentence: 'Too many wrong room codes were typed.',
    advice: 'Scan the code on the projector, or wait {{minutes}} min.',
  },
  'room/seat-taken': {
    title: 'This seat is taken',
    sentence: '{{person}} already takes part on another device.',
    advice: 'Ask the facilitator to hand the seat to this device.',
  },
  'room/not-seated': {
    title: 'You have no seat',
    sentence: 'This device has no seat in the room.',
    advice: 'Scan the code on the projector.',
  },
  'room/waiting': {
    title: 'Waiting to be admitted',
    sentence: 'The facilitator has not admitted you yet.',
    advice: 'Wait a moment, or raise your hand.',
  },
  'room/not-second': {
    title: 'Not for this seat',
    sentence: 'Only the facilitators can do that.',
    advice: 'Ask the facilitator.',
  },
  'room/no-longer-asked': {
    title: 'No longer asked',
    sentence: 'The room has gone on to something else.',
    advice: 'Look at the step that is on.',
  },
  'room/rung-taken': {
    title: 'Not yours',
    sentence: 'Somebody else has “{{keyResult}}”.',
    advice: 'Speak with them, and ask the facilitator to give it to you.',
  },
  'room/note-missing': {
    title: 'This note is gone',
    sentence: 'The note is no longer there, or it is not yours.',
    advice: 'Write it again if it is still needed.',
  },
  'room/note-shown': {
    title: 'The notes are shown',
    sentence: 'Notes that the room sees cannot be changed on the phone any more.',
    advice: 'Tell the room what should be different.',
  },
  'room/too-fast': {
    title: 'Too much at once',
    sentence: 'This device asks for too much at once.',
    advice: 'Wait a few seconds.',
  },
  'room/too-large': {
    title: 'Too large',
    sentence: 'That is more than the room takes at once.',
    advice: 'Write it shorter.',
  },
  'room/closed': {
    title: 'The room is closed',
    sentence: 'The facilitator has closed the room.',
    advice: 'Scan the code again once it is open.',
  },
  'room/no-page': {
    title: 'The page is missing',
    sentence: 'The page for phones was not built into this program.',
    advice: 'Install Tangga again.',
  },
  'answers/unreadable': {
    title: 'Not answers',
    sentence: '“{{file}}” holds no answers that a form gave, or was damaged on its way.',
    advice: 'Ask for the file again, attached as it was saved.',
  },
  'answers/too-large': {
    title: 'Too large',
    sentence: '“{{file}}” is larger than any file that a form gives.',
    advice: 'Look whether it is the right file.',
  },
  'answers/newer-version': {
    title: 'From a newer version',
    sentence: '“{{file}}” comes from a form that a newer version of Tangga made.',
    advice: 'Update Tangga and read it again.',
  },
  'answers/unsound': {
    title: 'Changed answers',
    sentence: '“{{file}}” was changed after the form gave it ({{field}}).',
    advice: 'Ask for the file again, as it was saved.',
  },
  'answers/other-plan': {
    title: 'Another plan',
    sentence: '“{{file}}” belongs to another plan.',
    advice: 'Open the plan that the form was made for.',
  },
  'answers/other-workshop': {
    title: 'Another workshop',
    sentence: '“{{file}}” belongs to another workshop, or to one that was removed.',
    advice: 'Read it where the workshop of its form is prepared.',
  },
  'answers/workshop-finished': {
    title: 'The workshop is finished',
    sentence: '“{{workshop}}” is finished: answers come too late for it.',
    advice: 'Enter by hand what is still needed.',
  },
  'form/no-page': {
    title: 'The form is missing',
    sentence: 'The form to send was not built into this program.',
    advice: 'Install Tangga again.',
  },
  'form/not-asked': {
    title: 'No form for this workshop',
    sentence: '“{{workshop}}” is no planning that is still ahead.',
    advice: 'Make the form for a planning workshop before it begins.',
  },
  'workshop/already-merged': {
    title: 'Already merged',
    sentence: '“{{copy}}” is merged by now: what was taken of it is in the plan.',
    advice: 'Undo the merge to decide anew, or change the plan itself.',
  },
  'agreement/nothing-to-sign': {
    title: 'Nothing to sign',
    sentence: 'No objective of “{{cycle}}” has a key result yet.',
    advice: 'Give the objectives their ladders first: these are what is signed.',
  },
  'agreement/unknown-action': {
    title: 'Not in the history',
    sentence: 'The history of this plan does not have the action whose cause was said.',
    advice: 'Open “Changes since signing” and choose the cause beside the change.',
  },
  'agreement/no-fingerprint': {
    title: 'No fingerprint in the document',
    sentence: '“{{file}}” does not have the fingerprint of a plan.',
    advice: 'Take the plan book, or type the fingerprint that is printed on its sign-off page.',
  },
  'agreement/not-a-fingerprint': {
    title: 'Not a fingerprint',
    sentence: '“{{typed}}” is neither a file that is there nor a fingerprint.',
    advice:
      'A fingerprint has sixteen letters, such as KQWR-TZPA-HMNB-CDEV; it stands on the sign-off page of the plan book.',
  },
  'agreement/not-a-book': {
    title: 'Not a PDF',
    sentence: '“{{file}}” is not a PDF.',
    advice:
      'Take the plan book that was signed, or type the fingerprint that is printed on its sign-off page.',
  },
  'agreement/other-plan': {
    title: 'Another plan',
    sentence: '“{{file}}” was printed from another plan than “{{plan}}”.',
    advice: 'Give the plan that the book was printed from.',
  },
  'template/unknown': {
    title: 'Unknown template',
    sentence: 'There is no template “{{template}}”.',
    advice: 'Choose one from the library.',
  },
  'document/print-failed': {
    title: 'Printing failed',
    sentence: 'The PDF could not be made: {{detail}}.',
    advice: 'Try again; if it happens again, restart Tangga.',
  },
  'document/press-ended': {
    title: 'Printing was cut short',
    sentence: 'What sets the pages ended before they were ready ({{detail}}). Nothing was saved.',
    advice: 'Close other programs to free memory, or limit the document to a team, and try again.',
  },
  'document/no-fonts': {
    title: 'Fonts are missing',
    sentence: 'The fonts that documents are set in are missing or damaged in {{folder}}.',
    advice: 'Install Tangga again; your plans stay as they are.',
  },
  'document/whole-plan-of-past': {
    title: 'Not of the past',
    sentence:
      'With a document of the past only what a book shows can go along, not the whole plan with its history.',
    advice: 'Choose what the book shows, or restore a backup and print from that.',
  },
  'document/missing-characters': {
    title: 'Characters that cannot be shown',
    sentence: 'No font on this computer shows {{characters}}.',
    advice:
      'Change them, install a font that has them, or print without --strict: their codes then stand in a box.',
  },
  'document/export-failed': {
    title: 'The plan was not exported',
    sentence: 'What writes the file ended before it was ready ({{detail}}). Nothing was saved.',
    advice: 'Close other programs to free memory, and try again.',
  },
  'document/cannot-write': {
    title: 'Not saved',
    sentence: 'Nothing could be written to {{path}}.',
    advice: 'Close it if it is open elsewhere, check the folder and the free space, and try again.',
  },
  'document/is-plan': {
    title: 'That is a plan',
    sentence: '{{path}} is a plan, or has the name of one; no document ever takes the place of a plan.',
    advice: 'Choose another name, such as {{example}}.',
  },
  'document/empty': {
    title: 'Nothing to print',
    sentence: 'The cycle “{{cycle}}” has no objectives yet.',
    advice: 'Add an objective first, from the library for example.',
  },
  'document/empty-part': {
    title: 'Nothing to print',
    sentence: '“{{name}}” has no part in the cycle “{{cycle}}” yet.',
    advice: 'Choose another team or person, or everybody.',
  },
  'document/too-large': {
    title: 'Too much for one sheet',
    sentence: 'The objectives of the cycle “{{cycle}}” cannot be read on one sheet of {{paper}}.',
    advice: 'Choose a larger sheet, limit the poster to a team, or print the plan book.',
  },
  'import/empty': {
    title: 'Nothing in it',
    sentence: 'There is nothing in “{{file}}”.',
    advice: 'Choose another file.',
  },
  'import/not-text': {
    title: 'Not a table or a text',
    sentence: '“{{file}}” is neither a spreadsheet nor a text.',
    advice: 'Save it as XLSX or CSV, and bring in that file.',
  },
  'import/too-large': {
    title: 'Too large',
    sentence: '“{{file}}” is too large to be brought in.',
    advice: 'Cut it into several files, or leave out what the plan does not need.',
  },
  'import/locked': {
    title: 'Old or locked workbook',
    sentence: '“{{file}}” is a workbook of the old kind, or protected by a password.',
    advice: 'Open it in its own program and save it as XLSX without a password.',
  },
  'import/unreadable': {
    title: 'Cannot be read',
    sentence: '“{{file}}” is damaged, or not what its name says.',
    advice: 'Open it in its own program and save it anew.',
  },
  'import/not-computed': {
    title: 'Not computed',
    sentence:
      '{{count}} {{count:cell|cells}} of the sheet “{{sheet}}” in “{{file}}” {{count:is a formula|are formulas}} without a value.',
    advice: 'Open it in a spreadsheet program, save it there, and bring it in again.',
  },
  'import/took-too-long': {
    title: 'Takes too long',
    sentence: '“{{file}}” takes too long to read.',
    advice: 'Cut it into several files, or save it in a simpler form such as CSV.',
  },
  'import/reading-ended': {
    title: 'Not read to the end',
    sentence: 'What reads files ended before it was through “{{file}}” ({{detail}}). Nothing was brought in.',
    advice: 'Try again; if it happens again, open the file in its own program and save it anew.',
  },
  'import/plan-unsound': {
    title: 'Not a whole plan',
    sentence: '“{{file}}” is not a whole plan: {{where}} does not fit.',
    advice: 'Export the plan as JSON again, or put right what was changed there.',
  },
  'import/not-understood': {
    title: 'Not understood',
    sentence: '{{count}} {{count:row is|rows are}} not understood: {{rows}}',
    advice:
      'Correct {{count:it|them}} and try again, or leave {{count:it|them}} out with --skip-failed FILE.',
  },
  'import/nothing-found': {
    title: 'No objectives in it',
    sentence: 'There are no objectives, key results or people in {{files}}.',
    advice: 'Look whether the table has a head that names its columns, or say with --map what they hold.',
  },
  'import/no-mapping': {
    title: 'Not a mapping',
    sentence: '{{path}} does not say how columns are read.',
    advice: 'It is JSON: for each table its shape, the row of its head and its columns with their roles.',
  },
  'import/nothing-read': {
    title: 'Nothing to bring in',
    sentence: 'The files were let go of.',
    advice: 'Choose them again.',
  },
  'command-line/usage': {
    title: 'Not understood',
    sentence: '{{detail}}',
    advice: 'See tangga --help.',
  },
  'command-line/linux-only': {
    title: 'For Linux',
    sentence: 'This puts Tangga into the menu of a Linux desktop, and this computer runs another system.',
    advice: 'Here the installer does that.',
  },
  'command-line/cancelled': {
    title: 'Cancelled',
    sentence: 'Cancelled.',
    advice: 'Nothing was left behind.',
  },
  'host/port-taken': {
    title: 'Port cannot be used',
    sentence: 'Port {{port}} cannot be used: another program has it, or it is reserved.',
    advice: 'Choose another port, or leave --port out.',
  },
  'host/too-many-streams': {
    title: 'Too many windows',
    sentence:
      'Tangga follows plans for {{count}} {{count:window|windows}} at once, and as many are open already.',
    advice: 'Close windows that nobody needs; this one goes on by itself then.',
  },
  'host/no-window': {
    title: 'No window',
    sentence: 'A window could not be opened: {{detail}}',
    advice: 'Open the address in a browser of your choice.',
  },
  unexpected: {
    title: 'Something went wrong',
    sentence: 'An unexpected error: {{detail}}',
    advice: 'Your plan is safe as it was before this step. Try again.',
  },
} as const;
