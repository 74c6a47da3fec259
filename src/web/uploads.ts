import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import multer, { MulterError } from 'multer';

/** The Home Office takes nothing larger by email. In bytes. */
export const mostBytes = 20 * 1024 * 1024;

/** The most files that one form may bring; what comes after them is read and let go. */
export const mostFilesAtOnce = 5;

/** A file as it came with a form. */
export interface Upload {
  /** The name of the box. */
  readonly field: string;
  /** As the sender calls it: nothing about it is to be trusted. */
  readonly name: string;
  /** Null where it is larger than may be kept, or one too many. */
  readonly content: Buffer | null;
  readonly isOneTooMany: boolean;
}

declare module 'express-serve-static-core' {
  interface Request {
    uploads?: readonly Upload[];
  }
}

interface Arriving {
  begun: number;
  readonly uploads: Upload[];
}

const arriving = new WeakMap<Request, Arriving>();

/**
 * A file that is too large does not break off the form that brings it: what was typed beside it
 * must not be lost, so it is read to its end and only its size is known.
 */
const inMemory: multer.StorageEngine = {
  _handleFile(request, { fieldname, originalname, stream }, done) {
    const here = arriving.get(request) ?? { begun: 0, uploads: [] };
    arriving.set(request, here);
    here.begun += 1;
    const isOneTooMany = here.begun > mostFilesAtOnce;
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (isOneTooMany || size > mostBytes) chunks.length = 0;
      else chunks.push(chunk);
    });
    stream.once('error', done);
    stream.once('end', () => {
      const isKept = !isOneTooMany && size <= mostBytes;
      const content = isKept ? Buffer.concat(chunks) : null;
      here.uploads.push({ field: fieldname, name: originalname, content, isOneTooMany });
      done(null, {});
    });
  },
  _removeFile(_request, _file, done) {
    done(null);
  },
};

const read = multer({
  storage: inMemory,
  // Browsers write names in UTF-8 and do not say so.
  defParamCharset: 'utf8',
  limits: { fields: 400, fieldSize: 256 * 1024, fieldNameSize: 200, files: 25, parts: 450 },
}).any();

/** Reads a form that may bring files: its answers into the body, its files beside them. */
export const readUploads: RequestHandler = (request, response, next) => {
  void read(request, response, (error: unknown) => {
    const here = arriving.get(request);
    arriving.delete(request);
    if (error) return next(asProblem(error));
    request.uploads = here?.uploads ?? [];
    next();
  });
};

const letGo: multer.StorageEngine = {
  _handleFile(_request, { stream }, done) {
    stream.once('error', done);
    stream.once('end', () => done(null, {}));
    stream.resume();
  },
  _removeFile(_request, _file, done) {
    done(null);
  },
};

const readFields = multer({
  storage: letGo,
  limits: { fields: 60, fieldSize: 32 * 1024, fieldNameSize: 200, files: 25, parts: 85 },
}).any();

/** Reads the answers of a form and lets go of its files. */
export const readWithoutFiles: RequestHandler = (request, response, next) => {
  void readFields(request, response, (error: unknown) => next(error && asProblem(error)));
};

const asProblem = (error: unknown): Error =>
  error instanceof MulterError && error.code.startsWith('LIMIT_')
    ? new PayloadTooLargeException(undefined, { cause: error })
    : new BadRequestException(undefined, { cause: error });

/**
 * A file that a program sends: in a form of several parts, or as the whole of the body.
 *
 * @throws HttpException when the body cannot be read
 */
export async function readUpload(
  request: Request,
  response: Response,
  name: string | undefined,
): Promise<Upload | null> {
  if (request.is('multipart/form-data')) {
    await new Promise<void>((resolve, reject) => {
      void readUploads(request, response, (error?: unknown) => {
        if (error) reject(error instanceof Error ? error : new BadRequestException());
        else resolve();
      });
    });
    return request.uploads?.[0] ?? null;
  }
  if (name === undefined || request.readableEnded) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  const content = size <= mostBytes ? Buffer.concat(chunks) : null;
  return { field: 'file', name, content, isOneTooMany: false };
}
