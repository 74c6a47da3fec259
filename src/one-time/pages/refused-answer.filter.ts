import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { RefusedForm } from '../../asking';

/** Draws the answer of a guest again, with everything that was typed. */
@Catch(RefusedForm)
export class RefusedAnswerFilter implements ExceptionFilter<RefusedForm> {
  catch({ problem, form }: RefusedForm, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    response.status(problem.status).render('one-time/pages/answer', form);
  }
}
