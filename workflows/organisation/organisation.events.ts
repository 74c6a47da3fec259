import { noteFields } from '../language/corrections';
import { catalogue, type EventsOf } from '../language/events';
import { day, line, oneOf, pick, severalOf, yesNo, words } from '../language/fields';

/** What an organisation can be. */
export const organisationKinds = {
  council: 'County or unitary council',
  councilService: 'Service of a council',
  districts: 'District or borough councils',
  police: 'Police force',
  commissioner: 'Office of the Police and Crime Commissioner',
  fire: 'Fire and rescue service',
  probation: 'Probation provider',
  healthCommissioner: 'Commissioner of health services',
  healthProvider: 'Provider of health services',
  safeguardingBoard: 'Safeguarding board or partnership',
  voluntary: 'Voluntary organisation',
  other: 'Another body',
} as const;

const dutyBody = severalOf(
  'Named in section 9(4) as a body with duties, under',
  { g2016: 'the guidance of 2016', 'dardr-draft-2024': 'the draft guidance of 2024' },
  { optional: true },
);

/** What may be asked of an organisation on the register. */
export const organisationEvents = catalogue({
  'organisation.register': {
    label: 'Add an organisation',
    records: 'organisation.registered',
    says: 'The organisation was added to the register',
    undoneBy: ['organisation.rename'],
    fields: {
      name: line('Name'),
      kind: oneOf('What it is', organisationKinds),
      existsFrom: day('In existence since', { optional: true }),
      unit: line('Counts in a quorum as', {
        optional: true,
        hint: 'Its own name where this is left empty. Services of one council carry the name of the council',
      }),
      collective: yesNo('Does it stand for several bodies that sit as one?', { optional: true }),
      responsibleAuthority: yesNo('Is it a responsible authority?', {
        hint: 'Section 5 of the Crime and Disorder Act 1998. The office of the Police and Crime Commissioner is not one',
      }),
      dutyBodyUnder: dutyBody,
    },
  },
  'organisation.rename': {
    label: 'Record a new name',
    records: 'organisation.renamed',
    says: 'The organisation took a new name',
    undoneBy: ['organisation.rename'],
    fields: { name: line('New name'), from: day('From') },
  },
  'organisation.countAs': {
    label: 'Change what it counts as in a quorum',
    records: 'organisation.unitChanged',
    says: 'It was changed what the organisation counts as',
    undoneBy: ['organisation.countAs'],
    fields: { unit: line('Counts in a quorum as'), reason: words('Reason') },
  },
  'organisation.changeStanding': {
    label: 'Record a change of its duties',
    records: 'organisation.standingChanged',
    says: 'The duties of the organisation changed',
    undoneBy: ['organisation.changeStanding'],
    fields: {
      from: day('From', { mayBeInFuture: true }),
      responsibleAuthority: yesNo('Is it a responsible authority?'),
      dutyBodyUnder: dutyBody,
      source: line('Where this is laid down'),
    },
  },
  'organisation.signAgreement': {
    label: 'Record that it signed the information sharing agreement',
    records: 'organisation.agreementSigned',
    says: 'The organisation signed the information sharing agreement',
    happenedOn: 'signedOn',
    fields: {
      version: line('Version', { hint: 'As it is named on the agreement: 2018' }),
      signedOn: day('Day of the signature'),
    },
  },
  'organisation.end': {
    label: 'Record that it no longer exists',
    records: 'organisation.ended',
    says: 'The organisation ceased to exist',
    undoneBy: ['organisation.correctEnd'],
    fields: {
      lastDay: day('Its last day', { mayBeInFuture: true }),
      successor: pick('Its work went to', 'organisation', { optional: true }),
      secondSuccessor: pick('And to', 'organisation', { optional: true }),
      reason: words('How it came about', { optional: true }),
    },
  },
  'organisation.correctEnd': {
    label: 'Correct the record of its end',
    records: 'organisation.endCorrected',
    says: 'The record of its end was corrected',
    fields: {
      lastDay: day('Its last day', {
        optional: true,
        mayBeInFuture: true,
        hint: 'Leave this empty if it still exists',
      }),
      successor: pick('Its work went to', 'organisation', { optional: true }),
      secondSuccessor: pick('And to', 'organisation', { optional: true }),
      reason: words('What was wrong'),
    },
  },
  'organisation.addNote': {
    label: 'Add a note',
    records: 'organisation.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
});

export type OrganisationEvent = EventsOf<typeof organisationEvents>;
