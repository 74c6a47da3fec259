import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { RefusedForm } from '../../asking';

/** Draws a recommendation that was not accepted again, with the remarks on it still above it. */
@Catch(RefusedForm)
export class RefusedWritingFilter implements ExceptionFilter<RefusedForm> {
  catch({ problem, form }: RefusedForm, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    response.status(problem.status).render('monitoring/pages/new-recommendation', form);
  }
}
