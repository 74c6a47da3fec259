import { journey } from '../support/journey';
import { on, review } from '../support/stories';

const ofAge = (victimAge: number | undefined) =>
  review('case.findOutOfScope', { ground: 'underSixteen', victimAge });

const aLodger = review('case.findOutOfScope', {
  ground: 'notConnected',
  link: 'household',
  victimAge: undefined,
  reasons: 'A lodger and a landlord, with nothing else between them',
});

describe('a death that may be out of scope', () => {
  journey('is in scope at exactly 16, and where the age is not known', [
    on(
      '2024-01-08',
      review('case.notify'),
      ofAge(16).refusedFor('UNDER_SIXTEEN'),
      ofAge(undefined).refusedFor('UNDER_SIXTEEN'),
      ofAge(15).by('kcst-case-officer').refusedToThisRole(),
      ofAge(15).reaching('Out of scope'),
    ),
  ]);

  journey('is in scope under the guidance of 2016 where a lodger is accused', [
    on(
      '2024-01-08',
      review('case.notify'),
      aLodger.refusedFor('NO_LINK_UNDER_THE_TEST'),
      review('case.confirmJurisdiction').reaching('Responsible partnership confirmed'),
    ),
  ]);

  journey(
    'is out of scope under the draft of 2024 where a lodger is accused',
    [
      on(
        '2024-06-10',
        review('case.notify').under('dardr-draft-2024'),
        aLodger.reaching('Out of scope'),
      ),
    ],
    async (told) => expect((await told.view()).edition.id).toBe('dardr-draft-2024'),
  );

  journey('is looked at in a scoping review first under the draft of 2024', [
    on(
      '2024-06-10',
      review('case.notify').under('dardr-draft-2024'),
      review('case.confirmJurisdiction'),
      review('scoping.send'),
      review('case.accept').refusedFor('SCOPING_REVIEW_HELD'),
      review('scopingReview.record').reaching('Agencies are being asked what they know'),
    ),
  ]);
});
