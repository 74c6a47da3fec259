import { isCapacity } from '../../src/identity/case-access';
import type { ClockLine } from '../../src/deadlines';
import type { CaseView } from '../../src/cases';
import { RecordVerifier } from '../../src/kernel/record-verifier';
import { Fact } from '../../src/kernel/records/fact.entity';
import { WorkflowInstance } from '../../src/kernel/records/workflow-instance.entity';
import { CaseViewQuery, FindRecordQuery } from '../../src/cases';
import { toldBy } from './databases';
import { ApiDriver, PagesDriver, type Driver, type Told } from './drivers';
import { Product } from './product';
import type { Deed, Expected, Story } from './stories';

const drivers: readonly [string, (product: Product) => Driver][] = [
  ['the API', (product) => new ApiDriver(product)],
  ['the pages', (product) => new PagesDriver(product)],
];

/** For a whole life through the pages, on a machine that is busy with other tests. */
const mostTime = 120_000;

/** A story that was told, to be looked at. */
export class ToldStory {
  constructor(
    readonly product: Product,
    readonly reference: string,
  ) {}

  /** How the review stands for the administrator. */
  async view(): Promise<CaseView> {
    const { app } = this.product;
    const actor = await this.product.actor('kcst-administrator');
    const row = await app.get(FindRecordQuery).review(this.reference, actor);
    if (!row) throw new Error(`There is no review ${this.reference}`);
    return app.get(CaseViewQuery).view(row, actor);
  }

  /** The clocks of one rule, in the order in which they were started and met. */
  async clocks(rule: string): Promise<ClockLine[]> {
    const { clocks } = await this.view();
    return clocks
      .filter((clock) => clock.rule === rule)
      .sort((a, b) => daysOf(a).localeCompare(daysOf(b)));
  }

  /** The facts of the review itself, in their order; or those of a record beside it. */
  async facts(record = ''): Promise<string[]> {
    const { manager } = this.product.dataSource;
    const row = await manager.findOneByOrFail(WorkflowInstance, {
      reference: `${this.reference}${record}`,
    });
    const facts = await manager.find(Fact, {
      where: { instanceId: row.id },
      order: { seq: 'ASC' },
    });
    return facts.map(({ type }) => type);
  }
}

const daysOf = ({ startedOn, metOn }: ClockLine): string =>
  `${startedOn ?? ''} ${metOn ?? 'not yet'}`;

/**
 * A whole story, told to the running product through the API alone, and again through the pages
 * alone. Every deed comes out as the story says; at the end every record proves to be sound.
 */
export function journey(
  title: string,
  story: Story,
  then: (told: ToldStory) => Promise<void> = () => Promise.resolve(),
): void {
  describe(title, () => {
    let product: Product;

    beforeAll(async () => {
      product = await Product.start();
    });
    afterAll(() => product.stop());

    it.each(toldBy(drivers))(
      'can be told through %s alone',
      async (_, driverOf) => {
        const reference = await tell(product, driverOf(product), story);
        await then(new ToldStory(product, reference));
        const { flaw } = await product.app.get(RecordVerifier).verify(product.dataSource.manager);
        expect(flaw).toBeNull();
      },
      mostTime,
    );
  });
}

/** Tells a story and returns the reference of the review it is about. */
export async function tell(product: Product, driver: Driver, story: Story): Promise<string> {
  let reference: string | null = null;
  for (const { on, deeds } of story) {
    product.moveTo(on);
    for (const deed of deeds) {
      const told: Told = await driver.record(reference, deed, on);
      const what = `${deed.event} by ${deed.as} on ${on}`;
      expect({ what, ...outcomeIn(told) }).toEqual({ what, ...outcomeOf(deed.expected, told) });
      if (told.outcome !== 'accepted') continue;
      if (reference === null) {
        reference = told.reference;
        await giveToAll(product, reference, story);
      }
      if (deed.expected.outcome === 'accepted' && deed.expected.stage !== undefined) {
        const stage = await driver.stageOf(recordNamed(reference, told.reference, deed));
        expect({ what, stage }).toEqual({ what, stage: deed.expected.stage });
      }
    }
  }
  if (reference === null) throw new Error('The story opens no review');
  return reference;
}

const recordNamed = (review: string, answered: string, { of }: Deed): string =>
  of.kind === 'review-case' ? review : answered;

/** Only what the story speaks of is compared; why something was refused is shown when it differs. */
function outcomeIn(told: Told) {
  return told.outcome === 'accepted'
    ? { outcome: told.outcome }
    : { outcome: told.outcome, codes: told.codes, says: told.says };
}

function outcomeOf(expected: Expected, told: Told) {
  if (expected.outcome === 'accepted' || told.outcome === 'accepted') {
    return { outcome: expected.outcome };
  }
  if (expected.outcome === 'unmet') {
    return {
      outcome: expected.outcome,
      codes: expect.arrayContaining([...expected.codes]) as string[],
      says: told.says,
    };
  }
  const outcome = told.outcome === 'not offered' ? told.outcome : expected.outcome;
  return { outcome, codes: [], says: told.says };
}

/** Whoever acts in a story and is given reviews one by one is given this one. */
async function giveToAll(product: Product, reference: string, story: Story): Promise<void> {
  const { caseId } = await product.dataSource.manager.findOneByOrFail(WorkflowInstance, {
    reference,
  });
  const given = new Set<string>();
  for (const { as, named } of story.flatMap(({ deeds }) => deeds)) {
    if (!isCapacity(as) || given.has(`${as} ${named}`)) continue;
    given.add(`${as} ${named}`);
    await product.giveCase(caseId, as, named);
  }
}
