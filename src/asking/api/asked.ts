import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  UnauthorizedException,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor } from '../../identity';
import type { Command } from '../../kernel/command';
import type { Accepted, Refused } from '../../kernel/outcome';
import type { Misshapen, Sent } from '../commands/ask.handler';
import { AskDto } from './ask.dto';
import { acceptedOrThrow, commandFrom, readQuestion } from './asking';

/** A question as a program sends it: its body, its key, the revision it has seen, and who asks. */
export interface AskedByProgram {
  readonly body: unknown;
  readonly key: string | undefined;
  readonly ifMatch: string | undefined;
  readonly actor: Actor;
  readonly response: Response;
}

/** All that a program sends with a question: `@Asked() asked: AskedByProgram`. */
export const Asked = createParamDecorator(
  (_: unknown, context: ExecutionContext): AskedByProgram => {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const { actor } = request;
    if (!actor) throw new UnauthorizedException();
    return {
      body: request.body as unknown,
      key: request.get('idempotency-key'),
      ifMatch: request.get('if-match'),
      actor,
      response: http.getResponse<Response>(),
    };
  },
);

/** Describes a route by which a record is begun with its first event. */
export const Opens = (summary: string, body: typeof AskDto = AskDto): MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'Idempotency-Key', required: false }),
    ApiBody({ type: body }),
    ApiOperation({ summary }),
  );

/** Describes a route by which an event is asked of a record that exists. */
export const Asks = (summary: string): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    ApiHeader({ name: 'If-Match', required: false, description: 'The revision you have seen' }),
    ApiHeader({ name: 'Idempotency-Key', required: false }),
    ApiBody({ type: AskDto }),
    ApiOperation({ summary }),
  );

type Ask<A extends Accepted> = (sent: Sent, command: Command) => Promise<A | Refused | Misshapen>;

/**
 * Answers with what was recorded and the revision that came of it.
 *
 * @throws InvalidInput for an envelope or answers that are not filled in rightly
 * @throws ProblemAnswer when it is refused
 */
export async function answerAsked<A extends Accepted>(
  { body, key, ifMatch, actor, response }: AskedByProgram,
  ask: Ask<A>,
): Promise<A> {
  const { sent } = await readQuestion(body);
  const accepted = acceptedOrThrow(await ask(sent, commandFrom(actor, key, ifMatch)));
  response.setHeader('ETag', `"${accepted.revision}"`);
  return accepted;
}

/**
 * Answers like `answerAsked` for a record that is begun, and says where it is found.
 *
 * @param addressOf the new record
 */
export async function answerOpened<A extends Accepted>(
  asked: AskedByProgram,
  ask: Ask<A>,
  addressOf: (accepted: A) => string,
): Promise<A> {
  // There is no revision yet that anybody could have seen.
  const accepted = await answerAsked({ ...asked, ifMatch: undefined }, ask);
  asked.response.status(201).location(addressOf(accepted));
  return accepted;
}
