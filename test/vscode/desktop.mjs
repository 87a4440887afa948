// VS Code on a machine with a desktop.
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { downloadAndUnzipVSCode, ProgressReportStage } from '@vscode/test-electron';
import { cacheFolder } from './install.mjs';

/** How long a download may take, in milliseconds; the part before the first byte is much shorter. */
const downloadPatience = 10 * 60_000;
const answerPatience = 15_000;

/** Whether a window can be shown here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** What VS Code asks for when root starts it; nothing for anybody else. */
export function argumentsForRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * The program of a VS Code that `@vscode/test-electron` downloads, once for all clones; undefined, after saying why, where it cannot be had.
 *
 * @param {(line: string) => void} log
 * @returns {Promise<string | undefined>}
 */
export async function downloadDesktop(log) {
  log('Looking for a VS Code to download …');
  const download = downloadAndUnzipVSCode({
    version: 'stable',
    cachePath: path.join(cacheFolder(), 'desktop'),
    timeout: answerPatience,
    reporter: {
      report(report) {
        if (report.stage === ProgressReportStage.Downloading && report.bytesSoFar === 0) log('  downloading it, once (150 MB)');
      },
      error() {
        // The promise is rejected too.
      },
    },
  });
  // Where time is up, the late failure of the download interests nobody.
  download.catch(() => undefined);
  try {
    const program = await Promise.race([download, delay(downloadPatience, undefined, { ref: false })]);
    if (program === undefined) log(`  VS Code was not downloaded within ${downloadPatience / 60_000} minutes.`);
    return program;
  } catch (error) {
    log(`  VS Code cannot be downloaded here (${String(error).split('\n', 1)[0]}).`);
    return undefined;
  }
}
