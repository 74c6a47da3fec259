export { HelpModule } from './help.module';
export { helpEntities } from './records/problem-report.entity';
