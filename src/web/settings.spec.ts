import { webSettingsFrom } from './settings';

const secret = 'x'.repeat(32);

describe('the settings of the service', () => {
  it('start without any for development', () => {
    expect(webSettingsFrom({})).toMatchObject({
      production: false,
      proxies: 0,
      locksAfterMinutes: 10,
    });
  });

  it('expect one proxy in production, unless told otherwise', () => {
    const production = { NODE_ENV: 'production', SESSION_SECRET: secret };
    expect(webSettingsFrom(production)).toMatchObject({
      production: true,
      proxies: 1,
      sessionSecret: secret,
    });
    expect(webSettingsFrom({ ...production, PROXIES: '2' }).proxies).toBe(2);
  });

  it.each([
    [{ NODE_ENV: 'production' }, /SESSION_SECRET is not set/],
    [{ SESSION_SECRET: 'short' }, /SESSION_SECRET is too short/],
    [{ PROXIES: 'many' }, /PROXIES is how many/],
    [{ LOCK_MINUTES: '30' }, /LOCK_MINUTES is after how many/],
  ])('refuse to start with %j', (environment, words) => {
    expect(() => webSettingsFrom(environment)).toThrow(words);
  });
});
