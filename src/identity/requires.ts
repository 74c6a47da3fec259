import { SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Route } from '../web/routes';
import type { Permission } from './permissions';

const ACCESS = 'identity:access';

type Access = Permission | 'public';

/** Opens a route to those whose role may ever use it. */
export const Requires = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata<string, Access>(ACCESS, permission);

/** Opens a route to everybody, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator =>
  SetMetadata<string, Access>(ACCESS, 'public');

export const accessTo = (
  reflector: Reflector,
  { handler, controller }: Pick<Route, 'handler' | 'controller'>,
): Access | undefined =>
  reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, controller]);
