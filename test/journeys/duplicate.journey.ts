import { journey } from '../support/journey';
import { on, review } from '../support/stories';

journey(
  'a duplicate, of which nothing more is ever recorded',
  [
    on(
      '2024-01-08',
      review('case.notify'),
      review('case.markDuplicate').by('kcst-case-officer').refusedToThisRole(),
      review('case.markDuplicate', { otherIsOpen: false }).refusedFor('OTHER_CASE_OPEN'),
      review('case.markDuplicate').reaching('Duplicate'),
      review('note.add').refusedAtThisStage(),
      review('case.confirmJurisdiction').refusedAtThisStage(),
    ),
  ],
  async (told) => {
    expect(await told.facts()).toEqual(['case.notified', 'case.markedDuplicate']);
    expect((await told.view()).tags).toContain('ended');
  },
);
