import { Command } from 'commander';
import { Courier } from '../post';
import { plural } from '../web/page-filters';
import { answering, CommandRefused, type Shell } from './shell';

export const postCommand = (shell: Shell): Command =>
  answering(
    shell,
    new Command('post').description(
      'send the email that waits, once; SMTP_URL, MAIL_FROM and PUBLIC_URL say how',
    ),
    async () => {
      const delivered = await shell.withProduct((product) => {
        const courier = product.get(Courier, { strict: false });
        if (!courier.sends) {
          throw new CommandRefused(
            'No email is sent: set SMTP_URL, MAIL_FROM and PUBLIC_URL first.',
          );
        }
        return courier.walk();
      });
      const { sent, failed, left } = delivered;
      const says = [
        `${plural(sent, 'letter')} sent.`,
        failed > 0 ? `${plural(failed, 'message')} not taken: tried again later.` : '',
        left > 0 ? `${plural(left, 'message')} left for somebody to see to.` : '',
      ];
      return {
        says: says.filter(Boolean).join(' '),
        json: delivered,
        exitCode: failed > 0 ? 1 : 0,
      };
    },
  );
