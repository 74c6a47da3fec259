import { Body, Controller, Param, Post, Redirect, Req } from '@nestjs/common';
import type { Request } from 'express';
import { roles } from '../../../workflows/language/roles';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { keepForNextPage, sayOnNextPage } from '../../web/flash';
import type { FieldError } from '../../web/invalid-input';
import { answerTo } from '../../web/problem';
import { capacities, isCapacity, type Capacity } from '../case-access';
import { CaseAccessBook } from '../case-access-book';
import { AccountsQuery, type Account } from '../queries/accounts.query';
import { GivenCasesQuery } from '../queries/given-cases.query';
import { Requires } from '../requires';
import { account, accountReviewEnd, accountReviews, accounts } from './addresses';

type Typed = Readonly<Record<string, unknown>>;

/** Gives a review to an account and takes it away; both forms stand on the page of the account. */
@Controller()
@Requires('administration')
export class GivenReviewsPage {
  constructor(
    private readonly all: AccountsQuery,
    private readonly cases: GivenCasesQuery,
    private readonly book: CaseAccessBook,
  ) {}

  @Post(accountReviews.pattern)
  @Audits('giving of a review to an account')
  @Redirect(accounts.to(), 303)
  async give(
    @Param('id') id: string,
    @Body() typed: Typed,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const found = await this.foundOpen(id);
    const url = account.to({ id });
    const reference = wordIn(typed, 'review').toUpperCase();
    const review = await this.cases.review(reference);
    const open = capacities.filter((one) => found.roles.includes(one));
    const capacity = capacityIn(typed, open);
    if (open.length === 0) {
      keepForNextPage(request, url, [noRoleOf(found)]);
      return { url };
    }
    if (!review || !capacity) {
      keepForNextPage(request, url, [
        ...(review ? [] : [noReview(reference)]),
        ...(capacity ? [] : [noCapacity]),
      ]);
      return { url };
    }
    const { title, caseId } = review;
    const given = await this.cases.givenTo(found);
    if (given.some((one) => one.reference === reference && one.capacity === capacity)) {
      const says = `${title} is already given to ${found.name} as ${roles[capacity]}.`;
      keepForNextPage(request, url, [{ field: 'review', says }]);
      return { url };
    }
    await this.book.giveCaseAccess({ caseId, email: found.email, capacity });
    sayOnNextPage(request, `${title} is given to ${found.name} as ${roles[capacity]}.`);
    return { url };
  }

  @Post(accountReviewEnd.pattern)
  @Audits('taking away of a review from an account')
  @Redirect(accounts.to(), 303)
  async end(
    @Param('id') id: string,
    @Param('reference') reference: string,
    @Body() typed: Typed,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { name, email } = await this.foundOpen(id);
    const review = await this.cases.review(reference);
    const capacity = wordIn(typed, 'capacity');
    if (!review || !isCapacity(capacity)) throw answerTo(notFound());
    await this.book.endCaseAccess({ caseId: review.caseId, email, capacity });
    const says = `${review.title} is no longer given to ${name} as ${roles[capacity]}.`;
    sayOnNextPage(request, says);
    return { url: account.to({ id }) };
  }

  /** @throws ProblemAnswer when there is no open account of that id */
  private async foundOpen(id: string): Promise<Account> {
    const found = (await this.all.open()).find((one) => one.id === id);
    if (!found) throw answerTo(notFound());
    return found;
  }
}

function wordIn(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The role chosen, or the only one there is; null where none was chosen of several. */
function capacityIn(typed: Typed, open: readonly Capacity[]): Capacity | null {
  const chosen = wordIn(typed, 'capacity');
  if (chosen === '' && open.length === 1) return open[0] ?? null;
  return open.find((capacity) => capacity === chosen) ?? null;
}

const noReview = (reference: string): FieldError => ({
  field: 'review',
  says:
    reference === ''
      ? 'Enter the reference of the review, such as R-0042.'
      : `There is no review with the reference ${reference}: enter it as its page shows it, such as R-0042.`,
});

/** The roles were changed while the form was open: they stand on the same page. */
const noRoleOf = ({ name }: Account): FieldError => ({
  field: 'capacity',
  says: `${name} has no role that is held review by review: give the role first.`,
  target: 'roles',
});

const noCapacity: FieldError = {
  field: 'capacity',
  says: 'Choose the role the review is given as.',
};
