import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { WorkflowKind } from '../../../workflows/language/kinds';
import { opensConfidences } from '../../asking';
import type { Actor } from '../../identity';
import { mayOpen, seesStageOnly } from '../../kernel/actor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { caseMark, circleMark, recordMark, wholeMark, type Circle } from '../indexing/marks';

/** Asked of a review that is nobody's own: only whoever sees every review sees it. */
const nobodys = 'a review that nobody was given';

/** Which entries somebody may find: those of what they may open, and no other. */
@Injectable()
export class WhoMayFindQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The marks of which an entry has to carry one; null for whoever may open everything. */
  async marksFor(actor: Actor): Promise<readonly string[] | null> {
    const own = actor.sight.of === 'own' ? [...actor.sight.caseIds] : [];
    const every = Object.keys(circles) as Circle[];
    const open = every.filter((circle) => circles[circle].may(actor, nobodys));
    if (open.length === every.length) return null;
    const shut = every.filter((circle) => !open.includes(circle));
    return [
      ...open.map(circleMark),
      ...own.flatMap((id) => marksIn(actor, id, shut)),
      ...(await this.ownAgencyReviews(actor, own)),
    ];
  }

  /** An agency's author finds that agency's own review, and nothing else of the file. */
  private async ownAgencyReviews(actor: Actor, own: readonly string[]): Promise<readonly string[]> {
    const stagesOnly = own.filter((id) => seesStageOnly(actor, id));
    if (stagesOnly.length === 0 || !actor.may('reviews.open')) return [];
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { caseId: In(stagesOnly), kind: 'agency-review' },
      select: { id: true, caseId: true, kind: true, title: true },
    });
    return rows.filter((row) => mayOpen(actor, row)).map(({ id }) => recordMark(id));
  }
}

/** What somebody may find of a review that they were given, in the circles not open to them as such. */
function marksIn(actor: Actor, caseId: string, shut: readonly Circle[]): readonly string[] {
  const mine = shut.filter((circle) => circles[circle].may(actor, caseId));
  const isWhole = circlesOfAReview.every((circle) => mine.includes(circle));
  return isWhole ? [wholeMark(caseId)] : mine.map((circle) => caseMark(circle, caseId));
}

const circlesOfAReview: readonly Circle[] = ['title', 'file', 'plan'];

const opens = (actor: Actor, kind: WorkflowKind, caseId: string): boolean =>
  mayOpen(actor, { caseId, kind, title: '' });

/** Each circle asks what the page asks on which its entries are read. */
const circles: Readonly<
  Record<Circle, { readonly may: (actor: Actor, caseId: string) => boolean }>
> = {
  title: { may: (actor, id) => actor.may('reviews.list') && opens(actor, 'review-case', id) },
  file: {
    may: (actor, id) =>
      actor.may('reviews.open') && opens(actor, 'review-case', id) && !seesStageOnly(actor, id),
  },
  plan: { may: (actor, id) => actor.may('plans.read') && opens(actor, 'recommendation', id) },
  partnership: {
    may: (actor, id) => actor.may('governance.read') && opens(actor, 'organisation', id),
  },
  confidence: {
    may: (actor, id) =>
      actor.may('governance.read') && opens(actor, 'meeting', id) && opensConfidences(actor),
  },
};
