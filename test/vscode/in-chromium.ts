// The driver that does what a person does, by keyboard, mouse and what is to be seen, in VS Code's own server and a headless Chromium.
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { contextExtra, contextFiles, contextFolder } from './build-context.ts';
import { cases, filesOf, folderOf, goModule, learners, stages, type Case } from './cases.ts';
import { startServer } from './driver/server.ts';
import type { VSCodeWindow } from './driver/window.ts';
import { graphExtras, graphFolder } from './graph.ts';
import { playAll, type Editor, type Extra, type Results } from './play.ts';
import { writeFiles } from './write-files.ts';

export { startServer } from './driver/server.ts';
export { takePictures } from './pictures.ts';
export { tryOut } from './try-out.ts';

const restrictedFolder = 'restricted';
const reviewFolder = 'review';

/** Writes a folder for each case, and those of the other tests, into a workspace. */
export async function writeWorkspace(workspace: string): Promise<void> {
  for (const written of cases) await writeFiles(path.join(workspace, folderOf(written)), filesOf(written));
  await writeFiles(path.join(workspace, graphFolder), { ...goModule, Dockerfile: stages });
  await writeFiles(path.join(workspace, contextFolder), contextFiles);
  await writeFiles(path.join(workspace, reviewFolder), filesOf(caseToReview()));
  await writeFiles(path.join(workspace, restrictedFolder), { ...goModule, Dockerfile: learners });
}

/** The case whose action asks. */
function caseToReview(): Case {
  const played = cases.find(({ picks }) => picks?.endsWith('…'));
  assert.ok(played);
  return played;
}

/** What `playInChromium` needs of the machine. */
export interface Surroundings {
  /** Folder that install.mjs made. */
  readonly install: string;
  /** A Chromium's path. */
  readonly chromium: string;
  /** The packaged extension. */
  readonly vsix: string;
  /** A folder that `writeWorkspace` filled and that nothing else uses. */
  readonly workspace: string;
  /** Where a picture of each failure goes. */
  readonly failures: string;
  /** What names have in them that are played; empty for all. */
  readonly only: string;
}

/** Plays all cases as a person. */
export async function playInChromium({ install, chromium, vsix, workspace, failures, only }: Surroundings): Promise<Results> {
  const server = await startServer({ install, vsix: [vsix] });
  try {
    const window = await server.open({ folder: workspace, chromium });
    const extras = [
      review(window),
      contextExtra(window),
      ...graphExtras(window),
      restricted({ install, chromium, vsix, workspace }),
    ];
    try {
      return await playAll('as a person', createEditor(window, workspace), extras, only, async (name) => {
        await mkdir(failures, { recursive: true });
        await window.screenshot(path.join(failures, `${name.replaceAll(/\W+/g, '-')}.png`));
      });
    } finally {
      await window.close();
    }
  } finally {
    await server.stop();
  }
}

/** What an action asks that may give another image, and both ways out of it. */
function review(window: VSCodeWindow): Extra {
  const { at, picks = '', dockerfile, gives = '' } = caseToReview();
  return {
    name: 'an action to look at first says what to look at, and does nothing when cancelled',
    async body() {
      await window.openFile(`${reviewFolder}/Dockerfile`);
      await window.waitForSquiggle('info');
      const line = dockerfile.slice(0, dockerfile.indexOf(at)).split('\n').length;
      const ask = async (answer: string): Promise<void> => {
        await window.goTo(line);
        await window.codeActions();
        await window.pickCodeAction(picks);
        assert.match(
          await window.dialog(),
          /node_modules" would be copied over .* This adds "node_modules" to "\.dockerignore"\./s,
        );
        await window.answerDialog(answer);
      };
      await ask('Cancel');
      assert.equal((await window.visibleLines()).join('\n').trimEnd(), dockerfile.trimEnd());
      await ask('Apply');
      await window.waitUntil(
        async () => (await window.visibleLines()).join('\n').trimEnd() === gives.trimEnd(),
        () => 'Apply did not change the file',
      );
      await window.leave();
    },
  };
}

/** In a server of its own: whether folders are trusted is said at its start. */
function restricted({ install, chromium, vsix, workspace }: Omit<Surroundings, 'failures' | 'only'>): Extra {
  return {
    name: 'in Restricted Mode the open text is judged and no other file is read',
    async body() {
      const server = await startServer({ install, vsix: [vsix], restricted: true });
      try {
        const window = await server.open({ folder: workspace, chromium });
        try {
          await window.openFile(`${restrictedFolder}/Dockerfile`);
          await window.waitForSquiggle('warning');
          assert.match(await window.hover('goland'), /No official image is called "goland"/);
          await window.hideHover();
          assert.doesNotMatch(await window.hover('COPY'), /7 files|main\.go/);
          assert.deepEqual(await window.notifications(), []);
        } finally {
          await window.close();
        }
      } finally {
        await server.stop();
      }
    },
  };
}

function createEditor(window: VSCodeWindow, workspace: string): Editor {
  let file = '';
  const read = (): Promise<string> => readFile(path.join(workspace, file), 'utf8');
  async function goTo(at: string): Promise<void> {
    const text = await read();
    const offset = text.indexOf(at);
    assert.notEqual(offset, -1, `"${at}" is not in the file`);
    const before = text.slice(0, offset + Math.floor(at.length / 2)).split('\n');
    await window.goTo(before.length, (before.at(-1)?.length ?? 0) + 1);
  }
  return {
    async open(name) {
      file = name;
      await window.openFile(name);
    },
    waitForSquiggle: (severity) => window.waitForSquiggle(severity),
    async hover(at) {
      const shown = await window.hover(at);
      await window.hideHover();
      return shown;
    },
    async offers(at) {
      await goTo(at);
      const titles = await window.codeActions();
      await window.page.keyboard.press('Escape');
      return titles;
    },
    async pick(at, title) {
      await goTo(at);
      await window.codeActions();
      await window.pickCodeAction(title);
      if (!title.endsWith('…')) return;
      await window.answerDialog('Show Changes');
      await window.applyPreview();
    },
    run: ({ title }) => window.runCommand(title),
    async text() {
      await window.save();
      return read();
    },
    leave: () => window.leave(),
  };
}
