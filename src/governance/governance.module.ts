import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { IdentityModule } from '../identity';
import { BodiesController } from './api/bodies.controller';
import { GovernanceClockController } from './api/governance-clock.controller';
import { OrganisationsController, PeopleController } from './api/records.controller';
import { AskPartnershipHandler } from './commands/ask-partnership.handler';
import { BodiesPage } from './pages/bodies.page';
import { ClockPage } from './pages/clock.page';
import { OpenKept } from './pages/open-kept';
import { OrganisationsPage } from './pages/organisations.page';
import { PeoplePage } from './pages/people.page';
import { RecordFormsPage } from './pages/record-forms.page';
import { RegisterFilesPage } from './pages/register-files.page';
import { GovernanceClockQuery } from './queries/governance-clock.query';
import { PartnershipQuery } from './queries/partnership.query';

@Module({
  imports: [AskingModule, IdentityModule],
  controllers: [
    BodiesController,
    GovernanceClockController,
    OrganisationsController,
    PeopleController,
    // Addresses with a word in them come before those with a name: '/…/new' is no reference.
    RecordFormsPage,
    ClockPage,
    RegisterFilesPage,
    BodiesPage,
    OrganisationsPage,
    PeoplePage,
  ],
  providers: [AskPartnershipHandler, GovernanceClockQuery, OpenKept, PartnershipQuery],
  exports: [GovernanceClockQuery],
})
export class GovernanceModule {}
