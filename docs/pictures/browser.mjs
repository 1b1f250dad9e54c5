import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

export async function openBrowser() {
  return chromium.launch({
    // As one process the browser ends with its first page.
    args: [...sparticuz.args.filter((arg) => arg !== '--single-process'), '--no-sandbox'],
    executablePath: await sparticuz.executablePath(),
    headless: true,
  });
}
