// The build context in the status bar: what it says, why, and how it is changed.
import assert from 'node:assert/strict';
import type { Files } from './cases.ts';
import type { VSCodeWindow } from './driver/window.ts';
import type { Extra } from './play.ts';

/** Folder of the workspace that this is about. */
export const contextFolder = 'build-context';

/** A Dockerfile in a folder of its own, and a file of Compose that builds it from the folder above. */
export const contextFiles: Files = {
  'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      dockerfile: docker/Dockerfile\n',
  'main.go': 'package main\n',
  'docker/Dockerfile': 'FROM alpine\nCOPY start.sh /\n',
  'docker/start.sh': 'exec true\n',
};

/** What a person sees of it, and what a click does. */
export function contextExtra(window: VSCodeWindow): Extra {
  const item = window.page
    .locator('#stagelight\\.stagelight\\.stagelight\\.buildContext, [id$="stagelight.buildContext"]')
    .first();
  const says = async (text: string): Promise<void> => {
    await item.filter({ hasText: text }).waitFor();
  };
  return {
    name: 'the build context is in the status bar, with its reason, and a click changes it',
    async body() {
      await window.openFile(`${contextFolder}/docker/Dockerfile`);
      await says('Context: ./build-context');
      const label = await item.locator('a').first().getAttribute('aria-label');
      assert.match(label ?? '', /Build context of this Dockerfile: \.\/build-context/);
      await item.click();
      await window.pick('./build-context/docker');
      await says('Context: ./build-context/docker');
      await item.click();
      await window.pick('Find it from the project');
      await item.filter({ hasNotText: 'docker' }).waitFor();
      await window.leave();
      await item.waitFor({ state: 'hidden' });
    },
  };
}
