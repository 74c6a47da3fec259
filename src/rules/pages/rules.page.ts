import { Controller, Get, Query, Render } from '@nestjs/common';
import { editionIds, isEditionId, type EditionId } from '../../../workflows/language/editions';
import { workflows } from '../../../workflows/registry';
import { rulebook } from '../../../workflows/rules/rulebook';
import { rulebookPage, sayRole, type RulebookPage } from '../../../workflows/rules/rulebook-page';
import { Requires } from '../../identity';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { path, withQuery } from '../../web/paths';
import { answerTo } from '../../web/problem';

const rules = path('/rules');

const usual: EditionId = 'g2016';

/** The live rulebook: what the law, the guidance and our own practice ask, and who says so. */
@Controller()
export class RulesPage {
  @Get(rules.pattern)
  @Requires('rules.read')
  @Audits('rulebook')
  @Render('rules/pages/rules')
  show(@Query('edition') edition: string = usual) {
    if (!isEditionId(edition)) throw answerTo(notFound());
    return {
      book: shown(rulebookPage(edition, Object.values(workflows))),
      editions: editionIds.map((id) => ({
        title: rulebook[id].title,
        href: withQuery(rules.to(), { edition: id === usual ? undefined : id }),
        isShown: id === edition,
      })),
    };
  }
}

/** Roles are said in words; one who may ask for many things is named once for all of them. */
const shown = (book: RulebookPage) => ({
  ...book,
  permissions: book.permissions.map(({ of, rows }) => ({
    of,
    rows: rows.map((row) => ({ ...row, who: row.roles.map(sayRole).join(', ') })),
  })),
});
