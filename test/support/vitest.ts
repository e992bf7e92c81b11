import { playwright } from '@vitest/browser-playwright';
import type { ViteUserConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './chromium.ts';

// A test fails by what it finds. Its limit only ends what hangs, so it is far above what the slowest
// takes on a busy machine of two cores.
/** The suites of `vitest run --project <name>`: `unit`, `server` and `browser`. */
export function suites(): Pick<ViteUserConfig, 'test'> {
  const executablePath = findChromium();
  return {
    test: {
      maxWorkers: 2,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['test/unit/**/*.test.ts'],
            testTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'server',
            environment: 'node',
            include: ['test/server/**/*.test.ts'],
            globalSetup: ['test/support/postgres-setup.ts'],
            testTimeout: 90_000,
            hookTimeout: 90_000,
          },
        },
        {
          extends: true,
          // found before the first test, because a late find reloads the page under the tests
          optimizeDeps: {
            entries: ['test/browser/**/*.test.{ts,tsx}', 'src/main.tsx'],
            // a worker's alone, where it is not looked for
            include: ['read-excel-file/universal'],
          },
          test: {
            name: 'browser',
            include: ['test/browser/**/*.test.{ts,tsx}'],
            testTimeout: 90_000,
            expect: { poll: { timeout: 30_000 } },
            browser: {
              enabled: true,
              headless: true,
              provider: playwright({
                launchOptions: {
                  args: chromiumFlags,
                  ...(executablePath ? { executablePath } : {}),
                },
                contextOptions: { locale: 'id-ID', timezoneId: 'Asia/Jakarta' },
              }),
              viewport: { width: 360, height: 640 },
              screenshotFailures: false,
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  };
}
