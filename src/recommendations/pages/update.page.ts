import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Redirect,
  Render,
  Req,
  UseFilters,
} from '@nestjs/common';
import type { Request } from 'express';
import { isFileReference, isRefusedFile } from '../../../workflows/language/files';
import {
  type Around,
  type Begun,
  DraftsRepository,
  type Kept,
  RecordForms,
  textIn,
  type Typed,
} from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { sayOnNextPage } from '../../web/flash';
import { AgencyListQuery } from '../queries/agency-list.query';
import { LastUpdateQuery } from '../queries/last-update.query';
import { partsOf, updateForm, updateLater } from './addresses';
import { AgencyLists } from './agency-lists';
import { ragOf } from '../../../workflows/rules/recommendations/rag';
import { dueOf, ragShown, saidShown, type RagShown, type SaidShown } from './list.view';
import { OpenPlanned } from './open-planned';
import { RefusedUpdateFilter } from './refused-update.filter';

/** What stands above the boxes, also when the form is drawn again. */
interface AroundUpdate extends Around {
  readonly rag: RagShown;
  readonly due: string;
  readonly said: SaidShown | null;
  readonly action: string;
  /** Where the form is sent to be laid aside. */
  readonly later: string;
  /** When it was laid aside: an instant in UTC. */
  readonly begunAt: string | null;
}

const event = 'recommendation.update';

/** How far it has come: said in under a minute, and then on to the next. */
@Controller()
@UseFilters(RefusedUpdateFilter)
export class UpdatePage {
  constructor(
    private readonly open: OpenPlanned,
    private readonly forms: RecordForms,
    private readonly lists: AgencyLists,
    private readonly agencies: AgencyListQuery,
    private readonly updates: LastUpdateQuery,
    private readonly drafts: DraftsRepository,
    private readonly clock: Clock,
  ) {}

  @Get(updateForm.pattern)
  @Requires('plans.record')
  @Audits('form of an update')
  @Render('recommendations/pages/update')
  async show(
    @Param('reference') plan: string,
    @Param('number') number: string,
    @CurrentActor() actor: Actor,
  ) {
    const kept = await this.open.one(plan, number, actor);
    const begun = await this.drafts.find(actor.id, updateForm.to({ reference: plan, number }));
    const round = await this.agencies.openRound();
    const typed = { ...begun?.typed, ...(round ? { round: round.reference } : {}) };
    return this.forms.show(kept.row, event, actor, typed, await this.around(kept, actor, begun));
  }

  @Post(updateForm.pattern)
  @Requires('plans.record')
  @Audits('update')
  @Redirect('/recommendations', 303)
  async submit(
    @Param('reference') plan: string,
    @Param('number') number: string,
    @Body() typed: Typed,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const kept = await this.open.one(plan, number, actor);
    await this.forms.submit(kept.row, event, actor, request, await this.around(kept, actor, null));
    const isOnePress = textIn(typed, '_then') === 'list';
    if (!isOnePress) await this.drafts.forget(actor.id, updateForm.to({ reference: plan, number }));
    const answered = { ...kept.memory, reference: kept.row.reference };
    return { url: await this.lists.goOn(actor, answered, request, isOnePress) };
  }

  @Post(updateLater.pattern)
  @Requires('plans.record')
  @Audits('draft of an update')
  @Redirect('/recommendations', 303)
  async layAside(
    @Param('reference') plan: string,
    @Param('number') number: string,
    @Body() typed: Typed,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { memory } = await this.open.one(plan, number, actor);
    const boxes = Object.entries(typed).filter(
      ([name]) => !name.startsWith('_') && name !== 'round',
    );
    const files = [typed.evidenceFiles ?? []].flat();
    const address = updateForm.to({ reference: plan, number });
    await this.drafts.save(actor.id, address, {
      ...Object.fromEntries(boxes),
      evidenceFiles: files.filter(isFileReference),
    });
    const says = [
      `Kept for you: ${memory.title}`,
      ...files.filter(isRefusedFile).map(({ refused }) => `${refused}.`),
      'It has not been sent. You can go on with it later.',
    ];
    sayOnNextPage(request, says.join('\n'), { title: 'Kept' });
    return { url: await this.lists.listOf(actor, memory) };
  }

  private async around(
    { row, memory }: Kept<'recommendation'>,
    actor: Actor,
    begun: Begun | null,
  ): Promise<AroundUpdate> {
    const parts = partsOf(row.reference);
    return {
      caption: memory.title,
      back: {
        text: 'the list of recommendations',
        href: await this.lists.listOf(actor, memory),
      },
      action: updateForm.to(parts),
      later: updateLater.to(parts),
      rag: ragShown(ragOf({ ...memory, state: row.statePath }, this.clock.today())),
      due: dueOf(memory),
      said: saidShown(await this.updates.of(row.id)),
      begunAt: begun?.savedAt ?? null,
    };
  }
}
