import { graphOf } from './proof/graph';
import { checkShape } from './language/answers';
import { plainDate } from './language/dates';
import { editionIds } from './language/editions';
import type { Consulted, Evidence } from './language/evidence';
import type { Citation } from './language/missing';
import type { AnyMemory } from './language/memory';
import type { Workflow } from './language/workflow';
import { policies } from './policies';
import { begin } from './language/run';
import { samples, scenarios, workflows } from './registry';
import { rulebook } from './rules/rulebook';
import type { DocumentRow, RequirementRow, Situation } from './rules/rows';

const charts = Object.values(workflows);
const events = charts.flatMap((workflow) => Object.keys(workflow.events));
const factTypes = new Set(
  charts.flatMap((workflow) => Object.values(workflow.events).map(({ records }) => records)),
);
const chartOf = (event: string): Workflow | undefined =>
  charts.find((workflow) => event in workflow.events);

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

const isFilled = ({ instrument, section, status }: Citation): boolean =>
  instrument.trim().length > 10 && section !== '' && status.trim() !== '';

/** Hands out only what the row says it consults: anything else would not be loaded for it. */
function onlyWhatIsConsulted(row: RequirementRow, evidence: Evidence): Evidence {
  const refuse = (part: string): never => {
    throw new Error(`${row.id} looks at ${part} and does not say that it consults it`);
  };
  const guarded = <T extends object>(of: T, free: readonly string[]): T =>
    new Proxy(of, {
      get: (target, part) => {
        const name = String(part);
        return free.includes(name) || row.consults.includes(name as Consulted)
          ? Reflect.get(target, part)
          : refuse(name);
      },
    });
  return guarded({ ...evidence, ribs: guarded({ ...evidence.ribs }, []) }, ['today', 'ribs']);
}

function isMet(
  row: RequirementRow,
  { memory, asked, evidence }: RequirementRow['examples'][number]['given'],
): { readonly met: boolean; readonly names: readonly string[] } {
  const chart = chartOf(row.gate);
  if (!chart) throw new Error(`${row.id} guards ${row.gate}, which no chart knows`);
  const situation: Situation = {
    // A gate belongs to one chart, so a row only ever meets the memory of that chart.
    memory: { ...(begin(chart).context as AnyMemory), ...memory } as AnyMemory,
    asked: asked ?? {},
    evidence: onlyWhatIsConsulted(row, { today: plainDate('2026-03-02'), ...evidence }),
  };
  return { met: row.met(situation), names: row.names?.(situation) ?? [] };
}

const isHeld = ({ needs }: DocumentRow, held: readonly string[]): boolean =>
  needs.every((kind) => held.includes(kind));

describe.each(editionIds)('the rows of the edition %s', (edition) => {
  const { requirements, documents, permissions, criteria, deadlines, quorum } = rulebook[edition];
  const gated = [...requirements, ...documents];

  describe.each(requirements.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    it.each(row.examples.map((example, index) => [index + 1, example] as const))(
      'comes out as its worked example %i says',
      (_number, { given, met }) => {
        expect(isMet(row, given).met).toBe(met);
      },
    );
  });

  it.each(documents.map((row) => [row.id, row] as const))(
    '%s comes out as its worked examples say',
    (_id, row) => {
      for (const { held, met } of row.examples) expect(isHeld(row, held)).toBe(met);
    },
  );

  it('each have an example that is met and one that is not', () => {
    const oneSided = gated.filter(({ examples }) => {
      const outcomes = examples.map(({ met }) => met);
      return !outcomes.includes(true) || !outcomes.includes(false);
    });
    expect(oneSided.map(({ id }) => id)).toEqual([]);
  });

  it('name what is missing exactly when something is', () => {
    const misnaming = requirements.filter(
      (row) =>
        row.names &&
        row.examples.some(({ given, met }) => !met && isMet(row, given).names.length === 0),
    );
    expect(misnaming.map(({ id }) => id)).toEqual([]);
  });

  it('have ids of their own, made of the gate and a short name', () => {
    const all = [...gated, ...permissions, ...criteria, ...deadlines, ...quorum];
    expect(repeated(all.map(({ id }) => id))).toEqual([]);
    const misnamed = gated.filter(
      ({ id, gate }) => !new RegExp(`^${gate.replace('.', '\\.')}/[a-z]+(-[a-z]+)*$`).test(id),
    );
    expect(misnamed.map(({ id }) => id)).toEqual([]);
  });

  it('guard only events that some chart knows', () => {
    expect(gated.filter(({ gate }) => !events.includes(gate)).map(({ id }) => id)).toEqual([]);
  });

  it('point at a box of the form they are about', () => {
    const astray = requirements.filter(
      ({ gate, field }) =>
        field !== undefined && !(field in (chartOf(gate)?.events[gate]?.fields ?? {})),
    );
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  it('say where they come from and who can cure them', () => {
    const all = [...gated, ...permissions, ...criteria, ...deadlines, ...quorum];
    expect(all.filter(({ citation }) => !isFilled(citation)).map(({ id }) => id)).toEqual([]);
    expect(gated.filter(({ curedBy }) => curedBy.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('are sentences; a condition ends without a stop, since names may follow it', () => {
    const isSentence = (says: string) => /^[A-Z].{15,}/.test(says);
    expect(gated.filter(({ says }) => !isSentence(says)).map(({ id }) => id)).toEqual([]);
    expect(requirements.filter(({ says }) => /[.:;,]$/.test(says)).map(({ id }) => id)).toEqual([]);
    expect(documents.filter(({ says }) => !says.endsWith('.')).map(({ id }) => id)).toEqual([]);
  });

  it('permit every event of every chart once, and nothing else', () => {
    const permitted = permissions.map(({ ask }) => ask);
    expect(repeated(permitted)).toEqual([]);
    expect([...permitted].sort()).toEqual([...events].sort());
  });

  it('let nobody act as an auditor', () => {
    const acting = permissions.filter(({ roles }) => roles.includes('auditor'));
    expect(acting.map(({ ask }) => ask)).toEqual([]);
  });
});

describe('the charts together', () => {
  it('call no two events and no two facts by one name', () => {
    expect(repeated(events)).toEqual([]);
    const facts = charts.flatMap((chart) =>
      Object.values(chart.events).map((event) => event.records),
    );
    expect(repeated(facts)).toEqual([]);
  });

  it.each(charts.map((chart) => [chart.kind, chart] as const))(
    '%s has a sample of each event that fits its form',
    (kind, chart) => {
      for (const [event, { fields }] of Object.entries(chart.events)) {
        const asks = samples[kind][event] ?? [];
        expect({ event, asked: asks.length > 0 }).toEqual({ event, asked: true });
        for (const { answers, type } of asks) {
          expect(type).toBe(event);
          const { errors } = checkShape(fields, answers, plainDate('2026-03-20'));
          expect({ event, errors }).toEqual({ event, errors: [] });
        }
      }
    },
  );

  it.each(charts.map(({ kind }) => kind))('%s tells each of its stories once', (kind) => {
    expect(repeated(scenarios[kind].map(({ title }) => title))).toEqual([]);
  });

  it('ask for nothing under a name that the executor itself fills in', () => {
    const filledIn = ['type', 'effectiveOn', 'at', 'by', 'as', 'evidence'];
    const taken = charts.flatMap(({ events }) =>
      Object.entries(events).flatMap(([event, { fields }]) =>
        Object.keys(fields)
          .filter((name) => filledIn.includes(name))
          .map((name) => `${event}: ${name}`),
      ),
    );
    expect(taken).toEqual([]);
  });

  it('name what mends an event among the events of its own chart, for people to ask', () => {
    const lost = charts.flatMap((chart) =>
      Object.values(chart.events).flatMap(({ undoneBy = [] }) =>
        undoneBy.filter((event) => chart.events[event]?.hidden ?? !(event in chart.events)),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('name what can be asked of the chart once the event was recorded', () => {
    const barred = charts.flatMap((chart) => {
      const { edges } = graphOf(chart);
      return Object.entries(chart.events).flatMap(([event, { undoneBy = [] }]) => {
        const led = edges.filter((edge) => edge.event === event);
        const isOpen = (mending: string): boolean => {
          const asked = edges.filter((edge) => edge.event === mending);
          // What stands on the chart as a whole can be asked in every state.
          if (asked.length === 0 || led.length === 0) return true;
          return asked.some(({ region, from }) =>
            led.some(({ to, region: of }) => of !== region || to === from),
          );
        };
        return undoneBy.filter((mending) => !isOpen(mending)).map((one) => `${event}: ${one}`);
      });
    });
    expect(barred).toEqual([]);
  });

  it('say when an event happened only by a date of its own form', () => {
    for (const chart of charts) {
      for (const [event, { happenedOn, fields }] of Object.entries(chart.events)) {
        if (happenedOn === undefined) continue;
        expect({ event, kind: fields[happenedOn]?.kind }).toEqual({ event, kind: 'date' });
      }
    }
  });
});

describe('the policies', () => {
  it('have ids of their own and listen to facts that some chart records', () => {
    expect(repeated(policies.map(({ id }) => id))).toEqual([]);
    const deaf = policies.filter(({ on }) => on.some((fact) => !factTypes.has(fact)));
    expect(deaf.map(({ id }) => id)).toEqual([]);
  });
});
