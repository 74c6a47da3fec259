import { plainDate } from '../../language/dates';
import { brokenThreads, threadOf, type Threaded } from './broken-threads';

const today = plainDate('2026-03-10');

const whole = (differing: Partial<Threaded> = {}): Threaded => ({
  state: 'complete',
  text: 'Review the leaflet',
  finding: 'The leaflet named a service that had closed',
  learningPoint: null,
  action: 'Read it through with those who use it',
  evidenceHeld: ['The new leaflet, in the shared folder'],
  impact: 'yes',
  impactDueOn: plainDate('2026-03-01'),
  ...differing,
});

const missing = (differing: Partial<Threaded>) =>
  threadOf(whole(differing), today)
    .filter(({ is }) => is === 'missing')
    .map(({ link }) => link);

describe('the golden thread', () => {
  it('runs from the finding to the difference it made', () => {
    expect(threadOf(whole(), today).map(({ link, is }) => [link, is])).toEqual([
      ['finding', 'held'],
      ['recommendation', 'held'],
      ['action', 'held'],
      ['evidence', 'held'],
      ['impact', 'held'],
    ]);
  });

  it('may start from a learning point', () => {
    expect(missing({ finding: null, learningPoint: 'Leaflets go out of date' })).toEqual([]);
    expect(missing({ finding: ' ', learningPoint: null })).toEqual(['finding']);
  });

  it('wants an action once the agency has accepted', () => {
    const bare = { action: null, evidenceHeld: [], impact: null, impactDueOn: null };
    expect(missing({ ...bare, state: 'assigned' })).toEqual([]);
    expect(missing({ ...bare, state: 'accepted' })).toEqual(['action']);
  });

  it('wants evidence once it is claimed to be complete', () => {
    const bare = { evidenceHeld: [], impact: null, impactDueOn: null };
    expect(missing({ ...bare, state: 'inProgress' })).toEqual([]);
    expect(missing({ ...bare, state: 'awaitingVerification' })).toEqual(['evidence']);
    expect(missing({ evidenceHeld: [''] })).toEqual(['evidence']);
  });

  it('wants to know the difference it made from the day that is due', () => {
    const unasked = { impact: null };
    expect(missing({ ...unasked, impactDueOn: plainDate('2026-03-11') })).toEqual([]);
    expect(missing({ ...unasked, impactDueOn: today })).toEqual(['impact']);
    expect(missing({ impact: 'tooEarly', impactDueOn: today })).toEqual(['impact']);
  });

  it('asks nothing more than its finding of what ended without being carried out', () => {
    const ended = { state: 'superseded', action: null, evidenceHeld: [], impact: null };
    expect(missing(ended)).toEqual([]);
    expect(threadOf(whole(ended), today).at(-1)).toEqual({
      link: 'impact',
      is: 'notNeeded',
      why: null,
    });
    expect(missing({ ...ended, finding: null })).toEqual(['finding']);
  });

  it('reports only those that are broken, each with its reasons', () => {
    const broken = whole({ impact: null });
    expect(brokenThreads([whole(), broken], today)).toEqual([
      {
        one: broken,
        missing: [
          {
            link: 'impact',
            is: 'missing',
            why: 'Whether it made a difference was to be looked at by 1 March 2026.',
          },
        ],
      },
    ]);
  });
});
