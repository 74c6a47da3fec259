export { openDemonstration, type Demonstration } from './demonstration';
