import {
  Inject,
  Injectable,
  Logger,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { AUDIT_WRITER, auditedAs, type AuditEntry, type AuditWriter } from './audits';
import { problemFrom } from './problem';
import { refuseRoutes, Routes } from './routes';

/** Writes an entry for every use of every route, before the answer leaves. */
@Injectable()
export class AuditInterceptor implements NestInterceptor, OnApplicationBootstrap {
  private readonly logger = new Logger('Audit');

  constructor(
    private readonly reflector: Reflector,
    private readonly routes: Routes,
    @Inject(AUDIT_WRITER) private readonly writer: AuditWriter,
  ) {}

  onApplicationBootstrap(): void {
    const silent = this.routes.all().filter((route) => !auditedAs(this.reflector, route));
    refuseRoutes(silent, 'Every route says what it is called in the access log, with @Audits');
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.audited(context, next));
  }

  private async audited(context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const what =
      auditedAs(this.reflector, {
        handler: context.getHandler(),
        controller: context.getClass(),
      }) ?? 'unnamed';

    let answer: unknown;
    try {
      answer = await lastValueFrom(next.handle(), { defaultValue: undefined });
    } catch (error) {
      const outcome = problemFrom(error).status < 500 ? 'refused' : 'failed';
      await this.writer
        .write(entry(request, what, outcome))
        .catch((fault: unknown) => this.logger.error('The access log was not written', fault));
      throw error;
    }
    await this.writer.write(entry(request, what, 'done'));
    return answer;
  }
}

const entry = (request: Request, what: string, outcome: AuditEntry['outcome']): AuditEntry => {
  const { reference } = request.params;
  return {
    what,
    actor: request.viewer?.id ?? null,
    reference: typeof reference === 'string' ? reference : null,
    outcome,
  };
};
