export { MorningModule } from './morning.module';
export { morningEntities } from './records/look.entity';
