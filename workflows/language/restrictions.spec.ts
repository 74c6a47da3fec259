import { workflows } from '../registry';
import { decidedOf, restrictionOf } from './restrictions';

/** What families go through, and how somebody died: nothing of it may be found by an oversight. */
const ofFamiliesAndDeaths = [
  'familyStrand.',
  'family.',
  'publication.tellFamily',
  'case.notify',
  'case.receiveTransfer',
  'case.adopt',
  'case.requestInformation',
  'case.receiveInformation',
  'case.findOutOfScope',
  'case.withdrawNotification',
  'victim.',
  'allegedPerpetrator.',
  'criminal.',
  'inquest.',
  'disclosure.',
  'scoping.',
  'scopingReview.',
  'corePanel.',
  'newInformation.',
];

const events = Object.values(workflows).flatMap((chart) => Object.entries(chart.events));

describe('what is restricted', () => {
  it('was decided for every free text about families and deaths', () => {
    const undecided = events
      .filter(([event]) => ofFamiliesAndDeaths.some((start) => event.startsWith(start)))
      .flatMap(([event, definition]) =>
        Object.entries(definition.fields)
          .filter(([, { kind }]) => kind === 'text' || kind === 'lines' || kind === 'files')
          .filter(([field]) => decidedOf(definition, field) === null)
          .map(([field]) => `${event} ${field}`),
      );
    expect(undecided).toEqual([]);
  });

  it.each(ofFamiliesAndDeaths)('%s begins the name of an event', (start) => {
    expect(events.some(([event]) => event.startsWith(start))).toBe(true);
  });

  it('is decided by the answer before the event, and open answers are not restricted', () => {
    const { 'inquest.conclude': inquest, 'case.notify': notify } = workflows['review-case'].events;
    expect(inquest && restrictionOf(inquest, 'conclusion')).toBe('distressing');
    expect(inquest && restrictionOf(inquest, 'concludedOn')).toBe('death');
    expect(notify && restrictionOf(notify, 'circumstances')).toBe('distressing');
    expect(notify && decidedOf(notify, 'victim')).toBe('open');
    expect(notify && restrictionOf(notify, 'victim')).toBeNull();
  });
});
