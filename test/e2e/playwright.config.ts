import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from '../support/chromium.ts';

const executablePath = findChromium();

/** The journeys. Each test starts the servers that it needs. */
export default defineConfig({
  testDir: '.',
  globalSetup: '../support/e2e-setup.ts',
  outputDir: '../../node_modules/.cache/playwright',
  // ends what hangs: a busy machine of two cores takes three times what a quiet one does
  timeout: 900_000,
  globalTimeout: 90 * 60_000,
  expect: { timeout: 60_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
    userAgent:
      'Mozilla/5.0 (Linux; Android 13; SM-A045F) AppleWebKit/537.36 (KHTML, like Gecko) ' +
      'Chrome/156.0.0.0 Mobile Safari/537.36',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    trace: 'off',
    launchOptions: {
      args: chromiumFlags,
      ...(executablePath ? { executablePath } : {}),
    },
  },
});
