import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DatabaseBusy } from '../kernel/database/fair-queue';
import { newId } from '../kernel/ids';
import type { Refused } from '../kernel/outcome';
import { SerializationConflict } from '../kernel/unit-of-work';
import { InvalidInput, type FieldError } from './invalid-input';

/** What went wrong with a request, as the person or the program that sent it is told. */
export interface Problem {
  readonly status: number;
  /** The heading of the page. */
  readonly heading: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  /** The name of the error in the log; only where the fault is ours. */
  readonly errorId?: string;
  /** What a program may want to know besides, for the API. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** Thrown by a page or a controller that words its own answer. */
export class ProblemAnswer extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemAnswer';
  }
}

const statusOfRefusal: Readonly<Record<Refused['code'], number>> = {
  'not-found': 404,
  'not-permitted': 403,
  'changed-meanwhile': 409,
  'not-at-this-stage': 422,
  'requirements-unmet': 422,
  'command-reused': 422,
};

/** A refused command as the answer to a request: the only place where refusals meet HTTP. */
export function answerTo(refused: Refused): ProblemAnswer {
  const { code, says, missing } = refused;
  const status = statusOfRefusal[code];
  if (status === 404) return new ProblemAnswer(wordsFor(404));
  return new ProblemAnswer({
    ...wordsFor(status),
    detail: says,
    members: { type: `urn:dhr:refusal:${code}`, code, missing },
  });
}

/** The one problem that stands for an exception. An error of ours gets an id, and nothing is told. */
export function problemFrom(exception: unknown): Problem {
  if (exception instanceof ProblemAnswer) return exception.problem;
  if (exception instanceof InvalidInput) return { ...wordsFor(400), errors: exception.errors };
  if (exception instanceof SerializationConflict) return wordsFor(409);
  if (exception instanceof DatabaseBusy) return wordsFor(503);
  if (isStaleForm(exception)) return staleForm;
  const status = statusOf(exception);
  return status >= 400 && status < 500 ? wordsFor(status) : { ...wordsFor(500), errorId: newId() };
}

/** The form was drawn in another session than the one that sent it. */
export const isStaleForm = (exception: unknown): boolean => codeOf(exception) === 'EBADCSRFTOKEN';

const staleForm: Problem = {
  status: 403,
  heading: 'This page was open for too long',
  detail:
    'Nothing was saved. Go back and copy what you wrote, then reload the page, sign in if you are asked to, and send it again.',
};

const words: Readonly<Record<number, readonly [heading: string, detail: string]>> = {
  400: [
    'There is a problem with what was sent',
    'It could not be understood, so nothing was saved. Go back, check your answers and send them again.',
  ],
  401: ['You are not signed in', 'Sign in first, or send a valid API token.'],
  403: [
    'Your role does not allow this',
    'It belongs to other roles. If your work needs it, ask the administrator of this service to give you one of them.',
  ],
  404: [
    'Page not found',
    'There is no such page or record, or it is not one that you may see. If you typed the address, check that it is right.',
  ],
  409: [
    'This was changed while you were working on it',
    'Somebody else recorded something first, so nothing of yours was saved. Go back, reload the page and look at what changed, then decide again.',
  ],
  413: ['That is too much to send at once', 'Nothing was saved. Shorten it, or send it in parts.'],
  415: ['That kind of content is not accepted', 'Nothing was saved. Send JSON in UTF-8.'],
  422: ['That cannot be recorded now', 'Nothing was saved.'],
  428: [
    'Say which version you saw',
    'Send the revision that you read in If-Match, so that nobody’s change is overwritten.',
  ],
  429: ['Too many requests', 'Wait a minute, then try again.'],
  500: [
    'Sorry, something went wrong',
    'What you sent may not have been saved: look before you send it again. If it happens again, report it: the number below tells us what went wrong.',
  ],
  503: ['The service is busy', 'Nothing was saved. Wait a minute, then try again.'],
};

function wordsFor(status: number): Problem {
  const [heading, detail] = words[status] ?? [
    STATUS_CODES[status] ?? 'Error',
    'Nothing was saved.',
  ];
  return { status, heading, detail };
}

function statusOf(exception: unknown): number {
  if (exception instanceof HttpException) return exception.getStatus();
  if (typeof exception !== 'object' || exception === null) return 500;
  // What Express and its body parsers throw.
  return 'status' in exception && typeof exception.status === 'number' ? exception.status : 500;
}

function codeOf(exception: unknown): unknown {
  return typeof exception === 'object' && exception !== null && 'code' in exception
    ? exception.code
    : undefined;
}
