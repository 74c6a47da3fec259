import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { Actor } from '../../kernel/actor';
import type { Command } from '../../kernel/command';
import { newId } from '../../kernel/ids';
import type { Accepted, Refused } from '../../kernel/outcome';
import type { Misshapen, Sent } from '../commands/ask.handler';
import { InvalidInput } from '../../web/invalid-input';
import { answerTo } from '../../web/problem';
import { AskDto, OpenCaseDto } from './ask.dto';

type Body = Readonly<Record<string, unknown>>;

/** Reads the envelope of a question; everything beside it is an answer. */
export async function readQuestion(
  body: unknown,
): Promise<{ readonly sent: Sent; readonly edition: string | undefined }> {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw new InvalidInput([{ field: 'body', says: 'Send a JSON object' }]);
  }
  const { event, effectiveOn, edition, ...answers } = body as Body;
  const envelope = plainToInstance(OpenCaseDto, { event, effectiveOn, edition });
  const found = await validate(envelope);
  if (found.length > 0) {
    throw new InvalidInput(
      found.map(({ property, constraints }) => ({
        field: property,
        says: Object.values(constraints ?? {})[0] ?? 'This is not right',
      })),
    );
  }
  const asked: AskDto = envelope;
  const { effectiveOn: happened } = asked;
  return {
    sent: { event: asked.event, answers, ...(happened ? { effectiveOn: happened } : {}) },
    edition: envelope.edition,
  };
}

/** The command that a request carries: its own key, or a new id; and the revision it has seen. */
export function commandFrom(
  actor: Actor,
  idempotencyKey: string | undefined,
  ifMatch: string | undefined,
): Command {
  if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,200}$/.test(idempotencyKey)) {
    throw new InvalidInput([
      { field: 'Idempotency-Key', says: 'Use 1 to 200 letters, digits and signs, no spaces' },
    ]);
  }
  const id = idempotencyKey === undefined ? newId() : `${actor.id}:${idempotencyKey}`;
  if (ifMatch === undefined || ifMatch.trim() === '*') return { id, actor };
  const revision = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim())?.[1];
  if (revision === undefined) {
    throw new InvalidInput([
      { field: 'If-Match', says: 'Send the revision you have seen, as the ETag gives it: "7"' },
    ]);
  }
  return { id, actor, seenRevision: Number(revision) };
}

/** The accepted outcome, or the problem that says why not. */
export function acceptedOrThrow<A extends Accepted>(answer: A | Refused | Misshapen): A {
  if (answer.ok) return answer;
  throw answer.code === 'shape' ? new InvalidInput(answer.errors) : answerTo(answer);
}
