/** The documents a review is made of (DOMAIN 2.20, 5). */
export const documentKinds = {
  'notification-form': 'Notification form',
  'scoping-letter': 'Scoping letter',
  'decision-record': 'Decision record, with reasons for each limb of the test',
  'core-panel-minute': 'Core Panel minute',
  'home-office-decision-letter': 'Letter telling the Home Office of the decision',
  'home-office-letter': 'Letter from the Home Office',
  direction: 'Direction by the Secretary of State',
  'family-letter': 'Letter to the family',
  'chair-contract': "Independent chair's contract",
  'terms-of-reference': 'Terms of reference',
  'agency-review': 'Individual management review (IMR)',
  chronology: 'Chronology',
  'overview-report': 'Overview report',
  'executive-summary': 'Executive summary',
  'action-plan': 'Action plan',
  'data-form': 'Home Office data-collection form',
  'anonymisation-check': 'Anonymisation check',
  'quality-assurance-letter': 'Home Office quality assurance letter',
  'change-log': 'Change log',
  'communications-plan': 'Communications plan',
  'audit-note': 'Audit note',
  'closure-record': 'Closure record',
  other: 'Another document',
} as const;

export type DocumentKind = keyof typeof documentKinds;

/** The kinds of document on the register after these facts: registered, and not withdrawn since. */
export function documentsHeld(
  facts: readonly { readonly type: string; readonly answers: Readonly<Record<string, unknown>> }[],
): readonly string[] {
  const held = new Set<string>();
  for (const { type, answers } of facts) {
    const kind = String(answers.kind);
    if (type === 'document.registered') held.add(kind);
    if (type === 'document.withdrawn') held.delete(kind);
  }
  return [...held];
}
