// What only a person can see and click: the stage graph beside the editor.
import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import type { VSCodeWindow } from './driver/window.ts';
import type { Extra } from './play.ts';

/** Folder of these tests in the workspace: the Dockerfile `stages` and a Go module. */
export const graphFolder = 'graph';
/** A folder with another Dockerfile. */
const otherFolder = 'a-misspelt-image';
const file = `${graphFolder}/Dockerfile`;
const command = 'Dockerfile: Show stage graph';

/** Tests of the stage graph; each starts and ends without an open editor. */
export function graphExtras(window: VSCodeWindow): readonly Extra[] {
  const graph = async (): Promise<Frame> => {
    const frame = await window.webview('.node .title');
    await frame.locator('.node', { hasText: 'scratch' }).first().waitFor();
    return frame;
  };
  const opened = (
    name: string,
    body: (frame: Frame) => Promise<void>,
    open: () => Promise<void> = () => window.runCommand(command),
  ): Extra => ({
    name,
    async body() {
      await window.openFile(file);
      await open();
      await body(await graph());
      assert.deepEqual(await window.notifications(), []);
      await window.leave();
    },
  });
  /** A click in the graph puts the cursor on a line of the editor and leaves the focus in the graph; lines count from 1. */
  const reveals = (name: string, clicked: (frame: Frame) => Locator, line: number): Extra =>
    opened(`a click on ${name} in the graph reveals line ${line}`, async (frame) => {
      await clickOn(window, frame, clicked(frame));
      await window.waitForRevealed(line);
      await window.page.keyboard.press('+');
      assert.equal((await window.visibleLines()).join('\n').includes('+'), false, 'the key went into the file');
    });
  return [
    opened('the palette shows stages, images and the context', async (frame) => {
      const texts = (await frame.locator('.node .title').allTextContents()).toSorted();
      assert.deepEqual(texts, ['build', 'build context', 'golang:1.21-alpine', 'stage 1']);
    }),
    opened(
      'the lens opens the graph',
      async () => undefined,
      () => window.editor.locator('.codelens-decoration a', { hasText: 'Show stage graph' }).click(),
    ),
    opened(
      "the button in the editor's title opens the graph",
      async () => undefined,
      () =>
        window.page
          .locator(
            '.editor-actions .action-label[aria-label^="Dockerfile: Show stage graph"], .editor-actions .action-label[aria-label^="Show stage graph"]',
          )
          .first()
          .click(),
    ),
    reveals('a stage', (frame) => frame.locator('.node .title', { hasText: /^build$/ }), 2),
    reveals('an image', (frame) => frame.locator('.node .title', { hasText: 'golang' }).first(), 2),
    reveals('a step', (frame) => frame.locator('.row', { hasText: 'mod download' }).first(), 5),
    reveals('an edge', (frame) => frame.locator('.link.copy .reach').last(), 10),
    opened('a double click in the graph goes to the line, and so does Enter', async (frame) => {
      await frame.locator('.row', { hasText: 'mod download' }).first().dblclick();
      await window.waitForCursor(5);
      await frame.locator('.row', { hasText: 'go.sum' }).first().click();
      await window.waitForRevealed(4);
      await window.page.keyboard.press('ArrowUp');
      await window.page.keyboard.press('Enter');
      await window.waitForCursor(3);
    }),
    opened('the graph follows what is typed', async (frame) => {
      await window.goTo(2, 33);
      await window.type('er');
      await frame.locator('.node .title', { hasText: 'builder' }).waitFor();
    }),
    opened('the graph marks the stage of the cursor', async (frame) => {
      await window.goTo(5);
      await frame.locator('.node.current, .node.here', { hasText: 'build' }).first().waitFor();
      await window.goTo(10);
      await frame.locator('.node.current, .node.here', { hasText: 'scratch' }).first().waitFor();
    }),
    opened('the graph brings the stage of the cursor into sight', async (frame) => {
      await frame.locator('.node .title', { hasText: 'build context' }).click();
      for (let times = 0; times < 5; times++) await window.page.keyboard.press('+');
      for (const [line, text] of [
        [11, 'ENTRYPOINT'],
        [2, 'golang'],
      ] as const) {
        await window.page.keyboard.press('Control+1');
        await window.goTo(line);
        const row = frame.locator('.row.here', { hasText: text });
        await window.waitUntil(
          () =>
            row.evaluate((element) => {
              const { top, bottom, left } = element.getBoundingClientRect();
              return top >= 0 && bottom <= innerHeight && left >= -1;
            }),
          () => `The row of line ${line} is out of sight`,
        );
      }
    }),
    opened('a picked target tells what it needs and how it is built, and the command is written but not run', async (frame) => {
      await frame.locator('select.target').selectOption({ label: 'build' });
      assert.equal(await frame.locator('.count').textContent(), '1 of 2 stages');
      assert.equal(await frame.locator('.command-text').textContent(), `docker build --target=build ${graphFolder}`);
      await frame.locator('.node.dim', { hasText: 'scratch' }).waitFor();
      await frame.locator('button[title^="Write the command"]').click();
      await window.page.locator('.single-terminal-tab', { hasText: 'docker build' }).waitFor();
      await window.runCommand('Terminal: Kill All Terminals');
    }),
    opened('a large graph has a map, and a click on it goes there', async (frame) => {
      await window.goTo(12, 1);
      await window.page.keyboard.insertText('FROM scratch\n'.repeat(30));
      const map = frame.locator('.minimap:not(.unneeded)');
      await map.waitFor();
      const top = async (): Promise<number> => Number(await map.locator('.window').getAttribute('y'));
      await map.click({ position: { x: 20, y: 8 } });
      const before = await top();
      await map.click({ position: { x: 20, y: 180 } });
      assert.ok((await top()) > before + 500, 'the picture did not move down');
    }),
    opened('a finding is marked on its step', async (frame) => {
      await window.goTo(7, 1);
      // At once: of keys typed one by one, Enter may take a suggestion.
      await window.page.keyboard.insertText('RUN go mod donwload\n');
      await frame.locator('.row', { hasText: 'donwload' }).locator('.severity.warning').waitFor();
      await frame.locator('.row[aria-label*="warning: "]', { hasText: 'donwload' }).waitFor();
    }),
    opened('a slash finds a text in the graph', async (frame) => {
      await frame.locator('.node .title', { hasText: 'build context' }).click();
      await window.page.keyboard.press('/');
      await window.page.keyboard.type('bin/server');
      assert.equal(await frame.locator('.told').textContent(), '1 of 3');
      await window.page.keyboard.press('Shift+Enter');
      await frame.locator('.row.found', { hasText: 'ENTRYPOINT' }).waitFor();
      await window.page.keyboard.press('Escape');
      await frame.locator('.search').waitFor({ state: 'hidden' });
      await window.page.keyboard.press('Enter');
      await window.waitForCursor(11);
    }),
    opened('a stage is closed to its heading, and opened again', async (frame) => {
      const card = frame.locator('.node', { hasText: 'scratch' });
      await card.locator('.toggle').click();
      await card.locator('.detail', { hasText: '2 steps' }).waitFor();
      assert.equal(await card.locator('.row').count(), 1);
      await window.page.keyboard.press('e');
      await card.locator('.row', { hasText: 'ENTRYPOINT' }).waitFor();
    }),
    opened('an unfinished file keeps the last picture and says so', async (frame) => {
      await window.goTo(9, 1);
      await window.type('FRM ');
      await frame.locator('.notice:visible').waitFor();
      await frame.locator('.node .title', { hasText: /^build$/ }).waitFor();
    }),
    opened('a pinned graph stays with its file, and follows the editor again when it is let go', async (frame) => {
      const pin = frame.locator('button[aria-label="Stay with this file"]');
      await pin.click();
      await window.page.keyboard.press('Control+1');
      await window.openFile(`${otherFolder}/Dockerfile`);
      await window.page.waitForTimeout(500);
      assert.equal(await frame.locator('.file').textContent(), file);
      await pin.click();
      await frame.locator('.file', { hasText: otherFolder }).waitFor();
    }),
    opened('the graph comes back when the window is loaded again', async () => {
      await window.reload();
      await graph();
    }),
  ];
}

/** Clicks on an element; on a line half way along: the box around a line is mostly empty. */
async function clickOn(window: VSCodeWindow, frame: Frame, element: Locator): Promise<void> {
  const point = await element.evaluate((line) => {
    if (!(line instanceof SVGPathElement)) return undefined;
    const { x, y } = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM() ?? undefined);
    return { x, y };
  });
  const page = await frame.locator('body').boundingBox();
  if (point && page) await window.page.mouse.click(page.x + point.x, page.y + point.y);
  else await element.click();
}
