import type { WebSettings } from './web/settings';

/** The menu of the whole product, and where its search box leads. */
export const navigation: Pick<WebSettings, 'navigation' | 'search'> = {
  search: '/search',
  navigation: [
    { text: 'Today', href: '/' },
    { text: 'Reviews', href: '/reviews', permission: 'reviews.list' },
    {
      text: 'Recommendations',
      href: '/recommendations',
      holds: ['/rounds', '/one-time-links'],
      permission: 'plans.read',
    },
    { text: 'Plans', href: '/plans', holds: ['/monitoring'], permission: 'plans.read' },
    { text: 'Meetings', href: '/meetings', permission: 'governance.read' },
    { text: 'Learning', href: '/learning', permission: 'governance.read' },
    {
      text: 'Governance',
      href: '/governance',
      holds: ['/accounts'],
      permission: 'governance.read',
    },
    { text: 'Rules', href: '/rules', permission: 'rules.read' },
    { text: 'To be told', href: '/to-be-told', permission: 'post.tell' },
  ],
};
