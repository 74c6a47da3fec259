export { DeadlinesModule } from './deadlines.module';
export { nameOfClock } from './clock-name.view';
export { ClocksQuery, type ClockLine } from './queries/clocks.query';
export { PressingClocksQuery, type PressingClocks } from './queries/pressing-clocks.query';
