import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Redirect,
  Render,
  Req,
} from '@nestjs/common';
import type { Request } from 'express';
import { mayAsk, permissionFor } from '../../../../workflows/rules/evaluate';
import {
  asCsv,
  readCsv,
  readSpreadsheet,
  SpreadsheetRefused,
  type Spreadsheet,
} from '../../../adoption';
import type { Typed } from '../../../asking';
import { CurrentActor, Requires, type Actor } from '../../../identity';
import { rolesOn } from '../../../kernel/actor';
import { notFound, refused } from '../../../kernel/outcome';
import type { WorkflowInstance } from '../../../kernel/records/workflow-instance.entity';
import { Audits } from '../../../web/audits';
import { InvalidInput } from '../../../web/invalid-input';
import { answerTo } from '../../../web/problem';
import { ReadsUploads } from '../../../web/reads-uploads';
import { plan, planEnter, planImport } from '../../pages/addresses';
import { PlanQuery } from '../../queries/plan.query';
import { ImportPlans } from '../import-plans';
import { headingsOfPlans } from '../planned-row';
import { reportShown } from './import-plan.view';

/** In bytes; a spreadsheet of text is far smaller, but it may hold pictures. */
const largestFile = 5 * 1024 * 1024;

/** In characters: the rows travel with the form by which they are entered. */
const mostText = 700_000;

const view = 'recommendations/importing/pages/import-plan';

/** Takes over a printed action plan: first what would become of each row, then the rows themselves. */
@Controller()
export class ImportPlanPage {
  constructor(
    private readonly plans: PlanQuery,
    private readonly imports: ImportPlans,
  ) {}

  @Get(planImport.pattern)
  @Requires('plans.record')
  @Audits('form of an import of an action plan')
  @Render(view)
  async form(@Param('reference') reference: string, @CurrentActor() actor: Actor) {
    return around(await this.open(reference, actor));
  }

  /** Nothing is saved: neither a row nor the file. */
  @Post(planImport.pattern)
  @HttpCode(200)
  @ReadsUploads()
  @Requires('plans.record')
  @Audits('trial of an import of an action plan')
  @Render(view)
  async look(
    @Param('reference') reference: string,
    @Body() { sheet, adds }: Typed,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ) {
    const of = await this.open(reference, actor);
    const { name, content } = fileIn(request);
    const sheetName = typeof sheet === 'string' ? sheet.trim() : '';
    const addsBodies = adds === 'yes';
    const wanted = { file: name, actor, addsBodies, onlyTries: true };
    const rows = await usable(() =>
      readSpreadsheet(
        { file: name, bytes: content, ...(sheetName === '' ? {} : { sheet: sheetName }) },
        headingsOfPlans,
      ),
    );
    const report = await usable(() => this.imports.actionPlanFrom(reference, rows, wanted));
    return {
      ...around(of),
      report: reportShown(report, false, rows),
      toEnter: { file: name, adds: addsBodies ? 'yes' : '', rows: packed(rows) },
    };
  }

  /** What was entered is not shown again by its address. */
  @Get(planEnter.pattern)
  @Requires('plans.record')
  @Audits('form of an import of an action plan')
  @Redirect(undefined, 303)
  again(@Param('reference') reference: string): { url: string } {
    return { url: planImport.to({ reference }) };
  }

  /** Sent twice it changes nothing: a row that is here already is left alone. */
  @Post(planEnter.pattern)
  @HttpCode(200)
  @Requires('plans.record')
  @Audits('import of an action plan')
  @Render(view)
  async enter(
    @Param('reference') reference: string,
    @Body() { rows, file, adds }: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const of = await this.open(reference, actor);
    const bytes = Buffer.from(typeof rows === 'string' ? rows : '', 'base64url');
    const name = typeof file === 'string' ? file.slice(0, 200) : 'the file';
    const read = await usable(() => readCsv(bytes, headingsOfPlans));
    const report = await usable(() =>
      this.imports.actionPlanFrom(reference, read, {
        file: name,
        actor,
        addsBodies: adds === 'yes',
      }),
    );
    return { ...around(of), report: reportShown(report, true, read) };
  }

  /** @throws ProblemAnswer when there is none that this actor may see, or importing is not theirs */
  private async open(reference: string, actor: Actor): Promise<WorkflowInstance> {
    const row = await this.plans.find(reference, actor);
    if (!row) throw answerTo(notFound());
    if (!mayAsk(permissionFor('recommendation.adopt', 'g2016'), rolesOn(actor, row.caseId))) {
      throw answerTo(
        refused(
          'not-permitted',
          'This is not for your role to do. Ask the KCST administrator, who takes over printed plans.',
        ),
      );
    }
    return row;
  }
}

const around = ({ title, reference }: WorkflowInstance) => ({
  caption: title,
  back: { text: title, href: plan.to({ reference }) },
  action: planImport.to({ reference }),
  enter: planEnter.to({ reference }),
});

/** @throws InvalidInput when no file came, or one that is too large */
function fileIn({ uploads = [] }: Request): { readonly name: string; readonly content: Buffer } {
  const upload = uploads.find(({ field, name }) => field === 'file' && name !== '');
  if (!upload) throw wrong('Choose the file that holds the action plan.');
  const { name, content } = upload;
  if (content === null || content.length > largestFile) {
    throw wrong(
      `“${name}” is larger than 5 MB. Copy the rows into a workbook of their own, without pictures, and choose that.`,
    );
  }
  return { name, content };
}

/** @throws InvalidInput when there is more text than a form can carry */
function packed(rows: Spreadsheet): string {
  const text = asCsv(rows).toString('base64url');
  if (text.length <= mostText) return text;
  throw wrong('The file holds too many rows to be entered here at once. Part it in two.');
}

async function usable<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof SpreadsheetRefused ? wrong(error.message) : error;
  }
}

const wrong = (says: string): InvalidInput => new InvalidInput([{ field: 'file', says }]);
