import { workflows } from '../../../workflows/registry';
import { isOneOf, leftOut, onTheRecord, quietNames, shownAtLength } from './left-out';
import { joined, searchedFields } from './words-in';

const catalogues = Object.values(workflows).flatMap(({ events }) => Object.entries(events));

describe('what is found of an entry', () => {
  it.each([...leftOut, ...onTheRecord, ...quietNames])(
    'names only events and answers that there are: $events $fields',
    ({ events, fields = [] }) => {
      const meant = catalogues.filter(([event]) => isOneOf(events, event));
      for (const pattern of events) {
        expect(catalogues.some(([event]) => isOneOf([pattern], event))).toBe(true);
      }
      const asked = meant.flatMap(([, definition]) => Object.keys(definition.fields));
      expect(asked).toEqual(expect.arrayContaining([...fields]));
    },
  );

  it('shows at length only what is in the catalogue', () => {
    for (const pattern of shownAtLength) {
      expect(catalogues.some(([event]) => isOneOf([pattern], event))).toBe(true);
    }
  });

  it('is every word of an update, and of the decisions of a meeting', () => {
    expect(searchedFields('recommendation', 'recommendation.update')).toEqual({
      shown: ['narrative', 'evidenceHeld', 'whyNoEvidence', 'newDateReason', 'round'],
      quiet: [],
      files: ['evidenceFiles'],
    });
    expect(searchedFields('meeting', 'meeting.decide').shown).toContain('words');
  });

  it('is what the papers of a meeting are called, and nothing of Part D', () => {
    expect(searchedFields('meeting', 'meeting.circulatePapers').files).toEqual(['attached']);
    expect(searchedFields('meeting', 'meeting.agreeMinutes').files).toEqual(['minutesFile']);
  });

  it('is of a notification neither how somebody died nor who is suspected', () => {
    const { shown, quiet } = searchedFields('review-case', 'case.notify');
    expect(quiet).toEqual(['victim', 'lateReason']);
    expect(shown).toEqual(['agencies', 'otherPartnerships', 'area']);
  });

  it.each([
    ['criminal.charge', 'review-case'],
    ['inquest.conclude', 'review-case'],
    ['disclosure.consult', 'review-case'],
    ['allegedPerpetrator.add', 'review-case'],
    ['agencyReview.restrict', 'agency-review'],
    ['person.setSecureAddress', 'person'],
  ] as const)('is nothing of %s', (event, kind) => {
    expect(searchedFields(kind, event)).toMatchObject({ shown: [], quiet: [] });
  });

  it('is one line, without what only a database would see', () => {
    expect(joined([' a\n b\u0002\uE000', '', undefined, 3, 'c'])).toBe('a b · c');
  });
});
