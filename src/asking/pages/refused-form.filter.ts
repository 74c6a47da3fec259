import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { AnswersToCheck } from './check.view';
import { RefusedForm } from './form.view';

/** Draws a form that was not accepted again, under the status that says why, or what it says. */
@Catch(RefusedForm, AnswersToCheck)
export class RefusedFormFilter implements ExceptionFilter<RefusedForm | AnswersToCheck> {
  catch(asked: RefusedForm | AnswersToCheck, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    response.status(asked.problem.status);
    if (asked instanceof AnswersToCheck) response.render('asking/pages/check', asked.page);
    else response.render(asked.view, asked.form);
  }
}
