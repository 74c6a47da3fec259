import fc from 'fast-check';
import type { Claim, Present, QuorumRule } from '../language/governance';
import { byAuthorities, byMembers, organisations, steeringGroup } from './june-2019.factory';
import { countOf, quorumOf } from './quorum';

const claim = (unit: string, seat = unit, responsibleAuthority = true): Claim => ({
  seat,
  seatName: `Row ${seat}`,
  unit,
  responsibleAuthority,
});

const present = (name: string, claims: readonly Claim[]): Present => ({
  person: name,
  name,
  presides: false,
  holdsChair: true,
  remotely: false,
  claims,
  whyNot: null,
  organisationUnknown: false,
});

describe('every subset of the fourteen organisations', () => {
  const fourteen = steeringGroup.seats
    .filter(({ standing }) => standing === 'member')
    .map(({ id, organisation }) => {
      const { unit = '', standings = [] } = organisations[organisation] ?? {};
      return { id, unit, authority: standings[0]?.responsibleAuthority ?? false };
    });
  const representatives = fourteen.map(({ id, unit, authority }) =>
    present(id, [claim(unit, id, authority)]),
  );

  /** Counted as a child would: cross out every name that has been read before. */
  function naive(rows: typeof fourteen, of: (row: (typeof fourteen)[number]) => string): number {
    const read: string[] = [];
    for (const row of rows) if (!read.includes(of(row))) read.push(of(row));
    return read.length;
  }

  it('is fourteen rows of twelve organisations', () => {
    expect(fourteen).toHaveLength(14);
    expect(naive(fourteen, ({ unit }) => unit)).toBe(12);
  });

  it('is counted as it is by hand, by members, by authorities and by rows', () => {
    const wrong: string[] = [];
    for (let subset = 0; subset < 2 ** fourteen.length; subset += 1) {
      const isIn = (_: unknown, index: number): boolean => (subset & (2 ** index)) !== 0;
      const rows = fourteen.filter(isIn);
      const people = representatives.filter(isIn);
      const members = naive(rows, ({ unit }) => unit);
      const authorities = naive(
        rows.filter(({ authority }) => authority),
        ({ unit }) => unit,
      );
      const quorum = quorumOf(byMembers, people);
      const agrees =
        quorum.counts === members &&
        (quorum.verdict === 'quorate') === members >= 4 &&
        quorum.short === Math.max(0, 4 - members) &&
        quorum.counted.length + quorum.notCounted.length === rows.length &&
        quorum.warnings.length === Number(members < 4 && rows.length >= 4) &&
        countOf(byAuthorities, people) === authorities &&
        countOf({ ...byMembers, by: 'seat' }, people) === rows.length;
      if (!agrees) wrong.push(rows.map(({ unit }) => unit).join(', '));
    }
    expect(wrong).toEqual([]);
  });
});

describe('people with several rows', () => {
  const units = ['A', 'B', 'C', 'D', 'E'];
  const anyRoom = fc
    .array(fc.uniqueArray(fc.constantFrom(...units), { maxLength: 3 }), { maxLength: 6 })
    .map((rows) =>
      rows.map((own, index) =>
        present(
          `Person ${index}`,
          own.map((unit) => claim(unit, `${unit}${index % 2}`)),
        ),
      ),
    );

  /** Tries everything: this one is not counted, or is for each organisation that is still free. */
  function most(people: readonly Present[], key: (one: Claim) => string, taken: string[]): number {
    const [first, ...rest] = people;
    if (!first) return taken.length;
    const free = first.claims.map(key).filter((one) => !taken.includes(one));
    return Math.max(most(rest, key, taken), ...free.map((one) => most(rest, key, [...taken, one])));
  }

  it('are counted as well as they can be, each once and each organisation once', () => {
    fc.assert(
      fc.property(anyRoom, (people) => {
        expect(countOf(byMembers, people)).toBe(most(people, ({ unit }) => unit, []));
        expect(countOf({ ...byMembers, by: 'seat' }, people)).toBe(
          most(people, ({ seat }) => seat, []),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never make more than there are people, or organisations, and rows never make fewer', () => {
    fc.assert(
      fc.property(anyRoom, (people) => {
        const there = new Set(people.flatMap(({ claims }) => claims.map(({ unit }) => unit)));
        const members = countOf(byMembers, people);
        expect(members).toBeLessThanOrEqual(Math.min(people.length, there.size));
        expect(members).toBeLessThanOrEqual(countOf({ ...byMembers, by: 'seat' }, people));
        expect(countOf(byAuthorities, people)).toBe(there.size);
      }),
      { numRuns: 300 },
    );
  });

  it('are each accounted for once, by name', () => {
    fc.assert(
      fc.property(anyRoom, fc.constantFrom(byMembers, byAuthorities), (people, rule) => {
        const { counted, notCounted, counts } = quorumOf(rule, people);
        expect(counted).toHaveLength(counts);
        const named = [
          ...new Set(counted.flatMap((one) => one.people)),
          ...notCounted.map(({ name }) => name),
        ];
        expect(named.sort()).toEqual(people.map(({ name }) => name).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('are fewer than either count alone suggests when they all hang on one organisation', () => {
    const people = [
      present('One', [claim('A'), claim('B'), claim('C'), claim('D')]),
      present('Two', [claim('A')]),
      present('Three', [claim('A')]),
      present('Four', [claim('A')]),
    ];
    // Four people and four organisations, and yet only two people for different ones.
    expect(quorumOf(byMembers, people)).toMatchObject({ verdict: 'inquorate', counts: 2 });
  });
});

describe('what is said of a quorum', () => {
  const of = (...names: string[]) => names.map((name) => present(name, [claim(name)]));
  const says = (rule: Partial<QuorumRule>, people: readonly Present[]) =>
    quorumOf({ ...byMembers, ...rule }, people).says;

  it('names the organisations when there are more than are needed', () => {
    expect(says({ needs: 2 }, of('A', 'B', 'C'))).toBe('Quorate: 3, where 2 are needed. A, B, C');
  });

  it('says how many more, of what', () => {
    expect(says({ needs: 3 }, of('A'))).toBe(
      'Not quorate: 1 of 3 needed; 2 more organisations are needed',
    );
    expect(says({ needs: 2, counts: 'authorities' }, of('A'))).toBe(
      'Not quorate: 1 of 2 needed; 1 more responsible authority is needed',
    );
    expect(says({ needs: 3, by: 'seat' }, of('A'))).toBe(
      'Not quorate: 1 of 3 needed; 2 more rows of the list are needed',
    );
  });

  it('asks for the chair beside the number', () => {
    const people = of('A').map((one) => ({ ...one, holdsChair: false }));
    expect(says({ needs: 2, chairMustBePresent: true }, people)).toBe(
      'Not quorate: 1 of 2 needed; 1 more organisation is needed, and the chair must be there',
    );
  });

  it('is the same for an empty room, without anything to add', () => {
    expect(quorumOf(byMembers, [])).toEqual({
      verdict: 'inquorate',
      counts: 0,
      needs: 4,
      short: 4,
      counted: [],
      notCounted: [],
      untold: [],
      warnings: [],
      says: 'Not quorate: 0 of 4 needed; 4 more organisations are needed',
    });
  });
});
