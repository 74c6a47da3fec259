import { journey } from '../support/journey';
import { untilTermsAgreed } from '../support/passages';
import { begin, on, relative, review } from '../support/stories';

const untilTrial = [
  ...untilTermsAgreed('2024-01-08'),
  on(
    '2024-04-15',
    review('criminal.recordStatus', { status: 'investigating' }),
    review('criminal.charge'),
    review('criminal.listTrial', { trialOn: '2024-09-02' }),
    begin('family-strand', 'familyStrand.identify', {
      who: 'Alleged perpetrator',
      kind: 'perpetrator',
    }),
  ),
];

const bothAgree = { officerAgrees: true, chairAgrees: true };

describe('criminal proceedings', () => {
  journey(
    'that end in an acquittal do not end the review',
    [
      ...untilTrial,
      on(
        '2024-09-16',
        review('criminal.recordVerdict', { verdict: 'notGuilty' }).reaching(
          'Gathering information',
        ),
        relative(1)('familyStrand.planContact', { channel: 'letter' }).refusedFor(
          'CONVICTED_OR_BOTH_AGREE',
        ),
        relative(1)('familyStrand.planContact', { channel: 'letter', ...bothAgree }).reaching(
          'Contact is planned',
        ),
        review('report.startDraft').by('independent-chair').reaching('Drafting the report'),
      ),
    ],
    async (told) => expect((await told.view()).states.criminal).toBe('acquitted'),
  );

  journey(
    'may come back after a retrial and an appeal',
    [
      ...untilTrial,
      on(
        '2024-09-16',
        review('criminal.orderRetrial', { trialOn: '2025-01-13' }),
        review('criminal.sentence').refusedAtThisStage(),
      ),
      on(
        '2025-01-27',
        review('criminal.recordVerdict', { verdict: 'manslaughter' }),
        review('criminal.sentence'),
        relative(1)('familyStrand.planContact', { channel: 'prisonOrProbation' }),
        review('criminal.lodgeAppeal'),
        review('criminal.decideAppeal', { outcome: 'dismissed' }),
      ),
    ],
    async (told) => expect((await told.view()).states.criminal).toBe('concluded'),
  );

  journey(
    'that never begin, because the suspect has died, leave the inquest and the review',
    [
      ...untilTermsAgreed('2024-01-08'),
      on(
        '2024-04-15',
        review('criminal.recordStatus', { status: 'investigating' }),
        review('criminal.recordSuspectDeath'),
        review('inquest.open'),
        review('criminal.charge').refusedAtThisStage(),
        review('report.startDraft').by('independent-chair').reaching('Drafting the report'),
      ),
    ],
    async (told) => {
      expect((await told.view()).states).toMatchObject({
        criminal: 'suspectDeceased',
        inquest: 'opened',
      });
    },
  );
});
