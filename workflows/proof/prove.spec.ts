import { prove, report } from './prove';

describe('the released charts', () => {
  const proof = prove();

  it('keep every property', () => {
    const broken = proof.charts.flatMap(({ name, verdicts }) =>
      verdicts.filter(({ holds }) => !holds).map((verdict) => ({ chart: name, ...verdict })),
    );
    expect(broken).toEqual([]);
  });

  it('have every transition taken and every rule met and refusing in some scenario', () => {
    const missed = proof.charts.flatMap(({ name, coverage }) =>
      [...coverage.transitions.missed, ...coverage.guardOutcomes.missed].map(
        (what) => `${name}: ${what}`,
      ),
    );
    expect(missed).toEqual([]);
    expect(proof.covered).toBe(100);
  });

  it('are reported with their figures', () => {
    expect(report(proof)).toMatch(/15 charts, \d+ states, \d+ transitions\./);
  });
});
