import express from 'express';
import type { Environment } from 'nunjucks';
import { wordsOf } from '../../test/support/html';
import { Assets } from './assets';
import { webSettingsFrom } from './settings';
import { drawPages } from './views';

describe('what every page may draw', () => {
  const server = express();
  drawPages(server, new Assets(), { ...webSettingsFrom({}), search: '/search' });
  const environment = server.get('nunjucksEnv') as Environment;
  const drawn = (macro: string, call: string) =>
    environment.renderString(
      `<body>{% from "web/components.njk" import ${macro} %}{{ ${call} }}</body>`,
      {},
    );

  it('says what a page is for', () => {
    expect(drawn('purpose', 'purpose("For <you>")')).toContain('app-purpose">For &lt;you&gt;</p>');
  });

  it('keeps what may distress folded until somebody opens it', () => {
    const html = drawn('sensitive', 'sensitive("Show", "What <was> done")');
    expect(html).toMatch(/<details(?![^>]*\bopen\b)[^>]*>/);
    expect(wordsOf(html)).toBe('Show (may distress) What <was> done');
  });

  it('names the review that a page belongs to', () => {
    const html = drawn(
      'identityBar',
      'identityBar("Review", "Alma/2025", ["R-0042", "Canterbury"], [{ text: "Paused" }])',
    );
    expect(html).toContain('<section class="app-identity" aria-label="Review">');
    expect(wordsOf(html)).toBe('Alma/2025 R-0042 Canterbury Paused');
  });

  it('marks the page that is open among those of the same record', () => {
    const html = drawn(
      'mojSubNavigation',
      'mojSubNavigation({ label: "Review", items: [{ text: "History", href: "/h", active: true }] })',
    );
    expect(html).toMatch(/<nav [^>]*aria-label="Review"[^>]*>/);
    expect(html).toContain('aria-current="page"');
  });

  it('offers a box for searching beside the menu', () => {
    const html = environment.render('web/problem.njk', {
      problem: { heading: 'Page not found', detail: '' },
      navigation: [{ text: 'Rules', href: '/rules' }],
    });
    expect(html).toContain('<form class="app-search" action="/search" method="get" role="search">');
    expect(html).toMatch(/<label[^>]*for="search-everything">Search everything you may see/);
    expect(html).toMatch(/<input[^>]*id="search-everything"[^>]*name="words"/);
  });
});
