import { Command } from 'commander';
import { isPlainDate, sayDate } from '../../workflows/language/dates';
import { theSystem } from '../kernel/actor';
import { HolidayKeeper } from '../kernel/holiday-keeper';
import { answering, CommandRefused, type Shell } from './shell';

export const holidayCommand = (shell: Shell): Command =>
  new Command('holiday')
    .description('the calendar of England and Wales')
    .addCommand(addHoliday(shell));

const addHoliday = (shell: Shell): Command =>
  answering<{ readonly why: string }>(
    shell,
    new Command('add')
      .description(
        'add a bank holiday proclaimed since this version; open clocks are counted again',
      )
      .argument('<date>', 'its day, as in 2026-05-08')
      .argument('<title>', 'what it is called')
      .requiredOption('--why <reason>', 'where it was proclaimed'),
    async ([date = '', title = ''], { why }) => {
      if (!isPlainDate(date)) {
        throw new CommandRefused(`The date must be a day, as in 2026-05-08, not “${date}”.`);
      }
      const { added, redated } = await shell.withProduct((product) =>
        product.get(HolidayKeeper, { strict: false }).add(date, title, why, theSystem),
      );
      const says = added
        ? `${sayDate(date)} is a bank holiday. Clocks that now fall due on another day: ${redated}.`
        : `${sayDate(date)} was a bank holiday already; nothing was changed.`;
      return { says, json: { date, title, added, redated } };
    },
  );
