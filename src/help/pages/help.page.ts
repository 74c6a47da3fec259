import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Post, Redirect, Render, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../../identity';
import { projectRoot } from '../../kernel/project-root';
import { Audits } from '../../web/audits';
import { accessibility, help, home, releaseNotes, words } from '../../web/paths';
import { hideGuide, showGuide } from './addresses';
import { firstSteps } from './first-steps';
import { glossary, idOf } from './glossary';
import { purposes } from './purposes';
import { readReleaseNotes, type Release } from './release-notes';

declare module 'express-session' {
  interface SessionData {
    guideHidden?: boolean;
  }
}

/** What explains the service itself: open to everybody, signed in or not. */
@Controller()
@Public()
export class HelpPage {
  private releases: readonly Release[] | undefined;

  @Get(help.pattern)
  @Audits('help')
  @Render('help/pages/help')
  show(@Req() { actor, session }: Request) {
    return {
      pages: purposes.filter(({ permission }) => actor?.may(permission)),
      steps: actor ? firstSteps(actor.roles) : null,
      show: actor && session?.guideHidden ? showGuide.to() : null,
    };
  }

  @Get(words.pattern)
  @Audits('glossary')
  @Render('help/pages/words')
  words() {
    return { glossary: glossary.map((one) => ({ ...one, id: idOf(one) })), back: help.to() };
  }

  @Get(accessibility.pattern)
  @Audits('accessibility statement')
  @Render('help/pages/accessibility')
  accessibility() {
    return {};
  }

  @Get(releaseNotes.pattern)
  @Audits('release notes')
  @Render('help/pages/release-notes')
  releaseNotes() {
    this.releases ??= readReleaseNotes(readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8'));
    return { releases: this.releases };
  }

  /** The first steps of the demonstration are not shown again in this session. */
  @Post(hideGuide.pattern)
  @Audits('first steps hidden')
  @Redirect(home.to(), 303)
  hideGuide(@Req() { session }: Request): void {
    session.guideHidden = true;
  }

  /** They are shown again on the first page. */
  @Post(showGuide.pattern)
  @Audits('first steps shown')
  @Redirect(home.to(), 303)
  showGuide(@Req() { session }: Request): void {
    session.guideHidden = false;
  }
}
