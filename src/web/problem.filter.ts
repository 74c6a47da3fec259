import { STATUS_CODES } from 'node:http';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { keepForNextPage } from './flash';
import { InvalidInput } from './invalid-input';
import { isApi, localAddress, signIn, withQuery } from './paths';
import { problemFrom, type Problem } from './problem';

/** Turns whatever was thrown into a page for people, or a problem document for programs. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(exception: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemFrom(exception);
    if (problem.errorId) this.log(problem.errorId, request, exception);

    if (response.headersSent) response.destroy();
    else if (isApi(request)) answerProgram(problem, response);
    else answerPerson(problem, exception, request, response);
  }

  /** The route and the stack, never what was sent: it may be about a family. */
  private log(errorId: string, request: Request, exception: unknown): void {
    const where = `${request.method} ${request.path}`;
    const stack = exception instanceof Error ? exception.stack : String(exception);
    this.logger.error(`${errorId} ${where}`, stack);
  }
}

/** Problem details for HTTP APIs: RFC 9457. */
function answerProgram(problem: Problem, response: Response): void {
  const { status, detail, errors, errorId, members } = problem;
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  const document = {
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    detail,
    ...(errors && { errors: errors.map(({ field, says }) => ({ field, says })) }),
    ...(errorId && { errorId }),
    ...members,
  };
  response.status(status).type('application/problem+json').send(JSON.stringify(document));
}

function answerPerson(
  problem: Problem,
  exception: unknown,
  request: Request,
  response: Response,
): void {
  const here = localAddress(request.originalUrl);
  const isReading = ['GET', 'HEAD'].includes(request.method);

  if (problem.status === 401) {
    const next = isReading && here !== '/' ? here : null;
    return response.redirect(303, withQuery(signIn.to(), { next: next ?? undefined }));
  }
  // A form stands at the address it is sent to: draw it again, with what was typed.
  if (exception instanceof InvalidInput && !isReading && here && request.session) {
    keepForNextPage(request, here, exception.errors);
    return response.redirect(303, here);
  }
  response.status(problem.status).render('web/problem', { problem });
}
