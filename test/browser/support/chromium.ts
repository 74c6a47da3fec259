import { chromium, type Browser } from 'playwright-core';

/** The Chromium that CHROME_PATH names: jest's set-up finds one. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROME_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell'],
  });
