import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyMachineSnapshot } from 'xstate';
import { WorkflowStore } from '../../src/kernel/workflow-store';
import type { WorkflowInstance } from '../../src/kernel/records/workflow-instance.entity';
import { eventsKnownAt } from '../../workflows/language/explain';
import { stagePathOf, statesOf } from '../../workflows/language/where';
import type { Workflow } from '../../workflows/language/workflow';
import { tell } from '../../workflows/proof/scenario';
import { scenarios, workflows } from '../../workflows/registry';

/** A record as a release kept it. Goldens of a released version are never written again. */
interface Golden {
  readonly kind: string;
  readonly version: number;
  readonly states: Readonly<Record<string, string>>;
  readonly snapshot: unknown;
}

const folderOf = ({ kind, version }: Workflow): string => join(__dirname, `${kind}@${version}`);

/** One record at each stage that the scenarios come to, and one paused in every parallel region. */
function goldensOf(workflow: Workflow): ReadonlyMap<string, Golden> {
  const found = new Map<string, Golden>();
  const keep = (name: string, snapshot: AnyMachineSnapshot): void => {
    if (found.has(name)) return;
    const { kind, version, machine } = workflow;
    found.set(name, {
      kind,
      version,
      states: statesOf(workflow, snapshot),
      snapshot: JSON.parse(JSON.stringify(machine.getPersistedSnapshot(snapshot))) as unknown,
    });
  };
  for (const scenario of scenarios[workflow.kind]) {
    const { after, refusal } = tell(workflow, scenario);
    if (refusal) continue;
    keep(stagePathOf(workflow, after), after);
    if (statesOf(workflow, after).hold === 'paused') keep('paused', after);
  }
  return found;
}

if (process.env.WRITE_GOLDENS) {
  for (const workflow of Object.values(workflows)) {
    const folder = folderOf(workflow);
    mkdirSync(folder, { recursive: true });
    for (const [name, golden] of goldensOf(workflow)) {
      const file = join(folder, `${name}.json`);
      if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(golden, null, 2)}\n`);
    }
  }
}

const released = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(__dirname, name)).map((file) => ({
      name: `${name}/${file.replace('.json', '')}`,
      golden: JSON.parse(readFileSync(join(__dirname, name, file), 'utf8')) as Golden,
    })),
  );

describe.each(released)('the record kept as $name', ({ golden }) => {
  const { kind, version, states, snapshot } = golden;
  const workflow = workflows[kind as keyof typeof workflows];
  const row = {
    kind,
    machineVersion: version,
    snapshot: JSON.stringify(snapshot),
    reference: 'R-0001',
  } as WorkflowInstance;

  it('is restored where it stood, in every region', () => {
    const restored = new WorkflowStore().rehydrate(row);
    expect(statesOf(workflow, restored)).toEqual(states);
  });

  it('goes on from there, unless it had ended', () => {
    const restored = new WorkflowStore().rehydrate(row);
    if (restored.hasTag('ended')) expect([...eventsKnownAt(restored)]).toEqual([]);
    else expect(eventsKnownAt(restored).size).toBeGreaterThan(0);
  });
});

describe('the goldens of this release', () => {
  it.each(Object.values(workflows))(
    'hold every stage of $kind that a scenario comes to',
    (chart) => {
      const kept = readdirSync(folderOf(chart)).map((file) => file.replace('.json', ''));
      const wanted = [...goldensOf(chart).keys()];
      // Missing ones are written by WRITE_GOLDENS=1 npx jest -c .config/jest.cjs --selectProjects=unit
      expect(wanted.filter((name) => !kept.includes(name))).toEqual([]);
    },
  );
});

describe('a record that cannot be trusted', () => {
  const store = new WorkflowStore();
  const [{ golden }] = released as [(typeof released)[number]];
  const kept = golden.snapshot as { value: unknown; context: object };
  const row = (changes: object, machineVersion = golden.version) =>
    ({
      kind: golden.kind,
      machineVersion,
      reference: 'R-0001',
      snapshot: JSON.stringify({ ...kept, ...changes }),
    }) as WorkflowInstance;

  it('is refused when its chart has another version', () => {
    expect(() => store.rehydrate(row({}, 99))).toThrow('not present in this release');
  });

  it('is refused when its state no longer exists', () => {
    expect(() => store.rehydrate(row({ value: 'aStateThatIsGone' }))).toThrow('cannot be restored');
  });

  it('is refused when its memory has holes', () => {
    expect(() => store.rehydrate(row({ context: {} }))).toThrow('lacks');
  });
});
