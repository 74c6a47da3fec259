import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { nameOfRegion } from '../../../workflows/language/where';
import { graphOf } from '../../../workflows/proof/graph';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { currentWorkflow } from '../../kernel/workflow-registry';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { withQuery } from '../../web/paths';
import { answerTo } from '../../web/problem';
import { describeChart, drawChart } from '../picture/chart-picture';
import { CaseViewQuery } from '../queries/case-view.query';
import { recordAddress, reviewChart } from './addresses';
import { OpenRecord } from './open-record';
import { StagesPassedQuery } from './queries/stages-passed.query';

/** The picture of the chart with this review in it, and the same in words. */
@Controller()
export class ChartPage {
  constructor(
    private readonly open: OpenRecord,
    private readonly caseView: CaseViewQuery,
    private readonly stages: StagesPassedQuery,
  ) {}

  @Get(reviewChart.pattern)
  @Requires('reviews.open')
  @Audits('picture of a review')
  @Render('cases/pages/chart')
  async show(
    @Param('reference') reference: string,
    @Query('region') region: string | undefined,
    @CurrentActor() actor: Actor,
  ) {
    const row = await this.open.review(reference, actor);
    const workflow = currentWorkflow('review-case');
    const regions = [...graphOf(workflow).regions.keys()];
    if (region !== undefined && !regions.includes(region)) throw answerTo(notFound());
    const { states, title, stage } = await this.caseView.view(row, actor);
    const visited = (await this.stages.of(row)).map(({ path }) => path);
    const standing = { current: states, visited };
    const shown = region ?? workflow.lifecycle ?? '';
    const address = reviewChart.to({ reference });
    return {
      caption: `${title} · ${reference}`,
      back: { text: title, href: recordAddress(reference) },
      stage,
      here: states[shown] === undefined ? null : `chart-${workflow.kind}-${shown}-now`,
      regions: regions.map((name) => ({
        text: nameOfRegion(workflow, name),
        href: withQuery(address, { region: name === workflow.lifecycle ? undefined : name }),
        isShown: name === shown,
      })),
      picture: await drawChart(workflow, standing, { region: shown }),
      described: describeChart(workflow, standing, { region: shown }),
    };
  }
}
