import assert from 'node:assert/strict';
import { startServer } from './driver/server.ts';

/** What `tryOut` needs of the machine. */
export interface Trial {
  /** Folder that install.mjs made. */
  readonly install: string;
  /** A Chromium's path. */
  readonly chromium: string;
  /** The packaged extension. */
  readonly vsix: string;
  /** A copy of samples/. */
  readonly folder: string;
  /** Told of each thing that was seen. */
  readonly saw: (what: string) => void;
}

/** Looks at the sample's squiggle, hover, lightbulb and stage graph as a newcomer would; rejects where one of them does not show. */
export async function tryOut({ install, chromium, vsix, folder, saw }: Trial): Promise<void> {
  const server = await startServer({ install, vsix: [vsix] });
  try {
    const window = await server.open({ folder, chromium });
    try {
      await window.openFile('go/Dockerfile');
      await window.waitForSquiggle('info');
      saw('a blue squiggle under "COPY . ." of samples/go/Dockerfile');

      // The lens above the first line may move the lines while the pointer is on its way, which then stands on the line above.
      let hover = await window.hover('COPY . .');
      for (let attempt = 1; attempt < 4 && !hover.includes('re-runs after an edit'); attempt++) {
        await window.hideHover();
        hover = await window.hover('COPY . .');
      }
      assert.match(hover, /re-runs after an edit/, `the hover over COPY says:\n${hover}`);
      assert.match(hover, /In the cache, here/, `the hover over COPY says:\n${hover}`);
      // The finding's source and code stand on the same line.
      saw(`a hover: ${hover.split(/\n|stagelight/, 1)[0]}`);
      await window.hideHover();

      await window.goTo(4, 1);
      const titles = await window.codeActions();
      const [title] = titles;
      assert.match(title ?? '', /^Copy go\.mod and go\.sum first/, `the lightbulb offers: ${titles.join(', ')}`);
      saw(`a lightbulb: ${titles.join(' · ')}`);
      await window.page.keyboard.press('Escape');

      await window.runCommand('Dockerfile: Show stage graph');
      const graph = await window.webview('.node .title');
      await graph.locator('.node .title', { hasText: 'build context' }).waitFor();
      const nodes = await graph.locator('.node .title').allTextContents();
      saw(`the stage graph: ${nodes.join(' · ')}`);

      assert.deepEqual(await window.notifications(), [], 'notifications were shown');
    } finally {
      await window.close();
    }
  } finally {
    await server.stop();
  }
}
