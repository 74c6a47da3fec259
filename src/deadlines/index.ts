export { DeadlinesModule } from './deadlines.module';
export { nameOfClock, whyOfClock } from './clock-name.view';
export { ClocksQuery, type ClockLine } from './queries/clocks.query';
export { PressingClocksQuery, type PressingClock } from './queries/pressing-clocks.query';
