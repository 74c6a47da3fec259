import { Injectable } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, type Reflector } from '@nestjs/core';

/** Where decorators leave their marks: a handler or its controller. */
export type Marked = Parameters<Reflector['getAllAndOverride']>[1][number];

export interface Route {
  /** 'SignInPage.show' */
  readonly name: string;
  readonly handler: Marked;
  readonly controller: Marked;
}

/** Every handler of every controller: what the checks at start-up look through. */
@Injectable()
export class Routes {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  all(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, Marked>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (!handler || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
        return [{ name: `${metatype.name}.${name}`, handler, controller: metatype }];
      });
    });
  }
}

/** @throws Error naming the routes that lack something every route must have */
export function refuseRoutes(lacking: readonly Route[], what: string): void {
  if (lacking.length === 0) return;
  throw new Error(`${what}: ${lacking.map(({ name }) => name).join(', ')}.`);
}
