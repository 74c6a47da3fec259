import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { RefusedForm } from './form.view';

/** Draws a form again that was not accepted, under the status that says why. */
@Catch(RefusedForm)
export class RefusedFormFilter implements ExceptionFilter<RefusedForm> {
  catch({ problem, form }: RefusedForm, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    response.status(problem.status).render('asking/pages/form', form);
  }
}
