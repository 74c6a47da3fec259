import { plainDate, sayDate } from '../../../../language/dates';
import { isSameName } from '../../../../language/names';
import { termsLike } from '../../ordinary-body';
import { dayIn } from '../days';
import { bodyRows, ours } from './ours';

const agreement2018 = { version: '2018', issuedOn: plainDate('2018-11-01') };

/** Setting up a body, what is kept of it, and its end. */
export const settingUpRequirements = bodyRows([
  {
    ...ours,
    id: 'body.establish/key-of-small-letters',
    gate: 'body.establish',
    says: 'The short name is made of small letters, digits and single hyphens, such as steering-group',
    field: 'key',
    consults: [],
    met: ({ asked }) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(String(asked.key)),
    examples: [
      { given: { asked: { key: 'steering-group' } }, met: true },
      { given: { asked: { key: 'panel-r42' } }, met: true },
      { given: { asked: { key: 'Steering Group' } }, met: false },
      { given: { asked: { key: 'steering--group' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.establish/key-is-free',
    gate: 'body.establish',
    says: 'No other body has that short name',
    field: 'key',
    consults: ['bodyKeys'],
    met: ({ asked, evidence }) => !(evidence.bodyKeys ?? []).includes(String(asked.key)),
    examples: [
      { given: { asked: { key: 'kcsp' }, evidence: { bodyKeys: ['steering-group'] } }, met: true },
      { given: { asked: { key: 'kcsp' }, evidence: { bodyKeys: ['kcsp'] } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.establish/review-of-a-panel',
    gate: 'body.establish',
    says: 'A review panel names its review, and no other body names one',
    field: 'review',
    consults: [],
    met: ({ asked }) => (asked.kind === 'reviewPanel') === (asked.review !== undefined),
    examples: [
      { given: { asked: { kind: 'reviewPanel', review: 'R-0042' } }, met: true },
      { given: { asked: { kind: 'subGroup' } }, met: true },
      { given: { asked: { kind: 'reviewPanel' } }, met: false },
      { given: { asked: { kind: 'subGroup', review: 'R-0042' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.establish/parent-of-a-sub-group',
    gate: 'body.establish',
    says: 'A sub-group names the body that approves its terms of reference',
    field: 'parent',
    consults: [],
    met: ({ asked }) => asked.kind !== 'subGroup' || asked.parent !== undefined,
    examples: [
      { given: { asked: { kind: 'subGroup', parent: 'B-0001' } }, met: true },
      { given: { asked: { kind: 'partnership' } }, met: true },
      { given: { asked: { kind: 'subGroup' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.establish/panels-are-confidential',
    gate: 'body.establish',
    says: 'The meetings of the Core Panel and of a review panel are about people in a review',
    field: 'confidential',
    consults: [],
    met: ({ asked }) =>
      asked.confidential === true || !['corePanel', 'reviewPanel'].includes(String(asked.kind)),
    examples: [
      { given: { asked: { kind: 'corePanel', confidential: true } }, met: true },
      { given: { asked: { kind: 'subGroup', confidential: false } }, met: true },
      { given: { asked: { kind: 'reviewPanel', confidential: false } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.issueAgreement/new-version',
    gate: 'body.issueAgreement',
    says: 'No version of the agreement is on record under that name',
    field: 'version',
    consults: [],
    met: ({ memory: { agreements }, asked }) =>
      !agreements.some(({ version }) => isSameName(version, asked.version)),
    examples: [
      { given: { memory: { agreements: [agreement2018] }, asked: { version: '2026' } }, met: true },
      {
        given: { memory: { agreements: [agreement2018] }, asked: { version: '2018' } },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'body.keepMeetings/not-kept-yet',
    gate: 'body.keepMeetings',
    says: 'Its meetings are not kept here yet',
    about: 'case',
    consults: [],
    met: ({ memory }) => memory.meetingsKeptFrom === null,
    examples: [
      { given: { memory: { meetingsKeptFrom: null } }, met: true },
      { given: { memory: { meetingsKeptFrom: plainDate('2026-01-01') } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.dissolve/not-before-its-terms',
    gate: 'body.dissolve',
    says: 'Its last day is not before the day on which its latest terms of reference came into force',
    field: 'lastDay',
    consults: [],
    met: ({ memory: { terms }, asked }) => {
      const lastDay = dayIn(asked.lastDay);
      return (
        lastDay === null ||
        terms.every(({ inForceFrom }) => inForceFrom === null || inForceFrom <= lastDay)
      );
    },
    names: ({ memory: { terms } }) =>
      terms.flatMap(({ inForceFrom }) => (inForceFrom ? [sayDate(inForceFrom)] : [])).slice(-1),
    examples: [
      { given: { memory: { terms: [termsLike()] }, asked: { lastDay: '2020-03-31' } }, met: true },
      { given: { memory: { terms: [] }, asked: { lastDay: '2020-03-31' } }, met: true },
      { given: { memory: { terms: [termsLike()] }, asked: { lastDay: '2018-07-17' } }, met: false },
    ],
  },
]);
