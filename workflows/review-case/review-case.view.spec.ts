import { plainDate } from '../language/dates';
import type { ReviewMemory } from '../language/memory';
import { graphOf } from '../proof/graph';
import { blankReviewMemory, reviewAt } from '../rules/situations';
import { reviewCase } from './review-case.workflow';
import { stageOptions, stepOf, stepsAt, truthsAt } from './review-case.view';

const stages = graphOf(reviewCase)
  .states.filter(({ region }) => region === 'lifecycle')
  .map(({ path }) => path);

describe('the steps of a review', () => {
  it('hold every stage of the chart, but for the two ends that no review comes to', () => {
    const homeless = stages.filter((path) => stepOf(path) === null);
    expect(homeless.sort()).toEqual(['duplicate', 'enteredInError']);
  });

  it('show what is behind, where it is, and what is ahead', () => {
    const states = stepsAt('reviewing.drafting').map(({ label, state }) => `${label}: ${state}`);
    expect(states).toEqual([
      'Notification: done',
      'Decision: done',
      'Chair and panel: done',
      'Report: now',
      'Home Office: ahead',
      'Publication: ahead',
      'Action plan: ahead',
      'Concluded: ahead',
    ]);
  });

  it('tell the time before the terms of reference from the work on the report', () => {
    expect(stepOf('reviewing.panelConstituted')).toBe('Chair and panel');
    expect(stepOf('reviewing.gatheringInformation')).toBe('Report');
  });
});

describe('the stages by which the list is narrowed', () => {
  it('all exist in the chart, and leave none out', () => {
    const within = (path: string, value: string) => path === value || path.startsWith(`${value}.`);
    for (const { value } of stageOptions) {
      expect(stages.filter((path) => within(path, value))).not.toEqual([]);
    }
    const left = stages.filter((path) => !stageOptions.some(({ value }) => within(path, value)));
    expect(left).toEqual(['notYetOpened']);
  });
});

describe('what is true of a review beside its stage', () => {
  const regions = reviewAt('reviewing.drafting').states;
  const truths = (states: Readonly<Record<string, string>>, memory: Partial<ReviewMemory> = {}) =>
    truthsAt({ ...regions, ...states }, { ...blankReviewMemory, ...memory });

  it('leaves out what need not be said', () => {
    expect(truths({})).toEqual(['Criminal proceedings: not known']);
  });

  it('gives the day of the trial', () => {
    expect(truths({ criminal: 'trialListed' }, { trialOn: plainDate('2026-03-02') })).toEqual([
      'Criminal proceedings: trial listed for 2 March 2026',
    ]);
  });

  it('says why a review is paused, how far, and until when', () => {
    const paused = {
      holdReason: 'trial',
      holdScope: 'partial',
      holdReviewOn: plainDate('2026-09-01'),
    } as const;
    expect(truths({ hold: 'paused' }, paused)).toContain(
      'Paused; criminal trial; part of the work goes on; to be looked at again on 1 September 2026',
    );
  });

  it('says that the Secretary of State directed it', () => {
    expect(truths({}, { directed: true })).toContain('Directed by the Secretary of State');
  });

  it('has something to say of every state of every region', () => {
    for (const { region, path } of graphOf(reviewCase).states) {
      expect(() => truths({ [region]: path })).not.toThrow();
    }
  });
});
