export interface Word {
  readonly word: string;
  readonly means: string;
}

/** The words of the field as this service uses them, in alphabetical order. */
export const glossary: readonly Word[] = [
  {
    word: 'AAFDA',
    means: 'Advocacy After Fatal Domestic Abuse: specialist advocates for bereaved families.',
  },
  { word: 'Act of 2004', means: 'Domestic Violence, Crime and Victims Act 2004.' },
  { word: 'Action plan', means: 'Every recommendation turned into dated actions with owners.' },
  {
    word: 'Adopted',
    means: 'Taken over from earlier records, and always told apart from what was done here.',
  },
  {
    word: 'Agency',
    means:
      'An organisation that knew, or may have known, the people concerned: it replies to the scoping letter and may be asked to review its own part.',
  },
  {
    word: 'Agreed extension',
    means:
      'A later date for the report, agreed by the review panel and the partnership, with its reason. The statutory date stands beside it.',
  },
  {
    word: 'Awareness',
    means:
      'The day the death came to the attention of the partnership, by whatever way. The month for the decision runs from it.',
  },
  {
    word: 'Body',
    means:
      'A group of the partnership that meets under terms of reference: KCSP, Working Group, Steering Group, Core Panel, a review panel.',
  },
  {
    word: 'Chronology',
    means:
      'A dated list of one agency’s contacts. The chronologies of all agencies are merged into one.',
  },
  {
    word: 'Clearance',
    means:
      'The Home Office’s word that a report may be published: outcome A at once, B once changes are made, C not yet.',
  },
  {
    word: 'Clock',
    means: 'A date worked out by a rule: what it counts from, how long it runs, and what stops it.',
  },
  {
    word: 'Commissioner',
    means: 'The Domestic Abuse Commissioner, who is sent a copy of every report.',
  },
  {
    word: 'Community Safety Agreement',
    means:
      'The county’s plan for community safety, with an action plan of its own. It is not a review.',
  },
  {
    word: 'Conclusion',
    means:
      'The partnership closes the review once the plan is carried out and audited. It can be reopened.',
  },
  {
    word: 'Core Panel',
    means:
      'The small meeting of agencies that considers whether a death meets the test, and recommends.',
  },
  {
    word: 'Coroner',
    means:
      'Holds the inquest. It may be suspended for a trial, and the coroner may ask for the report of a review.',
  },
  {
    word: 'CPS',
    means:
      'Crown Prosecution Service: consulted through the SIO about when a review may go on while proceedings live.',
  },
  {
    word: 'CSP, the partnership',
    means:
      'Community Safety Partnership: in law the owner of a review. The responsible CSP of a case is a district’s or Medway’s.',
  },
  {
    word: 'DARDR, domestic abuse related death review',
    means:
      'The name under section 19 of the Victims and Prisoners Act 2024, used by many councils already.',
  },
  {
    word: 'Decision',
    means:
      'Whether a review is held, within one month of awareness: the Core Panel recommends, the KCSP Chair ratifies.',
  },
  {
    word: 'DHR, domestic homicide review',
    means:
      'A review of the circumstances in which a person aged 16 or over died, where the death has, or appears to have, resulted from violence, abuse or neglect by a relative, by somebody with whom the person was or had been intimate, or by a member of the same household. It is held to find lessons, not blame. Section 9(1) of the Act of 2004.',
  },
  {
    word: 'Direction',
    means:
      'The Secretary of State’s order that a review be held, even years after a decision that none was needed.',
  },
  {
    word: 'Disclosure',
    means:
      'What the SIO says the review may do while proceedings live: unrestricted, limited in scope, or on hold.',
  },
  {
    word: 'Edition',
    means:
      'One state of the law and guidance. It is chosen by the date of the decision and holds for that review to the end.',
  },
  {
    word: 'Embargo',
    means:
      'Holding back a publication, with a day on which that is looked at again. Not the same as withholding.',
  },
  {
    word: 'Entry',
    means:
      'What somebody recorded, with the day it happened and the day it was entered. Entries are added, never changed: a mistake is mended by a further entry.',
  },
  {
    word: 'Family strand',
    means:
      'One relative, friend or group, with whom contact has its own history. Refusal is never final.',
  },
  {
    word: 'Finding',
    means: 'What a review learned from the facts. A recommendation follows from it.',
  },
  {
    word: 'FLO, SIO',
    means: 'Family liaison officer and senior investigating officer, of the police.',
  },
  {
    word: 'Golden thread',
    means:
      'The way from a finding to its recommendation, the action taken, the evidence for it and the difference it made.',
  },
  {
    word: 'Guidance of 2016',
    means:
      'The statutory guidance of December 2016, to which the bodies named in section 9(4) must have regard.',
  },
  {
    word: 'Home Office, Secretary of State',
    means:
      'Receives decisions and reports. The Secretary of State may direct a review under section 9(2).',
  },
  {
    word: 'IMR, agency review',
    means:
      'Individual management review: one agency’s own review of its part, by a senior person who had none in the case. A chronology, a summary or a nil return may do instead.',
  },
  {
    word: 'Independent chair',
    means:
      'Leads one review, is independent of the partnership and the agencies, and answers for the overview report even where somebody else writes it.',
  },
  {
    word: 'Information sharing agreement, ISA',
    means: 'The agreement of Kent and Medway that every organisation of the KCSP has to sign.',
  },
  {
    word: 'Inquest, PFD',
    means: 'The coroner’s process, and the coroner’s report to prevent future deaths.',
  },
  {
    word: 'KCSP',
    means:
      'Kent Community Safety Partnership. It leads on reviews for all the partnerships in Kent and Medway.',
  },
  {
    word: 'KCSP Chair, Vice-Chair',
    means:
      'Ratify the decision and sign off the report; the Vice-Chair where the Chair has a conflict of interest.',
  },
  {
    word: 'KCST',
    means:
      'Kent Community Safety Team. It manages and administers reviews for the KCSP and enters most of what is recorded here.',
  },
  {
    word: 'Late, overdue',
    means: 'Past its date. It is worked out from the dates, shown, and blocks nothing.',
  },
  {
    word: 'MAPPA, MARAC',
    means:
      'Arrangements for managing people who are a danger to others; and the meeting of agencies about people at high risk of domestic abuse.',
  },
  {
    word: 'Marking',
    means:
      'How a paper is to be handled. Papers of a review that is not published are OFFICIAL-SENSITIVE and sent by a secure way.',
  },
  {
    word: 'Nil return',
    means: 'An agency’s answer that it had no contact with the people concerned.',
  },
  {
    word: 'Notification',
    means:
      'The first word of a death to the partnership, mostly from the police. A review may or may not follow.',
  },
  {
    word: 'Overview report, executive summary',
    means: 'The report of the review, and a summary that stands alone.',
  },
  {
    word: 'Parallel review',
    means: 'Another body’s review of the same death: beside ours, jointly, or in its place.',
  },
  {
    word: 'Part D',
    means:
      'Restricted items and papers, for members whose organisation has signed the current information sharing agreement.',
  },
  {
    word: 'Paused',
    means:
      'A review that stands still for a named reason, such as a trial. What its clocks do meanwhile is said on them.',
  },
  {
    word: 'PCC',
    means:
      'Police and Crime Commissioner. Invited to the Steering Group; not a responsible authority.',
  },
  {
    word: 'Pseudonym',
    means:
      'The name by which a review is known, instead of the name of the person who died. It is agreed with the family where they wish.',
  },
  {
    word: 'Put off',
    means:
      'A later date was agreed for a recommendation. The first date is kept, and each time is counted.',
  },
  {
    word: 'QA Panel',
    means:
      'The Home Office’s panel that reads submitted reports. Since 2021 it also looks at decisions not to hold a review.',
  },
  {
    word: 'Quorum',
    means:
      'How many organisations must be in the room for a body to decide. A council with three rows on the list counts as one.',
  },
  {
    word: 'Ratify',
    means: 'The KCSP Chair confirms the Core Panel’s recommendation, which then is the decision.',
  },
  {
    word: 'Red, amber, green',
    means:
      'Worked out from the dates and the last update, never chosen. The reason always stands beside the colour.',
  },
  {
    word: 'Responsible authority',
    means:
      'A body named in section 5 of the Crime and Disorder Act 1998. The Police and Crime Commissioner’s office is not one.',
  },
  {
    word: 'Resting, ended',
    means:
      'A review that rests may be taken up again after years. Only a duplicate and an entry in error have ended.',
  },
  { word: 'Review panel', means: 'The panel of one review, led by its independent chair.' },
  {
    word: 'SAR, CSPR',
    means:
      'Safeguarding adults review; child safeguarding practice review. Other bodies’ reviews, run beside ours or jointly.',
  },
  {
    word: 'Scoping',
    means:
      'Asking agencies, before the decision, whether they knew the people concerned, and telling them to secure their files.',
  },
  {
    word: 'Sign-off',
    means: 'The partnership’s signature. From then the report counts as completed.',
  },
  {
    word: 'Statutory date, agreed date',
    means:
      'The date first worked out, which never moves; and the date agreed since, which stands beside it.',
  },
  {
    word: 'Steering Group',
    means:
      'The DHR Steering Group of Kent and Medway: leads the process, watches over action plans, quality and costs.',
  },
  {
    word: 'Substitute',
    means:
      'Somebody who comes to one meeting in the place of a member, from the same organisation.',
  },
  {
    word: 'Supporting agency',
    means: 'An organisation that helps to carry out a recommendation which another one leads.',
  },
  {
    word: 'Taken, proposed',
    means:
      'A decision of a meeting that had its quorum is taken. What a meeting without a quorum would decide is only proposed, until a meeting with one ratifies it.',
  },
  {
    word: 'Terms of reference',
    means:
      'Of a review: what it asks, of which years and of which agencies. Of a body: what it is for, who sits on it and when it may decide. Earlier versions are kept.',
  },
  {
    word: 'Update round',
    means:
      'Every organisation is asked, before a quarterly meeting, how far its recommendations have come. What they answered is frozen as a pack for the meeting.',
  },
  {
    word: 'Verified',
    means:
      'Somebody of another organisation than the one responsible has looked at the evidence and agrees that a recommendation is done.',
  },
  {
    word: 'Withheld',
    means:
      'A decision not to publish, for compelling reasons of somebody’s welfare. The case rests; it is not ended.',
  },
  { word: 'Working day', means: 'Monday to Friday, bank holidays of England and Wales left out.' },
];

/** Where a word stands on the page: '#core-panel'. */
export const idOf = ({ word }: Word): string => word.toLowerCase().replace(/[^a-z]+/g, '-');
