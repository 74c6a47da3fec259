import { Controller, Get, Param, Render } from '@nestjs/common';
import { pageOf } from '../../asking';
import { caseTabs, FindRecordQuery } from '../../cases';
import { ClocksQuery } from '../../deadlines';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { seesStageOnly } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { ReviewCourseQuery } from '../queries/review-course.query';
import { timeline } from './addresses';
import { timelinePage } from './timeline.view';

/** A review against its clocks. Who may see no more than the stage sees no pauses. */
@Controller()
export class TimelinePage {
  constructor(
    private readonly records: FindRecordQuery,
    private readonly course: ReviewCourseQuery,
    private readonly clocks: ClocksQuery,
    private readonly clock: Clock,
  ) {}

  @Get(timeline.pattern)
  @Requires('reviews.list')
  @Audits('timeline of a review')
  @Render('pictures/pages/timeline')
  async show(@Param('reference') reference: string, @CurrentActor() actor: Actor) {
    const row = await this.records.review(reference, actor);
    if (!row) throw answerTo(notFound());
    const stageOnly = seesStageOnly(actor, row.caseId);
    const [clocks, course] = await Promise.all([
      this.clocks.of(row, stageOnly),
      this.course.of(row),
    ]);
    return {
      ...timelinePage(clocks, stageOnly ? { ...course, pauses: [] } : course, this.clock.today()),
      back: { text: row.title, href: pageOf(reference) },
      caption: `${row.title} · ${reference}`,
      tabs: caseTabs(reference, 'timeline', { stageOnly, seesPlans: actor.may('plans.read') }),
    };
  }
}
