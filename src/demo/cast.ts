import type { DemoAccount, DemoFiles } from './demo-files';

const address = (name: string): string =>
  `${name
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '')}@demo.example`;

const sitsOnTheGroup = ({ roles }: DemoAccount): boolean =>
  roles.some((role) => role === 'steering-group-member' || role === 'steering-group-chair');

/** Each organisation of the Steering Group has somebody there: these have no other account. */
export const representatives = ({ organisations, accounts }: DemoFiles): DemoAccount[] =>
  organisations
    .filter(
      ({ name }) => !accounts.some((one) => sitsOnTheGroup(one) && one.organisation === name),
    )
    .map(({ name }) => ({
      email: address(name),
      name: `${name} representative, Steering Group`,
      roles: ['steering-group-member'],
      organisation: name,
      says: 'Sees the stage of every review, and no file',
    }));
