/**
 * Answers that tell how somebody died, or what was done to them and by whom. A page keeps them
 * behind a deliberate click, and no line of the history carries them.
 */
export const distressing: Readonly<Record<string, readonly string[]>> = {
  'case.notify': ['deathKind', 'circumstances', 'suspect', 'children'],
  'case.adopt': ['deathKind'],
  'case.findOutOfScope': ['reasons'],
  'victim.add': ['details'],
  'allegedPerpetrator.add': ['link', 'details'],
  'scoping.recordReturn': ['summary'],
  'corePanel.recommend': [
    'reasonsOnCause',
    'reasonsOnConnection',
    'coerciveControl',
    'concerns',
    'dissent',
  ],
  'newInformation.receive': ['what'],
  'criminal.charge': ['offence'],
  'criminal.recordPlea': ['plea'],
  'criminal.takeNoFurtherAction': ['reasons'],
  'criminal.recordSuspectAbroad': ['details'],
  'criminal.discontinue': ['reasons'],
  'inquest.conclude': ['conclusion'],
  'inquest.issuePreventionReport': ['concerns'],
};

export const isDistressing = (event: string, field: string): boolean =>
  distressing[event]?.includes(field) ?? false;
