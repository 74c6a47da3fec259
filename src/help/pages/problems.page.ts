import { Body, Controller, Get, Param, Post, Query, Redirect, Render, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentActor, Public, Requires, type Actor } from '../../identity';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { sayOnNextPage } from '../../web/flash';
import { home, localAddress, reportProblem } from '../../web/paths';
import { answerTo } from '../../web/problem';
import { ProblemReportsRepository } from '../records/problem-reports.repository';
import { problems, settleProblem } from './addresses';
import { ProblemReportForm, ProblemReportQuery } from './problem-report.dto';

/** More than this nobody reads; what is not dealt with comes first. */
const mostListed = 100;

/** Says that something does not work, and shows the administrators what was said. */
@Controller()
export class ProblemsPage {
  constructor(private readonly reports: ProblemReportsRepository) {}

  @Get(reportProblem.pattern)
  @Public()
  @Audits('form of a problem report')
  @Render('help/pages/report')
  show(@Query() { page, error }: ProblemReportQuery) {
    return { action: reportProblem.to(), page: localAddress(page), error: error ?? null };
  }

  @Post(reportProblem.pattern)
  @Public()
  @Audits('problem report')
  @Redirect(home.to(), 303)
  async submit(
    @Body() { says, page, error }: ProblemReportForm,
    @CurrentActor() { id }: Actor,
    @Req() request: Request,
  ): Promise<void> {
    await this.reports.add({
      userId: id,
      says: says.trim(),
      page: page?.trim() || null,
      errorId: error?.trim() || null,
    });
    sayOnNextPage(request, 'Thank you. Your report has reached the administrators.');
  }

  @Get(problems.pattern)
  @Requires('administration')
  @Audits('list of problem reports')
  @Render('help/pages/problems')
  async list() {
    const reports = await this.reports.latest(mostListed);
    return {
      reports: reports.map((report) => ({
        ...report,
        pageHref: localAddress(report.page ?? undefined),
        settle: report.settledAt ? null : settleProblem.to({ id: report.id }),
      })),
    };
  }

  @Post(settleProblem.pattern)
  @Requires('administration')
  @Audits('problem report, dealt with')
  @Redirect(problems.to(), 303)
  async settle(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<void> {
    if (!(await this.reports.settle(id, actor.id))) throw answerTo(notFound());
    sayOnNextPage(request, 'Marked as dealt with.');
  }
}
