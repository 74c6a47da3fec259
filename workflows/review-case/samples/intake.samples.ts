import { ask, type Samples } from '../../proof/scenario';
import { adoptableStages } from '../events/intake.events';

const adopted = (stage: string, more: Readonly<Record<string, unknown>> = {}) =>
  ask('case.adopt', { stage, shownBy: `The spreadsheet shows: ${stage}`, ...more });

export const intakeSamples: Samples = {
  'case.notify': [
    ask('case.notify', {
      source: 'police',
      receivedOn: '2026-03-02',
      cspAwareDate: '2026-03-02',
      victim: 'A woman found at Mill Lane on 28 February 2026',
      deathKind: 'homicide',
    }),
  ],
  'case.receiveTransfer': [
    ask('case.receiveTransfer', {
      fromPartnership: 'Safer Somerset Partnership',
      cspAwareDate: '2026-02-10',
      victim: 'A man found at Long Field on 7 February 2026',
    }),
  ],
  'case.adopt': Object.keys(adoptableStages).map((stage) =>
    adopted(stage, stage === 'preparingPublication' ? { lastOutcome: 'A' } : {}),
  ),
  'case.requestInformation': [
    ask('case.requestInformation', { from: 'Kent Police', what: 'Who lived at the address' }),
  ],
  'case.receiveInformation': [
    ask('case.receiveInformation', { what: 'Both lived there since 2019' }),
  ],
  'case.confirmJurisdiction': [
    ask('case.confirmJurisdiction', {
      responsibleCsp: 'Canterbury',
      residence: 'normallyResident',
    }),
  ],
  'case.markDuplicate': [ask('case.markDuplicate', { otherCase: 'R-0007', otherIsOpen: true })],
  'case.findOutOfScope': [
    ask('case.findOutOfScope', {
      ground: 'underSixteen',
      victimAge: 15,
      reasons: 'Born in May 2010',
      signposted: 'Kent Safeguarding Children Multi-agency Partnership',
    }),
  ],
  'newInformation.receive': [
    ask('newInformation.receive', {
      kind: 'coronerFinding',
      awareOn: '2026-03-02',
      what: 'The coroner found that the fall was not an accident',
    }),
  ],
  'transfer.offer': [
    ask('transfer.offer', {
      toPartnership: 'Safer Somerset Partnership',
      livedElsewhere: true,
      reasons: 'The person lived there and was visiting',
    }),
  ],
  'transfer.accept': [ask('transfer.accept', { acceptedBy: 'Chair of the partnership' })],
  'transfer.refuse': [
    ask('transfer.refuse', { reasons: 'It says that the person had moved to Kent for good' }),
  ],
  'scoping.send': [
    ask('scoping.send', { agencies: ['Kent Police', 'Medway Council'], filesSecured: true }),
    ask('scoping.send', { agencies: ['Kent Police'], filesSecured: true }),
  ],
  'scoping.recordReturn': [
    ask('scoping.recordReturn', { agency: 'Kent Police', contact: true, dutyBody: true }),
    ask('scoping.recordReturn', { agency: 'Medway Council', contact: false, dutyBody: true }),
  ],
  'scopingReview.record': [
    ask('scopingReview.record', { learning: 'Two services each thought the other had called' }),
  ],
  'case.accept': [
    ask(
      'case.accept',
      { overrideReason: 'What is in is enough for the Core Panel' },
      { evidence: { documents: ['notification-form', 'scoping-letter'] } },
    ),
  ],
};
