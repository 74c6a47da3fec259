import { Controller, Inject, Injectable } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { GovernanceKind } from '../../../workflows/language/kinds';
import { recordsController, type Answer, type Sent } from '../../asking';
import type { Command } from '../../kernel/command';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { AskPartnershipHandler } from '../commands/ask-partnership.handler';

const Register = recordsController({ reads: 'governance.read', records: 'governance.record' });

@Injectable()
export abstract class RecordsController<K extends GovernanceKind> extends Register<K> {
  @Inject(AskPartnershipHandler) private readonly partnershipHandler: AskPartnershipHandler;

  protected override answer(row: WorkflowInstance, sent: Sent, command: Command): Promise<Answer> {
    return this.partnershipHandler.ask(row, sent, command);
  }
}

@ApiTags('Organisations')
@ApiBearerAuth()
@Controller('api/v1/organisations')
export class OrganisationsController extends RecordsController<'organisation'> {
  protected readonly kind = 'organisation';
}

@ApiTags('People')
@ApiBearerAuth()
@Controller('api/v1/people')
export class PeopleController extends RecordsController<'person'> {
  protected readonly kind = 'person';
}
