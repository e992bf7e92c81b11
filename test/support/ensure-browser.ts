import { ensureChromium } from './chromium.ts';

try {
  console.log(`Chromium for the tests: ${ensureChromium()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
