import { ask, type Samples } from '../proof/scenario';

/** One lawful way, at least, of asking each event of an organisation. */
export const organisationSamples: Samples = {
  'organisation.register': [
    ask('organisation.register', {
      name: 'National Probation Service',
      kind: 'probation',
      existsFrom: '2014-06-01',
      responsibleAuthority: true,
      dutyBodyUnder: ['g2016'],
    }),
    ask('organisation.register', {
      name: 'Kent Adult Social Care and Health',
      kind: 'councilService',
      unit: 'Kent County Council',
      responsibleAuthority: true,
    }),
  ],
  'organisation.rename': [
    ask('organisation.rename', { name: 'Probation Service', from: '2021-06-26' }),
  ],
  'organisation.countAs': [
    ask('organisation.countAs', {
      unit: 'Probation',
      reason: 'The list has it as one organisation with the rehabilitation company',
    }),
  ],
  'organisation.changeStanding': [
    ask('organisation.changeStanding', {
      from: '2020-04-01',
      responsibleAuthority: true,
      dutyBodyUnder: ['g2016', 'dardr-draft-2024'],
      source: 'Letter to the partnership',
    }),
  ],
  'organisation.signAgreement': [
    ask('organisation.signAgreement', { version: '2018', signedOn: '2018-11-05' }),
  ],
  'organisation.end': [
    ask(
      'organisation.end',
      { lastDay: '2021-06-25', successor: 'O-0009', reason: 'Probation became one service' },
      { evidence: { self: 'O-0006' } },
    ),
  ],
  'organisation.correctEnd': [
    ask(
      'organisation.correctEnd',
      { lastDay: '2021-06-26', reason: 'The order names the next day' },
      { evidence: { self: 'O-0006' } },
    ),
    ask(
      'organisation.correctEnd',
      { reason: 'It was another organisation that ended' },
      { evidence: { self: 'O-0006' } },
    ),
  ],
  'organisation.addNote': [
    ask('organisation.addNote', { text: 'Contact through its secretariat' }),
  ],
};
