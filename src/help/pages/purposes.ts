import type { Permission } from '../../identity';

export interface Purpose {
  readonly name: string;
  readonly href: string;
  /** Whoever may not open the page is not told of it. */
  readonly permission: Permission;
  readonly says: string;
}

/** What each page is for, in the order of the menu. */
export const purposes: readonly Purpose[] = [
  {
    name: 'Today',
    href: '/',
    permission: 'reviews.list',
    says: 'What needs you, most urgent first, and what changed since you last looked.',
  },
  {
    name: 'Reviews',
    href: '/reviews',
    permission: 'reviews.list',
    says: 'Every review that you may see, with its stage and its dates. Open one to see what you can do and what is stopping you.',
  },
  {
    name: 'Record a notification',
    href: '/reviews/new',
    permission: 'reviews.notify',
    says: 'Begins a review when the partnership is told of a death. The month for the decision starts here.',
  },
  {
    name: 'Recommendations',
    href: '/recommendations',
    permission: 'plans.read',
    says: 'What your organisation has to do, most urgent first. An update takes about a minute, and what you said last time is there to edit.',
  },
  {
    name: 'Update rounds',
    href: '/rounds',
    permission: 'plans.read',
    says: 'Who was asked for updates before a meeting, who has answered and who has not.',
  },
  {
    name: 'Plans',
    href: '/plans',
    permission: 'plans.read',
    says: 'The action plan of each review, and of every inspection or strategy that the partnership answers.',
  },
  {
    name: 'Monitoring',
    href: '/monitoring',
    permission: 'governance.read',
    says: 'How all plans stand: what is late, what was put off, what waits to be verified, and whether it made a difference.',
  },
  {
    name: 'Meetings',
    href: '/meetings',
    permission: 'governance.read',
    says: 'The year’s meetings: agenda, papers, who comes, the quorum, decisions and minutes.',
  },
  {
    name: 'Learning',
    href: '/learning',
    permission: 'governance.read',
    says: 'Seminars and briefings that pass on what reviews have taught, and whom they reached.',
  },
  {
    name: 'Governance',
    href: '/governance',
    permission: 'governance.read',
    says: 'Who sits where, under which terms of reference, and what the partnership owes itself.',
  },
  {
    name: 'Rules',
    href: '/rules',
    permission: 'rules.read',
    says: 'Every rule that this service applies, with where it comes from and whether that was checked.',
  },
  {
    name: 'To be told',
    href: '/to-be-told',
    permission: 'post.tell',
    says: 'Who still has to be told of something, with the words ready to copy.',
  },
  {
    name: 'Accounts',
    href: '/accounts',
    permission: 'administration',
    says: 'Who may sign in, in which role, and which person on the list each account belongs to.',
  },
  {
    name: 'Problems reported',
    href: '/problems',
    permission: 'administration',
    says: 'What people said did not work here, newest first.',
  },
];
