import { join } from 'node:path';
import type { Express } from 'express';
import { Environment, FileSystemLoader, runtime } from 'nunjucks';
import { projectRoot } from '../kernel/project-root';
import { govukFolder, mojFolder, type Assets } from './assets';
import { pageFilters } from './page-filters';
import {
  accessibility,
  help,
  home,
  lock,
  releaseNotes,
  reportProblem,
  signIn,
  signOut,
  stillHere,
  unlock,
  words,
} from './paths';
import type { WebSettings } from './settings';

/**
 * Templates live beside their pages and are named from src: `cases/pages/case`. The two design
 * systems are found as `govuk/…` and `moj/…`.
 */
export function drawPages(express: Express, assets: Assets, settings: WebSettings): void {
  const folders = [join(projectRoot, 'src'), govukFolder, mojFolder];
  const loader = new FileSystemLoader(folders, { noCache: settings.reloadsTemplates });
  const environment = new Environment(loader, { autoescape: true });

  for (const [name, filter] of Object.entries(pageFilters)) environment.addFilter(name, filter);
  environment.addFilter('trim', trimmed);
  environment.addGlobal('asset', (name: string) => assets.addressOf(name));
  environment.addGlobal('scripts', assets.scripts);
  environment.addGlobal('paths', addresses);
  environment.addGlobal('search', settings.search);
  environment.addGlobal('contact', settings.contact);
  environment.addGlobal('locksAfterMinutes', settings.locksAfterMinutes);
  environment.addGlobal('demonstration', settings.demonstration);

  environment.express(express);
  express.set('view engine', 'njk');
}

const addresses = {
  home: home.to(),
  signIn: signIn.to(),
  signOut: signOut.to(),
  lock: lock.to(),
  unlock: unlock.to(),
  stillHere: stillHere.to(),
  help: help.to(),
  words: words.to(),
  accessibility: accessibility.to(),
  releaseNotes: releaseNotes.to(),
  reportProblem: reportProblem.to(),
};

/** The filter of nunjucks takes a tenth of the time of a page: its pattern reads every text twice. */
const trimmed = (text: unknown): unknown => {
  if (text instanceof runtime.SafeString) return new runtime.SafeString(text.toString().trim());
  return typeof text === 'string' ? text.trim() : text;
};
