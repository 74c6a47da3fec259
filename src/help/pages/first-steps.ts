import type { Role } from '../../../workflows/language/roles';

export interface Step {
  readonly says: string;
  readonly link: string;
  readonly href: string;
}

const openReview: Step = {
  says: 'Its page says in a sentence where it stands, for whom it waits, and what is stopping it.',
  link: 'Open a review',
  href: '/reviews',
};

const updates: readonly Step[] = [
  {
    says: 'They are your organisation’s, most urgent first.',
    link: 'Open your recommendations',
    href: '/recommendations',
  },
  {
    says: 'Choose “Log an update” on the first, say what has changed and save: you are taken to the next.',
    link: 'Log an update',
    href: '/recommendations',
  },
  {
    says: 'Reply, read the papers, and see whether there will be a quorum.',
    link: 'Open the next meeting',
    href: '/meetings',
  },
];

const deciding: readonly Step[] = [
  openReview,
  {
    says: '“What you can do” holds every step that is open to you now. A step that is not there is explained under “What is stopping you”.',
    link: 'Record a step',
    href: '/reviews',
  },
  {
    says: 'See what is late and what was brought to the partnership.',
    link: 'Open the monitoring of all plans',
    href: '/monitoring',
  },
];

const ofOneReview = (last: Step): readonly Step[] => [
  { ...openReview, link: 'Open one of your reviews' },
  {
    says: 'Each entry says when it happened, who entered it, and what was known then.',
    link: 'Read its history from its page',
    href: '/reviews',
  },
  last,
];

const words: Step = {
  says: 'The rules behind every step, each with its source.',
  link: 'Open the rules',
  href: '/rules',
};

const steps: Readonly<Record<Role, readonly Step[]>> = {
  'kcst-administrator': [
    openReview,
    {
      says: 'The form asks only what is known: the rest can follow later.',
      link: 'Record a notification',
      href: '/reviews/new',
    },
    {
      says: 'Build an agenda from what waits, and mark people in and out in the room.',
      link: 'Open a meeting',
      href: '/meetings',
    },
  ],
  'kcst-case-officer': ofOneReview({
    says: 'The messages that recorded steps call for, with the words ready.',
    link: 'See who has to be told',
    href: '/to-be-told',
  }),
  'steering-group-member': updates,
  'steering-group-chair': updates,
  'core-panel-member': ofOneReview(words),
  'kcsp-chair': deciding,
  'kcsp-vice-chair': deciding,
  'independent-chair': ofOneReview({
    says: 'Write its recommendations there, with remarks on the wording that never stop you.',
    link: 'Open the plan of your review',
    href: '/plans',
  }),
  'agency-review-author': ofOneReview(words),
  auditor: [
    openReview,
    words,
    {
      ...openReview,
      link: 'Compare it with its history',
      says: 'Nothing in it is ever changed: mistakes are mended by further entries.',
    },
  ],
};

/** Three steps for somebody who sees the service for the first time; null for an unknown role. */
export function firstSteps(roles: readonly Role[]): readonly Step[] | null {
  const role = (Object.keys(steps) as Role[]).find((one) => roles.includes(one));
  return role ? steps[role] : null;
}
