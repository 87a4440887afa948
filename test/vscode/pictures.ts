// The pictures of the README: what a newcomer would see, in light and dark.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { goModule, learners } from './cases.ts';
import { startServer } from './driver/server.ts';
import { writeFiles } from './write-files.ts';

/** Programs with a stage of their own each, from a common one. */
const fourStages = `# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \\
    go mod download
COPY . .

FROM base AS build-client
RUN --mount=type=cache,target=/go/pkg/mod \\
    go build -o /bin/client ./cmd/client

FROM base AS build-server
RUN --mount=type=cache,target=/go/pkg/mod \\
    go build -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
`;

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

/** What `takePictures` needs of the machine; `folder` is empty, and pictures go to `images`. */
export interface Studio {
  readonly install: string;
  readonly chromium: string;
  readonly vsix: string;
  readonly folder: string;
  readonly images: string;
}

/** Takes `lightbulb-<theme>.png`, `hover-<theme>.png` and `stage-graph-<theme>.png`. */
export async function takePictures({ install, chromium, vsix, folder, images }: Studio): Promise<void> {
  await mkdir(images, { recursive: true });
  await writeFiles(path.join(folder, 'learner'), { ...goModule, Dockerfile: learners });
  await writeFiles(path.join(folder, 'stages'), { ...goModule, Dockerfile: fourStages });
  for (const [name, theme] of Object.entries(themes)) {
    const settings = {
      'breadcrumbs.enabled': false,
      'editor.minimap.enabled': false,
      'editor.occurrencesHighlight': 'off',
      'workbench.activityBar.location': 'hidden',
      'workbench.colorTheme': theme,
      'workbench.layoutControl.enabled': false,
      'window.commandCenter': false,
    };
    const server = await startServer({ install, vsix: [vsix], settings });
    const take = async (
      picture: string,
      size: { width: number; height: number },
      show: (window: Awaited<ReturnType<typeof server.open>>) => Promise<void>,
    ) => {
      const window = await server.open({ folder, chromium, viewport: size, scale: 1.5 });
      try {
        await window.page.keyboard.press('Control+B');
        await show(window);
        await window.screenshot(path.join(images, `${picture}-${name}.png`));
      } finally {
        await window.close();
      }
    };
    try {
      await take('lightbulb', { width: 1000, height: 340 }, async (window) => {
        await window.openFile('learner/Dockerfile');
        await window.waitForSquiggle('info');
        await window.waitForSquiggle('warning');
        await window.editor.locator('.codelens-decoration').first().waitFor();
        await window.goTo(4, 1);
        await window.codeActions();
      });
      await take('hover', { width: 1060, height: 640 }, async (window) => {
        await window.openFile('stages/Dockerfile');
        await window.editor.locator('.codelens-decoration').first().waitFor();
        await window.hover('COPY . .');
        // It fades in.
        await window.page.waitForTimeout(1000);
      });
      await take('stage-graph', { width: 1320, height: 720 }, async (window) => {
        await window.openFile('stages/Dockerfile');
        await window.goTo(10, 1);
        await window.runCommand('Dockerfile: Show stage graph');
        const graph = await window.webview('.node .title');
        await graph.locator('.node .title', { hasText: 'build context' }).waitFor();
        await window.page.mouse.move(300, 600);
        await window.page.waitForTimeout(1000);
      });
    } finally {
      await server.stop();
    }
  }
}
