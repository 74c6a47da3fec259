import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { mayEver } from '../identity';
import { newId } from '../kernel/ids';
import { readsUploads } from '../web/reads-uploads';
import { Intake } from './intake';

/**
 * Keeps the files that a form brings as soon as they arrive, and puts their references among its
 * answers: a form that is refused is drawn again with its files, like everything else typed.
 */
@Injectable()
export class ArrivingFiles implements NestInterceptor {
  constructor(private readonly intake: Intake) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const isKept = request.uploads?.length && !readsUploads(context.getHandler());
    return isKept ? from(this.keepThen(request, next)) : next.handle();
  }

  private async keepThen(request: Request, next: CallHandler): Promise<unknown> {
    const { actor, uploads = [] } = request;
    const body = request.body as Record<string, unknown>;
    if (actor && mayEver(actor.roles, 'documents.add')) {
      const sending = typeof body._command === 'string' ? body._command : newId();
      for (const upload of uploads) {
        const taken = await this.intake.take(upload, actor.id, sending);
        const before = [body[upload.field] ?? []].flat();
        body[upload.field] = [...before, 'id' in taken ? taken.id : taken];
      }
    }
    return lastValueFrom(next.handle(), { defaultValue: undefined });
  }
}
