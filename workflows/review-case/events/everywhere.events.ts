import { dateCorrectionFields, noteFields } from '../../language/corrections';
import { documentKinds } from '../../language/documents';
import { catalogue } from '../../language/events';
import {
  day,
  files,
  line,
  oneOf,
  partialDay,
  wholeNumber,
  words,
  yesNo,
} from '../../language/fields';

/** The edition names as a form offers them; the rulebook holds their full titles. */
const editionOptions = {
  g2016: 'Statutory guidance of December 2016',
  'dardr-draft-2024': 'Draft statutory guidance of May 2024',
} as const;

/** What may be recorded at any stage of a case that is on record. */
export const everywhereEvents = catalogue({
  'document.register': {
    label: 'Put a document on the register',
    records: 'document.registered',
    says: 'A document was put on the register',
    undoneBy: ['document.withdraw'],
    fields: {
      kind: oneOf('What it is', documentKinds),
      title: line('Title'),
      dated: partialDay('Its date, as far as it is known', { optional: true }),
      version: line('Version', { optional: true }),
      marking: oneOf('Marking', {
        officialSensitive: 'OFFICIAL-SENSITIVE',
        official: 'OFFICIAL',
        public: 'Public',
      }),
      file: files('The document itself', { most: 1, optional: true }),
      whereKept: line('Where it is kept', {
        optional: true,
        hint: 'Needed where the document itself is not attached',
      }),
    },
  },
  'document.withdraw': {
    label: 'Take a document off the register',
    records: 'document.withdrawn',
    says: 'A document was taken off the register',
    undoneBy: ['document.register'],
    fields: {
      kind: oneOf('What it is', documentKinds),
      reason: words('Why'),
    },
  },
  'note.add': {
    label: 'Add a note',
    records: 'note.added',
    says: 'A note was added',
    fields: noteFields,
  },
  'date.correct': {
    label: 'Correct a date',
    records: 'date.corrected',
    says: 'A date was corrected; the entry stays as it was, and clocks follow the right date',
    undoneBy: ['date.correct'],
    fields: dateCorrectionFields,
  },
  'case.name': {
    label: 'Give the case its name',
    records: 'case.named',
    says: 'The case was given its name',
    undoneBy: ['case.name'],
    fields: {
      pseudonym: line('Pseudonym, as agreed with the family'),
      year: wholeNumber('Year', 1990, 2100),
      agreedWithFamily: yesNo('Did the family choose or agree it?', { optional: true }),
    },
  },
  'victim.add': {
    label: 'Add a person who has died',
    records: 'victim.added',
    says: 'A person who has died was added',
    fields: {
      known: line('Name, or how the person is known here', { restricted: 'open' }),
      age: wholeNumber('Age at death', 0, 120, { optional: true }),
      details: words('What else is known', { optional: true, restricted: 'distressing' }),
    },
  },
  'allegedPerpetrator.add': {
    label: 'Add an alleged perpetrator',
    records: 'allegedPerpetrator.added',
    says: 'An alleged perpetrator was added',
    restricted: 'suspicion',
    fields: {
      known: line('Name, or how the person is known here', {
        optional: true,
        hint: 'May be left out: the person may be unknown',
      }),
      link: line('Link to the person who died', { optional: true, restricted: 'distressing' }),
      details: words('What else is known', { optional: true, restricted: 'distressing' }),
    },
  },
  'conflict.declare': {
    label: 'Declare a conflict of interest',
    records: 'conflict.declared',
    says: 'A conflict of interest was declared',
    restricted: 'interests',
    fields: {
      office: oneOf('In which capacity', {
        kcspChair: 'KCSP Chair',
        kcspViceChair: 'KCSP Vice-Chair',
        corePanelMember: 'Member of the Core Panel',
        steeringGroup: 'Member of the Steering Group',
        independentChair: 'Independent chair or author',
        communitySafetyTeam: 'Kent Community Safety Team',
        other: 'Another capacity',
      }),
      nature: words('What the conflict is'),
    },
    tells: ['Kent Community Safety Team'],
  },
  'case.withdrawNotification': {
    label: 'Record that the notifier withdraws',
    records: 'case.notificationWithdrawn',
    says: 'The notifier withdrew the notification; the case stays open',
    fields: {
      byNotifier: yesNo('Is it withdrawn by whoever notified the death?'),
      withdrawnBy: line('Name and role', { restricted: 'open' }),
      reason: words('Why', { restricted: 'open' }),
    },
  },
  'case.proposeError': {
    label: 'Propose that the case was entered in error',
    records: 'case.errorProposed',
    says: 'It was proposed to close the case as entered in error',
    undoneBy: ['case.rejectError'],
    fields: { reason: words('What the error was') },
  },
  'case.rejectError': {
    label: 'Reject that the case was entered in error',
    records: 'case.errorRejected',
    says: 'The case was not entered in error; it goes on',
    undoneBy: ['case.proposeError'],
    fields: { reason: words('Why it goes on') },
  },
  'case.confirmError': {
    label: 'Confirm that the case was entered in error',
    records: 'case.enteredInError',
    says: 'The case was closed for good as entered in error',
    fields: { reason: words('How it was checked') },
  },
  'edition.change': {
    label: 'Move the case to another edition of the guidance',
    records: 'edition.changed',
    says: 'The case was moved to another edition of the guidance',
    undoneBy: ['edition.change'],
    fields: {
      to: oneOf('Edition', editionOptions),
      reason: words('Why'),
    },
  },
  'family.inform': {
    label: 'Record that the family was told of the decision',
    records: 'family.informed',
    says: 'The family was told of the decision in writing',
    restricted: 'family',
    leaves: 'the family',
    happenedOn: 'informedOn',
    fields: {
      informedOn: day('Day the letter was sent'),
      whom: line('To whom', { hint: 'A relation or a role is enough' }),
      through: line('Through whom', {
        optional: true,
        hint: 'For example the family liaison officer',
      }),
    },
  },
  'homeOffice.tell': {
    label: 'Tell the Home Office of a change',
    records: 'homeOffice.told',
    says: 'The Home Office was told of a change',
    leaves: 'the Home Office',
    fields: {
      about: oneOf('About', {
        pause: 'A pause, or the end of one',
        newDate: 'A new date for the report',
        chair: 'A change of chair',
        joint: 'A joint review',
        other: 'Something else',
      }),
      what: words('What it was told'),
    },
  },
  'homeOffice.acknowledge': {
    label: 'Record that the Home Office acknowledged',
    records: 'homeOffice.acknowledged',
    says: 'The Home Office acknowledged what it was sent',
    fields: { reference: line('Its reference') },
  },
  'kcsp.report': {
    label: 'Report to the KCSP',
    records: 'kcsp.reported',
    says: 'The KCSP was given a report, as a restricted item',
    happenedOn: 'reportedOn',
    fields: {
      reportedOn: day('Day of the meeting'),
      about: oneOf('About', {
        update: 'How the review stands',
        conclusion: 'Its coming conclusion',
      }),
      what: words('What was said', { optional: true }),
    },
  },
  'copy.send': {
    label: 'Send a copy of the completed report',
    records: 'copy.sent',
    says: 'A copy of the completed report was sent',
    leaves: 'whoever the copy is for',
    happenedOn: 'sentOn',
    fields: {
      to: oneOf('To', {
        commissioner: 'Domestic Abuse Commissioner',
        secretaryOfState: 'Secretary of State',
      }),
      sentOn: day('Day it was sent'),
      which: oneOf(
        'Which version',
        { submitted: 'As submitted', final: 'As finally published' },
        { optional: true },
      ),
    },
  },
  'earlyLearning.record': {
    label: 'Record learning that cannot wait for the report',
    records: 'earlyLearning.recorded',
    says: 'Learning that cannot wait for the report was recorded',
    fields: {
      learning: words('What was learned'),
      doneAboutIt: words('What is done about it, and by whom'),
    },
    tells: ['The agencies concerned'],
  },
  'lateness.explain': {
    label: 'Record why something is late',
    records: 'lateness.explained',
    says: 'It was recorded why something is late',
    fields: {
      what: line('What is late'),
      reason: words('Why'),
    },
  },
  'clock.redate': {
    label: 'Count a clock again',
    records: 'clock.redated',
    says: 'A clock was counted again',
    hidden: true,
    fields: {
      rule: line('Rule'),
      from: day('Due until now', { mayBeInFuture: true, optional: true }),
      to: day('Due from now on', { mayBeInFuture: true, optional: true }),
      why: words('Why'),
    },
  },
});
