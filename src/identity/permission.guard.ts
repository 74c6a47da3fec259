import {
  ForbiddenException,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { refuseRoutes, Routes } from '../web/routes';
import { mayEver } from './permissions';
import { accessTo } from './requires';

/** Every route is closed unless it says who may use it; one that says nothing stops the start. */
@Injectable()
export class PermissionGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    private readonly reflector: Reflector,
    private readonly routes: Routes,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.routes.all().filter((route) => !accessTo(this.reflector, route));
    refuseRoutes(open, 'Every route says who may use it, with @Requires or @Public');
  }

  canActivate(context: ExecutionContext): boolean {
    const access = accessTo(this.reflector, {
      handler: context.getHandler(),
      controller: context.getClass(),
    });
    if (access === 'public') return true;
    const { actor } = context.switchToHttp().getRequest<Request>();
    if (!actor) throw new UnauthorizedException();
    if (!access || !mayEver(actor.roles, access)) throw new ForbiddenException();
    return true;
  }
}
