import { STATUS_CODES } from 'node:http';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock } from '../kernel/clock';
import { keepForNextPage } from './flash';
import { InvalidInput } from './invalid-input';
import {
  home,
  isApi,
  localAddress,
  lock,
  signIn,
  signOut,
  unlock,
  unsent,
  withQuery,
} from './paths';
import { isStaleForm, problemFrom, type Problem } from './problem';
import { keepUnsent, typedIn, writtenIn } from './unsent';

/** Turns whatever was thrown into a page for people, or a problem document for programs. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly clock: Clock) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemFrom(exception);
    if (problem.errorId) this.log(problem.errorId, request, exception);

    if (response.headersSent) response.destroy();
    else if (isApi(request)) answerProgram(problem, response);
    else answerPerson(problem, exception, request, response, this.clock.now());
  }

  /** The route and the stack, never what was sent: it may be about a family. */
  private log(errorId: string, request: Request, exception: unknown): void {
    const where = `${request.method} ${withoutSecrets(request.path)}`;
    const stack = exception instanceof Error ? exception.stack : String(exception);
    this.logger.error(`${errorId} ${where}`, stack);
  }
}

/** A part of an address this long is a key, such as that of a one-time link. */
const withoutSecrets = (path: string): string => path.replace(/[\w-]{40,}/g, '…');

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
  now: string,
): void {
  const here = localAddress(request.originalUrl);
  const isReading = ['GET', 'HEAD'].includes(request.method);
  const { session } = request;

  if (!isReading && here && session) {
    const next = whereToComeBack(problem, exception, request, now);
    if (next) return response.redirect(303, next);
  }
  if (problem.status === 401) {
    const next = isReading && here !== home.to() ? here : null;
    const way = session?.locked ? unlock : signIn;
    return response.redirect(303, withQuery(way.to(), { next: next ?? undefined }));
  }
  // A form stands at the address it is sent to: draw it again, with what was typed.
  if (exception instanceof InvalidInput && !isReading && here && session) {
    keepForNextPage(request, here, exception.errors);
    return response.redirect(303, here);
  }
  const wrote = isReading ? [] : writtenIn(typedIn(request));
  response.status(problem.status).render('web/problem', { problem, wrote });
}

const neverKept = new Set([signIn.to(), signOut.to(), lock.to(), unlock.to()]);

/**
 * Keeps a form that was sent from behind the lock, or after the session that drew it had ended, and
 * says where its writer proves who they are. Null where nothing shows whose form it is.
 */
function whereToComeBack(
  problem: Problem,
  exception: unknown,
  request: Request,
  now: string,
): string | null {
  const { session, viewer, drawnFor, path } = request;
  const isLocked = session.locked === true;
  const writer =
    problem.status === 401 && isLocked
      ? session.userId
      : isStaleForm(exception)
        ? drawnFor
        : undefined;
  if (!writer) return null;
  const here = viewer?.id ?? (isLocked ? session.userId : undefined);
  if (here !== undefined && here !== writer) return null;
  // These bring nothing worth keeping.
  if (path === signOut.to() && !viewer) return signIn.to();
  if (neverKept.has(path)) return isLocked || viewer ? null : signIn.to();

  keepUnsent(request, writer, now);
  if (viewer) return unsent.to();
  if (isLocked) return withQuery(unlock.to(), { next: unsent.to() });
  return withQuery(signIn.to(), { next: unsent.to() });
}
