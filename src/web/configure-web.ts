import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { RequestHandler } from 'express';
import type { Store } from 'express-session';
import { Clock } from '../kernel/clock';
import { Assets } from './assets';
import { readBodies } from './bodies';
import { csrf } from './csrf';
import { drawOnThisPage } from './flash';
import { inputPipe } from './invalid-input';
import { lockIdle } from './lock';
import { isApi } from './paths';
import { securityHeaders } from './security-headers';
import { SESSION_STORE, sessions } from './sessions';
import { webSettingsFrom, type WebSettings } from './settings';
import { findViewer, WHO_IS_ASKING, type WhoIsAsking } from './viewer';
import { drawPages } from './views';

/**
 * Puts the shell around an application that is not yet initialised. Pages have sessions, and forms
 * that prove where they were drawn; the API has neither, and knows who asks by a token alone.
 *
 * @throws SettingsRefused when the environment lacks what production needs
 */
export function configureWeb(
  app: NestExpressApplication,
  wanted: Partial<WebSettings> = {},
): NestExpressApplication {
  const settings = { ...webSettingsFrom(process.env), ...wanted };
  const express = app.getHttpAdapter().getInstance();
  const assets = new Assets();
  if (settings.production) void assets.packAll();
  const store = app.get<Store>(SESSION_STORE, { strict: false });
  const clock = app.get(Clock, { strict: false });
  const whoIsAsking = app.get<WhoIsAsking>(WHO_IS_ASKING, { strict: false });

  app.set('trust proxy', settings.proxies);
  app.set('query parser', 'simple');
  drawPages(express, assets, settings);
  app.useGlobalPipes(inputPipe());

  app.use(
    ...securityHeaders(settings),
    compression(),
    assets.serve,
    ...onPages([...sessions(store, settings), lockIdle(clock, settings)]),
    findViewer(whoIsAsking, clock, settings),
  );
  readBodies(app);
  app.use(...onPages([...csrf(settings), drawOnThisPage]));
  return app;
}

const onPages = (handlers: readonly RequestHandler[]): RequestHandler[] =>
  handlers.map(
    (handler) => (request, response, next) =>
      isApi(request) ? next() : void handler(request, response, next),
  );
