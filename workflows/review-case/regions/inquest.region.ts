import { accept } from '../../language/chart';
import { chart } from '../review-case.chart';

const whileOpen = {
  'inquest.requestReport': accept(),
  'inquest.listHearing': accept(),
} as const;

const beforeTheConclusion = {
  ...whileOpen,
  'inquest.suspend': accept('suspended'),
  'inquest.issuePreventionReport': accept(),
  'inquest.conclude': accept('concluded'),
} as const;

/** The coroner's own process; for a suicide it often comes late. */
export const inquest = chart.createStateConfig({
  meta: { label: 'Inquest' },
  initial: 'notApplicable',
  states: {
    notApplicable: {
      meta: { label: 'None' },
      on: { 'inquest.open': accept('opened') },
    },
    opened: {
      meta: { label: 'Opened', waitsFor: 'the coroner' },
      on: beforeTheConclusion,
    },
    suspended: {
      meta: { label: 'Suspended', waitsFor: 'the court' },
      on: {
        ...whileOpen,
        'inquest.resume': accept('resumed'),
        'inquest.recordNotResumed': accept('notResumed'),
      },
    },
    resumed: {
      meta: { label: 'Resumed', waitsFor: 'the coroner' },
      on: beforeTheConclusion,
    },
    notResumed: { meta: { label: 'Not resumed' } },
    concluded: {
      meta: { label: 'Concluded' },
      on: { 'inquest.issuePreventionReport': accept() },
    },
  },
});
