import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { editionIds } from '../../workflows/language/editions';
import { policies } from '../../workflows/policies';
import { workflows } from '../../workflows/registry';
import { brokenRuleIds, movedCharts, shapeOf, versionOf } from '../../workflows/rules/fingerprint';
import { publication, type Published } from '../../workflows/rules/publish';
import { rulebook } from '../../workflows/rules/rulebook';
import { rulebookPage } from '../../workflows/rules/rulebook-page';

const folder = resolve(__dirname, '../../workflows/published');
const charts = Object.values(workflows);
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const published: Published = {
  fingerprints: JSON.parse(textOf('fingerprints.json')) as Published['fingerprints'],
  ruleIds: JSON.parse(textOf('rule-ids.json')) as Published['ruleIds'],
};
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const fresh = publication(charts, policies, published, hash);

const publishAgain =
  'workflows/published is not what the rows and charts say now. Run `npm run publish:rulebook`, ' +
  'read the difference as a policy officer would, and commit it with the change.';

describe('what is published', () => {
  it('is the shape of every chart as it was under the same version, and every rule id ever used', () => {
    expect(fresh.complaints).toEqual([]);
  });

  it('is all there, and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(fresh.files).sort());
  });

  it.each(Object.entries(fresh.files))('%s is what the rows and charts say now', (name, text) => {
    // Jest would print the whole file; whoever reads the message needs to know what to do.
    if (textOf(name) !== text) throw new Error(`${name}: ${publishAgain}`);
  });

  it('holds every chart, every edition and every doubt', () => {
    expect(Object.keys(fresh.files)).toEqual(
      expect.arrayContaining(charts.map(({ kind }) => `${kind}.mmd`)),
    );
    const rulebook = fresh.files['rulebook.md'] ?? '';
    expect(rulebook).toContain('## Statutory guidance of December 2016');
    expect(rulebook).toContain('## Draft statutory guidance of May 2024');
    expect(rulebook).toContain('FROM MEMORY, UNCHECKED');
    expect(rulebook).toContain('### Left to judgement');
  });
});

describe.each(editionIds)('the rulebook page of %s', (edition) => {
  const page = rulebookPage(edition, charts);
  const gates = [...page.requirements, ...page.documents];

  it('shows every requirement, document and permission of the edition, each under its step', () => {
    const { requirements, documents, permissions } = rulebook[edition];
    const shown = [...gates, ...page.permissions].flatMap(({ rows }) => rows.map(({ id }) => id));
    const held = [...requirements, ...documents, ...permissions].map(({ id }) => id);
    expect(shown.sort()).toEqual(held.sort());
  });

  it('gives worked examples in states that the charts have', () => {
    const examples = page.requirements.flatMap(({ rows }) => rows.flatMap((row) => row.examples));
    const unknown = examples.filter(({ given }) => /\bat “[a-z]/.test(given));
    expect(examples.length).toBeGreaterThan(200);
    expect(unknown).toEqual([]);
  });

  it('lists every row that is from memory, and no other', () => {
    const red = [
      ...page.criteria,
      ...page.clocks,
      ...gates.flatMap(({ rows }) => rows),
      ...page.quorum,
      ...page.later,
    ].filter(({ source }) => source.tone === 'red');
    expect(page.unchecked.map(({ id }) => id).sort()).toEqual(red.map(({ id }) => id).sort());
    expect(page.counts.unchecked).toBe(red.length);
  });
});

describe('a chart whose shape moves', () => {
  const [chart] = charts;
  if (chart === undefined) throw new Error('There is no chart');
  const now = { [versionOf(chart)]: hash(shapeOf(chart)) };

  it('needs a new version', () => {
    const complaints = movedCharts({ [versionOf(chart)]: 'another shape' }, now);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain('raise the version of the chart and write a migration');
  });

  it('is free to move under a version that was never published', () => {
    expect(movedCharts({ [`${chart.kind}@0`]: 'an older shape' }, now)).toEqual([]);
  });

  it('is not moved by its words', () => {
    const root = chart.machine.root as unknown as { meta?: unknown };
    const before = shapeOf(chart);
    const meta = root.meta;
    root.meta = { label: 'Other words' };
    expect(shapeOf(chart)).toBe(before);
    root.meta = meta;
  });
});

describe('the id of a rule', () => {
  const retired = [{ id: 'report.submit/old-form', why: 'The form was abolished' }];

  it('may not vanish: facts carry it', () => {
    const [complaint] = brokenRuleIds({ rules: ['C2/decide', 'C5/report'], retired: [] }, [
      'C5/report',
    ]);
    expect(complaint).toContain('The rule C2/decide was published and is gone');
  });

  it('may be retired with a reason', () => {
    expect(brokenRuleIds({ rules: ['report.submit/old-form'], retired }, [])).toEqual([]);
  });

  it('may not come back for another rule once it was retired', () => {
    const [complaint] = brokenRuleIds({ rules: [], retired }, ['report.submit/old-form']);
    expect(complaint).toContain('may not be used again');
  });
});
