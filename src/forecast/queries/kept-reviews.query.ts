import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { PlainDate } from '../../../workflows/language/dates';
import type { RunningClock } from '../../../workflows/rules/clock-row';
import type { Course } from '../../../workflows/rules/forecast/course';
import {
  restsIn,
  stagesAndEarlier,
  type CourseFact,
} from '../../../workflows/rules/forecast/course-facts';
import { foreseeableDates } from '../../../workflows/rules/forecast/forecast';
import { clockOf } from '../../kernel/deadline-keeper';
import { MadeAnew } from '../../kernel/made-of-rows';
import { Deadline } from '../../kernel/records/deadline.entity';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import type { Placed } from './placed-reviews.query';

/** A review as far as forecasts ask. */
export interface KeptReview {
  readonly reference: string;
  readonly caseId: string;
  readonly title: string;
  readonly stage: string;
  readonly course: Course;
  /** Its own clocks that may be foreseen, the stopped ones included. */
  readonly clocks: readonly RunningClock[];
}

const rules = foreseeableDates.map(({ rule }) => rule);

/** How reviews came along the road. One is read again only after its revision has changed. */
@Injectable()
export class KeptReviewsQuery {
  private readonly kept = new MadeAnew<Placed, KeptReview>(
    ({ reference }) => reference,
    (_, references) => this.read(references),
  );

  constructor(private readonly dataSource: DataSource) {}

  /** The same object for each review for as long as that has not changed. */
  of(placed: readonly Placed[]): Promise<readonly KeptReview[]> {
    return this.kept.of(this.dataSource.manager, placed);
  }

  private async read(references: readonly string[]) {
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { reference: In([...references]) },
      select: {
        id: true,
        caseId: true,
        reference: true,
        title: true,
        statePath: true,
        revision: true,
      },
    });
    const ids = rows.map(({ id }) => id);
    const [facts, clocks] = await Promise.all([this.facts(ids), this.clocks(ids)]);
    return rows.map(({ id, caseId, reference, title, statePath, revision }) => {
      const own = facts.get(id) ?? [];
      const itsClocks = clocks.get(id) ?? [];
      const course = { ...stagesAndEarlier(own), rests: restsIn(own), met: metIn(itsClocks) };
      const made = {
        reference,
        caseId,
        title,
        stage: statePath,
        course,
        clocks: itsClocks.map(({ clock }) => clock),
      };
      return { key: reference, revision, made };
    });
  }

  private async facts(ids: readonly string[]): Promise<ReadonlyMap<string, readonly CourseFact[]>> {
    const found = await this.dataSource.manager
      .createQueryBuilder(Fact, 'fact')
      .select('fact.instanceId', 'instanceId')
      .addSelect('fact.type', 'type')
      .addSelect('fact.effectiveOn', 'effectiveOn')
      .addSelect('fact.toState', 'toState')
      .addSelect(
        "CASE WHEN fact.type = 'case.adopted' OR fact.type LIKE 'hold.%' THEN fact.payload END",
        'told',
      )
      .where('fact.instanceId IN (:...ids)', { ids })
      .andWhere(
        "(fact.fromState IS NULL OR fact.fromState <> fact.toState OR fact.type LIKE 'hold.%')",
      )
      .orderBy('fact.instanceId')
      .addOrderBy('fact.seq')
      .getRawMany<CourseFact & { readonly instanceId: string }>();
    return byReview(found, ({ instanceId }) => instanceId);
  }

  private async clocks(ids: readonly string[]): Promise<ReadonlyMap<string, readonly MetClock[]>> {
    const { entities, raw } = await this.dataSource.manager
      .createQueryBuilder(Deadline, 'one')
      .leftJoin(Fact, 'met', 'met.id = one.metBy')
      .addSelect('met.type', 'met_type')
      .where('one.instanceId IN (:...ids)', { ids })
      .andWhere('one.ruleId IN (:...rules)', { rules })
      .andWhere('one.replacedBy IS NULL')
      .orderBy('one.metOn')
      .getRawAndEntities<{ readonly met_type: string | null }>();
    const all = entities.map((entity, index) => ({
      clock: clockOf(entity),
      metByFact: raw[index]?.met_type ?? null,
    }));
    return byReview(all, ({ clock }) => clock.instanceId);
  }
}

interface MetClock {
  readonly clock: RunningClock;
  readonly metByFact: string | null;
}

function byReview<One>(
  all: readonly One[],
  idOf: (one: One) => string,
): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const known = groups.get(idOf(one));
    if (known) known.push(one);
    else groups.set(idOf(one), [one]);
  }
  return groups;
}

function metIn(clocks: readonly MetClock[]): Course['met'] {
  return new Map(
    foreseeableDates.map(({ rule, metBy }) => [
      rule,
      clocks.flatMap(({ clock, metByFact }): readonly PlainDate[] =>
        clock.ruleId === rule && clock.metOn !== null && metBy.includes(metByFact ?? '')
          ? [clock.metOn]
          : [],
      ),
    ]),
  );
}
