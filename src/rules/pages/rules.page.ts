import { Controller, Get, Query, Redirect, Render } from '@nestjs/common';
import { editionIds, isEditionId, type EditionId } from '../../../workflows/language/editions';
import { rulebook } from '../../../workflows/rules/rulebook';
import { Requires } from '../../identity';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { withQuery } from '../../web/paths';
import { answerTo } from '../../web/problem';
import { partAddress, rule, rules, usualEdition } from './addresses';
import {
  addressOfRule,
  bookOf,
  contentsOf,
  isPart,
  parts,
  stepShown,
  stepsOf,
} from './rulebook.view';

interface Asked {
  readonly edition?: string;
  readonly part?: string;
  readonly of?: string;
  readonly step?: string;
}

/** The live rulebook: what the law, the guidance and our own practice ask, and who says so. */
@Controller()
export class RulesPage {
  @Get(rules.pattern)
  @Requires('rules.read')
  @Audits('rulebook')
  @Render('rules/pages/rules')
  show(@Query() { edition, part, of, step }: Asked) {
    const id = editionAsked(edition);
    const book = bookOf(id);
    if (part !== undefined && !isPart(part)) throw answerTo(notFound());
    const shown = step === undefined ? null : stepShown(book, step);
    if (step !== undefined && shown === null) throw answerTo(notFound());
    const charts = stepsOf(book);
    const chart = of === undefined ? null : charts.find((one) => one.of === of);
    if (chart === undefined) throw answerTo(notFound());
    return {
      book,
      part: part ?? null,
      heading: shown?.label ?? (chart ? chart.of : part ? parts[part] : book.title),
      step: shown,
      charts,
      chart,
      contents: contentsOf(id),
      overview: partAddress(id),
      stepsPage: partAddress(id, { part: 'steps' }),
      ruleFor: (one: string) => ruleAddress(id, one),
      editions: editionIds.map((one) => ({
        title: rulebook[one].title,
        href: partAddress(one),
        isShown: one === id,
      })),
    };
  }

  /** Wherever a rule is named, its link leads here, and from here to where it stands. */
  @Get(rule.pattern)
  @Requires('rules.read')
  @Audits('rule')
  @Redirect(rules.to(), 303)
  find(@Query('edition') edition: string | undefined, @Query('id') id: string | undefined) {
    const url = addressOfRule(bookOf(editionAsked(edition)), id ?? '');
    if (url === null) throw answerTo(notFound());
    return { url };
  }
}

function editionAsked(edition: string | undefined): EditionId {
  const asked = edition ?? usualEdition;
  if (!isEditionId(asked)) throw answerTo(notFound());
  return asked;
}

const ruleAddress = (edition: EditionId, id: string): string =>
  withQuery(rule.to(), { edition, id });
