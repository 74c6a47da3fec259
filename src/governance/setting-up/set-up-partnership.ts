import { Injectable } from '@nestjs/common';
import { importReport, theImporter, type ImportedItem, type ImportReport } from '../../adoption';
import type { Actor } from '../../kernel/actor';
import type { Refused } from '../../kernel/outcome';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { EnterBody } from './enter-body';
import { EnterOrganisation } from './enter-organisation';
import { sayRefusal, type Entered } from './entering';
import type { Partnership } from './partnership-file';

export interface PartnershipToSetUp {
  readonly file: string;
  readonly partnership: Partnership;
  readonly actor?: Actor;
}

/** Sets a partnership up from a file: its organisations, its bodies, their terms and their lists. */
@Injectable()
export class SetUpPartnership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: EnterOrganisation,
    private readonly bodies: EnterBody,
  ) {}

  /** Each entry is entered whole or not at all; what is here already is left as it is. */
  async setUp({
    file,
    partnership,
    actor = theImporter,
  }: PartnershipToSetUp): Promise<ImportReport> {
    const items: ImportedItem[] = [];
    // All names first: one organisation of a file may have taken over the work of another.
    const named = [];
    for (const entry of partnership.organisations) {
      const entered = await this.unitOfWork.run<Entered | Refused>((tx) =>
        this.organisations.register(tx, entry, actor),
      );
      named.push({ entry, entered });
    }
    for (const { entry, entered } of named) {
      const whole = entered.ok
        ? await this.unitOfWork.run<Entered | Refused>((tx) =>
            this.organisations.complete(tx, entry, entered, actor),
          )
        : entered;
      items.push(itemOf(items.length + 1, entry.name, whole));
    }
    for (const entry of partnership.bodies) {
      const entered = await this.unitOfWork.run<Entered | Refused>((tx) =>
        this.bodies.enter(tx, entry, actor),
      );
      items.push(itemOf(items.length + 1, entry.name, entered));
    }
    return importReport(file, items);
  }
}

function itemOf(row: number, name: string, entered: Entered | Refused): ImportedItem {
  const item = { row, stage: name, warnings: [], text: name };
  if (!entered.ok) {
    return { ...item, reference: null, outcome: 'rejected', says: sayRefusal(entered) };
  }
  const { reference, added } = entered;
  const says =
    added.length === 0 ? 'It was already here; nothing was added.' : `Added: ${added.join(', ')}.`;
  return { ...item, reference, outcome: 'imported', says };
}
