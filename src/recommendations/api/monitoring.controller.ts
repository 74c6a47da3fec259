import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { recordsController } from '../../asking';

const Register = recordsController({ reads: 'plans.read', records: 'plans.record' });

@ApiTags('Sources')
@ApiBearerAuth()
@Controller('api/v1/sources')
export class SourcesController extends Register<'source'> {
  protected readonly kind = 'source';
}

@ApiTags('Update rounds')
@ApiBearerAuth()
@Controller('api/v1/update-rounds')
export class UpdateRoundsController extends Register<'update-round'> {
  protected readonly kind = 'update-round';
}

@ApiTags('Learning events')
@ApiBearerAuth()
@Controller('api/v1/learning-events')
export class LearningEventsController extends Register<'learning-event'> {
  protected readonly kind = 'learning-event';
}
