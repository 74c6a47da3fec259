export { DeadlinesModule } from './deadlines.module';
export { ClocksQuery, type ClockLine } from './queries/clocks.query';
