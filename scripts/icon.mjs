// Draws media/icon.png from media/icon.svg with Chromium: `node scripts/icon.mjs`, after a change of the drawing.
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/vscode/install.mjs';

const size = 256;
const svg = await readFile('media/icon.svg', 'utf8');
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.setContent(`<style>body { margin: 0; background: transparent }</style>${svg}`);
await page.screenshot({ path: 'media/icon.png', omitBackground: true });
await browser.close();
