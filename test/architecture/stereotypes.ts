/**
 * The closed list of what a file can be: `<concept>.<stereotype>.ts`. A new kind of file is a
 * decision: add it here, with its meaning, or find the kind it already is.
 */
export const stereotypes = {
  // workflows/: what the law and the lifecycle allow
  machine: 'a statechart, wired',
  chart: 'the guards and actions in whose words the parts of a statechart are written',
  stage: 'one stage of a statechart',
  region: 'one parallel region of a statechart',
  events: 'what may be asked of a machine',
  facts: 'what a machine records',
  memory: 'what a machine keeps for its later guards',
  requirements: 'what must be held before an event is accepted',
  samples: 'one lawful example of each event',
  scenarios: 'named walks through a machine',
  view: 'what a person is told about where a case stands',
  workflow: 'a machine with its versions, view and migrations, as the registry wants it',
  policy: 'a recorded fact turned into the events to ask next',

  // src/: what makes it happen
  module: 'Nest wiring and nothing else',
  handler: 'one command, carried out',
  dto: 'what a form or a client sends',
  query: 'one question, answered in plain rows',
  page: 'a page and its forms',
  controller: 'a resource of the API',
  guard: 'may this person use this route',
  interceptor: 'something done around every request',
  filter: 'an error, worded',
  entity: 'a table',
  repository: 'the writing and reading of a table',
  command: 'a command of the command line',

  // both
  migration: 'a step from one stored shape to the next',
  factory: 'builds what a test needs',
  spec: 'tests of the file or the concept beside it',
  journey: 'a whole story, told to the running application',
  browser: 'a story told in a real browser',
  together: 'many specs, run in one registry of modules',
} as const;

/** Folders whose files carry the bare name of one concept: `calendar.ts`, `unit-of-work.ts`. */
export const plainFolders = [
  'language',
  'rules',
  'proof',
  'kernel',
  'web',
  'identity',
  'demo',
  'documents',
  'audit',
  'picture',
  'pages',
  'api',
  'adoption',
  'setting-up',
  'importing',
  'indexing',
  'finding',
  'cli',
  'post',
  'one-time',
  'support',
  'architecture',
] as const;

/** A file longer than this is two files; tables and examples may be as long as the law is. */
export const longest = 400;
export const mayBeLong = [/^workflows\/rules\//, /\.(samples|scenarios)\.ts$/];
