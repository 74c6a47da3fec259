// Jest 30 reads testTimeout from the root of its configuration only; each project has its own here.
jest.setTimeout(globalThis.TEST_TIMEOUT);
