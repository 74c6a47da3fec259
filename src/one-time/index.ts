export { OneTimeModule } from './one-time.module';
export { oneTimeEntities } from './records/links.repository';
