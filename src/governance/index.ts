export { GovernanceModule } from './governance.module';
export { mendOf } from './pages/clock.view';
export { GovernanceClockQuery } from './queries/governance-clock.query';
export { asPrinted } from './importing/as-printed';
export { ImportMembers, type MembersToImport } from './importing/import-members';
export { ImportingModule, importingParts } from './importing/importing.module';
export { shippedAliases } from './importing/printed-organisations';
export { PartnershipFileRefused, readPartnership } from './setting-up/partnership-file';
export { SetUpPartnership } from './setting-up/set-up-partnership';
