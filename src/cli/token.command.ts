import { Command } from 'commander';
import { ApiTokens } from '../identity';
import { answering, type Shell } from './shell';

export const tokenCommand = (shell: Shell): Command =>
  new Command('token')
    .description('keys with which a program may act as a user')
    .addCommand(createToken(shell))
    .addCommand(listTokens(shell))
    .addCommand(revokeToken(shell));

const createToken = (shell: Shell): Command =>
  answering(
    shell,
    new Command('create')
      .description('make a token for the API; it is shown this once and never again')
      .argument('<email>', 'email address of the user as whom the program acts')
      .argument('<name>', 'what the token is for'),
    async ([email = '', name = '']) => {
      const made = await shell.withProduct((product) =>
        product.get(ApiTokens, { strict: false }).createToken(email, name),
      );
      return {
        says: `${made.token}\nKeep it now: it is not shown again. Its id, to revoke it, is ${made.id}.`,
        json: made,
      };
    },
  );

const listTokens = (shell: Shell): Command =>
  answering(
    shell,
    new Command('list')
      .description('show the tokens of a user, without what only their owner knows')
      .argument('<email>', 'email address of the user'),
    async ([email = '']) => {
      const tokens = await shell.withProduct((product) =>
        product.get(ApiTokens, { strict: false }).tokensOf(email),
      );
      const lines = tokens.map(
        ({ id, name, createdAt, lastUsedAt, revokedAt }) =>
          `${id}  ${name}, made ${createdAt}, ${lastUsedAt ? `last used ${lastUsedAt}` : 'never used'}${revokedAt ? `, revoked ${revokedAt}` : ''}`,
      );
      return { says: lines.join('\n') || `${email} has no tokens.`, json: { tokens } };
    },
  );

const revokeToken = (shell: Shell): Command =>
  answering(
    shell,
    new Command('revoke')
      .description('let a token open nothing any more')
      .argument('<id>', 'id of the token'),
    async ([id = '']) => {
      await shell.withProduct((product) =>
        product.get(ApiTokens, { strict: false }).revokeToken(id),
      );
      return { says: 'The token is revoked.', json: { id } };
    },
  );
