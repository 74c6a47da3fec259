export { GovernanceModule } from './governance.module';
export { ImportMembers, type MembersToImport } from './importing/import-members';
export { ImportingModule, importingParts } from './importing/importing.module';
export { PartnershipFileRefused, readPartnership } from './setting-up/partnership-file';
export { SetUpPartnership } from './setting-up/set-up-partnership';
