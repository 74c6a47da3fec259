import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { RefusedForm } from '../../asking';

/** Draws the form of an update again, with what was said last time still above it. */
@Catch(RefusedForm)
export class RefusedUpdateFilter implements ExceptionFilter<RefusedForm> {
  catch({ problem, form }: RefusedForm, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    response.status(problem.status).render('recommendations/pages/update', form);
  }
}
