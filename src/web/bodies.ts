import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { InvalidInput } from './invalid-input';
import { isApi } from './paths';
import { readWithoutFiles, readUploads } from './uploads';

const deepest = 20;

/** No database keeps a null character, and half a surrogate pair is no character at all. */
const unkeepable = /[\0\p{Surrogate}]/u;

/**
 * Reads JSON for the API and forms for the pages, with files where somebody is signed in, and
 * nothing else for either.
 */
export function readBodies(app: NestExpressApplication): void {
  const limit = '1mb';
  app.useBodyParser('json', { limit, type: sends('application/json', true) });
  app.useBodyParser('urlencoded', {
    limit,
    extended: false,
    type: sends('application/x-www-form-urlencoded', false),
  });
  app.use(filesOfPages);
  app.use(refuseWhatCannotBeKept);
}

const sends =
  (type: string, toApi: boolean) =>
  ({ headers, url = '' }: IncomingMessage): boolean =>
    headers['content-type']?.split(';')[0]?.trim().toLowerCase() === type &&
    isApi({ path: url.split('?')[0] ?? '' }) === toApi;

/**
 * Whoever is not signed in has nothing to hand in: their files are never held in memory. What they
 * wrote beside them may be theirs to keep: a session can end while somebody writes.
 */
const filesOfPages: RequestHandler = (request, response, next) => {
  if (!sends('multipart/form-data', false)(request)) return next();
  const read = request.viewer ? readUploads : readWithoutFiles;
  void read(request, response, next);
};

const refuseWhatCannotBeKept: RequestHandler = (request, _response, next) => {
  if (hasUnkeepable(request.originalUrl)) {
    const says = 'The address holds characters that cannot be kept.';
    throw new InvalidInput([{ field: '', says }]);
  }
  refuseUnkeepable(request.body);
  next();
};

function hasUnkeepable(address: string): boolean {
  return address.includes('%00') || unkeepable.test(address);
}

/** @throws InvalidInput where a text could not be stored as it was sent, or is nested absurdly deep */
export function refuseUnkeepable(body: unknown): void {
  const waiting: { value: unknown; field: string; depth: number }[] = [
    { value: body, field: '', depth: 0 },
  ];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { value, field, depth } = item;
    if (depth > deepest) throw new InvalidInput([{ field, says: 'This is nested too deep.' }]);
    if (typeof value === 'string' && unkeepable.test(value)) {
      const says = 'This holds characters that cannot be kept: delete them, or type it afresh.';
      throw new InvalidInput([{ field, says }]);
    }
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (unkeepable.test(key)) {
        throw new InvalidInput([{ field, says: 'A name holds characters that cannot be kept.' }]);
      }
      waiting.push({ value: inner, field: field ? `${field}.${key}` : key, depth: depth + 1 });
    }
  }
}
