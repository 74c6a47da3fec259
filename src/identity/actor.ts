import { createParamDecorator, UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Role } from '../../workflows/language/roles';
import type { Actor as KernelActor } from '../kernel/actor';
import type { Viewer } from '../web/viewer';
import type { CaseAccess } from './case-access';
import { isPermission, mayEver } from './permissions';

/** A person with an account who asks for something, as they stand at this moment. */
export interface Actor extends KernelActor, Viewer {
  readonly roles: readonly Role[];
  readonly organisation: string | null;
  readonly person: string | null;
  /** The cases that were given to this person and are theirs today. */
  caseAccess(): Promise<readonly CaseAccess[]>;
}

declare module 'express-serve-static-core' {
  interface Request {
    actor?: Actor;
  }
}

/** The signed-in person who sent the request: `@CurrentActor() actor: Actor`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Request>();
  if (!actor) throw new UnauthorizedException();
  return actor;
});

/** What the shell and the routes ask of a person's roles. */
export const mayWith =
  (roles: readonly Role[]) =>
  (permission: string): boolean =>
    isPermission(permission) && mayEver(roles, permission);
