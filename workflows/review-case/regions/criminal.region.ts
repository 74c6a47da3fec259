import { accept } from '../../language/chart';
import { acceptWhen, chart } from '../review-case.chart';

const beforeTheVerdict = {
  'criminal.listTrial': accept('trialListed'),
  'criminal.recordPlea': accept('awaitingSentence'),
  'criminal.discontinue': accept('noFurtherAction'),
  'criminal.findUnfit': accept('hospitalOrder'),
  'criminal.recordSuspectDeath': accept('suspectDeceased'),
} as const;

/** Criminal proceedings. None of them ends the review, an acquittal least of all. */
export const criminal = chart.createStateConfig({
  meta: { label: 'Criminal proceedings' },
  initial: 'unknown',
  states: {
    unknown: {
      meta: { label: 'Not known' },
      on: {
        'criminal.recordStatus': [
          acceptWhen('anInvestigationIsUnderWay', 'investigating'),
          accept('none'),
        ],
      },
    },
    none: {
      meta: { label: 'None' },
      on: { 'criminal.reopen': accept('investigating') },
    },
    investigating: {
      meta: { label: 'Under investigation', waitsFor: 'the police' },
      on: {
        'criminal.charge': accept('charged'),
        'criminal.takeNoFurtherAction': accept('noFurtherAction'),
        'criminal.recordSuspectDeath': accept('suspectDeceased'),
        'criminal.recordSuspectAbroad': accept('suspended'),
      },
    },
    suspended: {
      meta: { label: 'Suspended: the suspect is abroad' },
      on: {
        'criminal.charge': accept('charged'),
        'criminal.reopen': accept('investigating'),
      },
    },
    charged: {
      meta: { label: 'Charged', waitsFor: 'the court' },
      on: beforeTheVerdict,
    },
    trialListed: {
      meta: { label: 'Trial listed', waitsFor: 'the court' },
      on: {
        ...beforeTheVerdict,
        'criminal.orderRetrial': accept(),
        'criminal.recordVerdict': [
          acceptWhen('theVerdictIsNotGuilty', 'acquitted'),
          accept('awaitingSentence'),
        ],
      },
    },
    awaitingSentence: {
      meta: { label: 'Awaiting sentence', waitsFor: 'the court' },
      on: { 'criminal.sentence': accept('concluded') },
    },
    concluded: {
      meta: { label: 'Concluded' },
      on: { 'criminal.lodgeAppeal': accept('appeal') },
    },
    acquitted: {
      meta: { label: 'Acquitted' },
      on: { 'criminal.lodgeAppeal': accept('appeal') },
    },
    appeal: {
      meta: { label: 'Under appeal', waitsFor: 'the court' },
      on: {
        'criminal.decideAppeal': [
          acceptWhen('noConvictionStands', 'acquitted'),
          accept('concluded'),
        ],
        'criminal.orderRetrial': accept('trialListed'),
      },
    },
    noFurtherAction: {
      meta: { label: 'No further action' },
      on: { 'criminal.reopen': accept('investigating') },
    },
    suspectDeceased: { meta: { label: 'The suspect has died' } },
    hospitalOrder: { meta: { label: 'Hospital order' } },
  },
});
