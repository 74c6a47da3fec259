import type { DocumentRow } from '../rows';
import { localPractice } from './sources';

/** The documents that must be on the register before a step of a rib (DOMAIN 2.20). */
export const ribDocuments: readonly DocumentRow[] = [
  {
    id: 'chair.appoint/contract-on-register',
    gate: 'chair.appoint',
    says: "The chair's signed contract is on the register.",
    citation: localPractice,
    force: 'local practice',
    needs: ['chair-contract'],
    curedBy: ['kcst-administrator'],
    examples: [
      { held: ['chair-contract'], met: true },
      { held: ['terms-of-reference'], met: false },
    ],
  },
  {
    id: 'qualityAssurance.receiveLetter/letter-on-register',
    gate: 'qualityAssurance.receiveLetter',
    says: "The Home Office's letter is on the register.",
    citation: localPractice,
    force: 'design',
    needs: ['quality-assurance-letter'],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    examples: [
      { held: ['quality-assurance-letter'], met: true },
      { held: ['overview-report'], met: false },
    ],
  },
];
