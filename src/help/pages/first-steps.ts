import type { Role } from '../../../workflows/language/roles';

export interface Step {
  readonly says: string;
  readonly link: string;
  readonly href: string;
}

const openReview: Step = {
  link: 'Open a review',
  href: '/reviews?standing=open',
  says: 'Its page says in a sentence where it stands, for whom it waits, and what is stopping it.',
};

const notify: Step = {
  link: 'Record a notification',
  href: '/reviews/new',
  says: 'The form asks only for what is known: the rest can follow later.',
};

const monitoring: Step = {
  link: 'See how all plans stand',
  href: '/monitoring',
  says: 'What is late, what waits to be verified, and what was brought to the partnership.',
};

const meetings: Step = {
  link: 'Open the next meeting',
  href: '/meetings',
  says: 'Reply, read the papers, and see whether there will be a quorum.',
};

const rules: Step = {
  link: 'Read the rules',
  href: '/rules',
  says: 'Every rule behind every step, with its source and whether that was checked.',
};

const ratifying = (says: string): readonly Step[] => [
  { link: 'Open a decision that waits', href: '/reviews?stage=deciding', says },
  monitoring,
  meetings,
];

const steps: Readonly<Record<Role, readonly Step[]>> = {
  'kcst-administrator': [
    openReview,
    notify,
    {
      link: 'Open today’s meeting',
      href: '/meetings',
      says: 'Build an agenda from what waits, and mark people in and out in the room.',
    },
  ],
  'kcst-case-officer': [
    {
      ...openReview,
      link: 'Open one of your reviews',
      says: 'Each button under “What you can do” records one step. What is not there yet is explained.',
    },
    notify,
    {
      link: 'See who has to be told',
      href: '/to-be-told',
      says: 'The messages that recorded steps call for, with the words ready to copy.',
    },
  ],
  'steering-group-member': [
    {
      link: 'Log an update',
      href: '/recommendations',
      says: 'Your organisation’s recommendations stand there, most urgent first. Say what has changed and save: you are taken to the next.',
    },
    {
      link: 'Open the update round',
      href: '/rounds',
      says: 'Who has answered before the next meeting, and who has not.',
    },
    meetings,
  ],
  'steering-group-chair': [
    {
      link: 'Open today’s meeting',
      href: '/meetings',
      says: 'Its page says in words whether it is quorate, and who would make it so.',
    },
    monitoring,
    {
      link: 'See who sits where',
      href: '/governance',
      says: 'Each body with its members, its terms of reference and what it owes.',
    },
  ],
  'core-panel-member': [
    {
      link: 'Open a review before its decision',
      href: '/reviews?stage=deciding',
      says: 'Its page says what is known, what the Core Panel recommended, and what is stopping it.',
    },
    {
      link: 'See all your reviews at once',
      href: '/reviews/board',
      says: 'Each by its step and by how long it has stood there.',
    },
    rules,
  ],
  'kcsp-chair': ratifying(
    'Choose one that waits for the KCSP Chair. The button to ratify it stands under “What you can do”.',
  ),
  'kcsp-vice-chair': ratifying(
    'You ratify it where the Chair has declared a conflict of interest; otherwise its page says whom it waits for.',
  ),
  'independent-chair': [
    { ...openReview, link: 'Open one of your reviews' },
    {
      link: 'Write the recommendations of your review',
      href: '/plans',
      says: 'On its plan. Remarks on the wording help you and never stop you.',
    },
    rules,
  ],
  'agency-review-author': [
    {
      link: 'Open the review you write for',
      href: '/reviews',
      says: 'Your agency’s own review stands under “People and agencies”: open it to see when it is due, and to submit it.',
    },
    rules,
    {
      link: 'Look up a word',
      href: '/help/words',
      says: 'What the field’s words and abbreviations mean here.',
    },
  ],
  auditor: [
    {
      ...openReview,
      says: 'Its history says who recorded what, and when. Nothing in it is ever changed: a mistake is mended by a further entry.',
    },
    rules,
    monitoring,
  ],
};

/** Three steps for somebody who sees the service for the first time; null for an unknown role. */
export function firstSteps(roles: readonly Role[]): readonly Step[] | null {
  const role = (Object.keys(steps) as Role[]).find((one) => roles.includes(one));
  return role ? steps[role] : null;
}
