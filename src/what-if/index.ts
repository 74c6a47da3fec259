export { WhatIfModule } from './what-if.module';
export { whatIf } from './pages/addresses';
