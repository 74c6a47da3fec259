import type { Citation } from '../../language/missing';
import type { QuorumRow } from '../rows';
import { localPractice } from './sources';

/** A row whose examples say what was counted, so that they can be put to the test. */
export interface CountedQuorumRow extends QuorumRow {
  readonly examples: readonly {
    readonly present: string;
    /** Organisations, authorities or members that count; null where no number is set. */
    readonly counts: number | null;
    readonly met: boolean;
  }[];
}

/** The text is in the papers of the KCSP meeting of 17 July 2019. */
const termsOf = (body: string): Citation => ({
  instrument: `Terms of reference of the ${body}, put to the KCSP on 17 July 2019`,
  section: 'Quorum',
  status: 'as published',
});

/**
 * How many must be present. How they are counted is the reading recorded in
 * workflows/decisions/quorum-is-counted-by-organisation.md.
 */
export const g2016Quorum: readonly CountedQuorumRow[] = [
  {
    id: 'quorum/steering-group',
    body: 'DHR Steering Group',
    says: 'A meeting is quorate when four or more members, representing different organisations, are present',
    citation: termsOf('Kent and Medway DHR Steering Group'),
    force: 'must',
    needs: { organisations: 4 },
    examples: [
      {
        present: 'Kent Police, Medway Council, KMPT and Kent Fire and Rescue',
        counts: 4,
        met: true,
      },
      {
        present: 'Kent Police twice (member and alternate), Medway Council and KMPT',
        counts: 3,
        met: false,
      },
      {
        present: 'Three officers of Kent County Council, Kent Police and Medway Council',
        counts: 3,
        met: false,
      },
      {
        present: 'Both Safeguarding Boards as invitees, Kent Police, Medway Council and KMPT',
        counts: 3,
        met: false,
      },
      {
        present: 'The PCC’s office (a listed member here), Kent Police, Medway Council and KMPT',
        counts: 4,
        met: true,
      },
      {
        present: 'District officers from east and west Kent, Kent Police and Medway Council',
        counts: 3,
        met: false,
      },
    ],
  },
  {
    id: 'quorum/kcsp',
    body: 'Kent Community Safety Partnership (KCSP)',
    says: 'A meeting is quorate when no fewer than four of the responsible authorities are represented',
    citation: termsOf('Kent Community Safety Partnership'),
    force: 'must',
    needs: { responsibleAuthorities: 4 },
    examples: [
      {
        present: 'Kent County Council, Kent Police, the districts’ Chief Executive and KFRS',
        counts: 4,
        met: true,
      },
      {
        present: 'Kent County Council, Kent Police, KFRS and the PCC’s office',
        counts: 3,
        met: false,
      },
      {
        present: 'The Chair, two more officers of Kent County Council, Kent Police and KFRS',
        counts: 3,
        met: false,
      },
    ],
  },
  {
    id: 'quorum/working-group',
    body: 'KCSP Working Group',
    says: 'A meeting is quorate when no fewer than four of the responsible authorities are represented',
    citation: termsOf('KCSP Working Group'),
    force: 'must',
    needs: { responsibleAuthorities: 4 },
    examples: [
      {
        present: 'Kent County Council, Kent Police, KFRS and the health service',
        counts: 4,
        met: true,
      },
      {
        present: 'Two Community Safety Managers for the districts, Kent Police and KFRS',
        counts: 3,
        met: false,
      },
    ],
  },
  {
    id: 'quorum/core-panel',
    body: 'Core Panel',
    says: 'What makes a Core Panel quorate is not known: the Kent and Medway protocol has not been found. Who was there is recorded; no number is asked for',
    citation: {
      instrument: 'Kent and Medway DHR protocol (not found)',
      status: 'from memory',
    },
    force: 'design',
    needs: 'not known',
    examples: [{ present: 'Any attendance, as it is recorded', counts: null, met: true }],
  },
  {
    id: 'quorum/review-panel',
    body: 'Review panel',
    says: 'A panel meeting needs the independent chair and the number of members that the panel has set for itself',
    citation: localPractice,
    force: 'design',
    needs: { chair: true, members: 'set by the panel' },
    examples: [
      {
        present: 'The chair and five members, where the panel has set five',
        counts: 5,
        met: true,
      },
      {
        present: 'The chair and four members, where the panel has set five',
        counts: 4,
        met: false,
      },
      {
        present: 'Six members without the chair, where the panel has set five',
        counts: 6,
        met: false,
      },
    ],
  },
];
