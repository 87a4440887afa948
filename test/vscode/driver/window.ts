// A window of VS Code, driven as a person would: by keyboard, mouse and what is to be seen. Selectors are those of VS Code 1.139.
// Lines and columns count from 1, as VS Code shows them.
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { format } from 'node:util';
import type { Browser, Frame, Locator, Page } from 'playwright-core';

/** Milliseconds that anything may take before it counts as failed; generous, for a machine that is busy with other work. */
export const patience = 60_000;

/** Colour of a squiggle, as VS Code names it. */
export type Squiggle = 'error' | 'warning' | 'info' | 'hint';

const quickInput = '.quick-input-widget .quick-input-box input';
const lightbulbMenu = '.action-widget:not(.action-list-submenu-panel)';

/** One window. Its page is there for whatever has no method. */
export class VSCodeWindow {
  /** What the page's console said, in order, with what extensions and test modules wrote to theirs; less the noise of every run. */
  readonly console: string[] = [];
  readonly page: Page;
  readonly #browser: Browser;

  constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
    page.on('console', (message) => {
      const parts = message.args().map(String);
      const [first = ''] = parts;
      const text = parts.length === 0 ? message.text() : format(...(first.startsWith('%c') ? parts.slice(2) : parts));
      if (!noise.test(text)) this.console.push(message.type() === 'log' ? text : `${message.type()}: ${text}`);
    });
    page.on('pageerror', (error) => this.console.push(`uncaught: ${error.stack ?? error.message}`));
  }

  /** The editor with the focus, or the only one. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Opens a file, named by its path in the folder, by quick open and waits for its text. */
  async openFile(name: string): Promise<void> {
    await this.#openQuickInput('Control+P', name);
    await this.pick(path.basename(name), path.dirname(name) === '.' ? '' : path.dirname(name));
    await this.page
      .locator(`.editor-group-container.active .monaco-editor[data-uri$="${encodeURI(path.join('/', name))}"] .view-line`)
      .first()
      .waitFor();
    await this.focusEditor();
  }

  /** Runs a command by its palette title, as `Category: Title` where it has one. */
  async runCommand(title: string): Promise<void> {
    await this.#openQuickInput('F1', `>${title}`);
    await this.pick(title);
  }

  async #openQuickInput(key: string, text: string): Promise<void> {
    const input = this.page.locator(quickInput);
    // A key pressed before the key bindings are there is lost.
    for (let attempt = 0; ; attempt++) {
      await this.page.keyboard.press(key);
      try {
        await input.waitFor({ timeout: 1000 });
        break;
      } catch (error) {
        if (attempt === 20) throw error;
      }
    }
    await input.fill(text);
  }

  /** Picks a row of the open quick input by its label, and its description where one is named ('' for none). */
  async pick(label: string, description?: string): Promise<void> {
    const part = (name: string, text: string): Locator => this.page.locator(name, { hasText: exactly(text) });
    let rows = this.page
      .locator('.quick-input-widget .quick-input-list .monaco-list-row')
      .filter({ has: part('.label-name', label) });
    if (description === '') rows = rows.filter({ hasNot: this.page.locator('.label-description', { hasText: /\S/ }) });
    else if (description !== undefined) rows = rows.filter({ has: part('.label-description', description) });
    await rows.first().click();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async focusEditor(): Promise<void> {
    await this.editor.locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  /** Puts the cursor at a position. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator(quickInput);
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await input.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.waitForCursor(line, column);
  }

  /** Waits until the status bar says that the cursor is there. */
  async waitForCursor(line: number, column?: number): Promise<void> {
    const text = column === undefined ? new RegExp(`Ln ${line}, Col `) : new RegExp(`Ln ${line}, Col ${column}(?!\\d)`);
    await this.page.locator('#status\\.editor\\.selection', { hasText: text }).waitFor();
  }

  /** Waits until an editor, with the focus or without it, has its cursor in that line. */
  async waitForRevealed(line: number): Promise<void> {
    await this.page
      .locator('.line-numbers.active-line-number', { hasText: exactly(String(line)) })
      .first()
      .waitFor();
  }

  /** Lines of the editor that are on screen, top to bottom. The whole text: `save()`, then read the file. */
  async visibleLines(): Promise<string[]> {
    const rows = await this.editor.locator('.view-line').evaluateAll((lines) =>
      lines.map((line) => ({
        top: line instanceof HTMLElement ? Number.parseFloat(line.style.top) : 0,
        text: line.textContent,
      })),
    );
    return rows.toSorted((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  /** Types into the editor at the cursor. */
  async type(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.type(text);
  }

  /** Throws away what is not saved in the first group of editors, and closes all editors. */
  async leave(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Control+1');
    await this.focusEditor();
    await this.runCommand('File: Revert File');
    await this.runCommand('View: Close All Editors');
    await this.page.locator('.editor-instance').first().waitFor({ state: 'detached' });
  }

  /** Loads the whole window again, as "Developer: Reload Window" does. */
  async reload(): Promise<void> {
    // By VS Code's own command, which first writes down what is open; a page that is just loaded anew may come back empty.
    const loaded = this.page.waitForEvent('load');
    // The page goes away while the command is still being watched.
    await this.runCommand('Developer: Reload Window').catch(() => undefined);
    await loaded;
    await this.restored();
  }

  /** Resolves when the workbench shows what it showed when it was left. */
  async restored(): Promise<void> {
    await this.page.waitForSelector('.monaco-workbench');
    await this.page.waitForFunction('globalThis.driver');
    await this.page.evaluate('globalThis.driver.whenWorkbenchRestored()');
  }

  /** Saves and waits until the tab is clean. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  async waitForSquiggle(severity: Squiggle): Promise<void> {
    await this.editor.locator(`.view-overlays .squiggly-${severity}`).first().waitFor();
  }

  /** Rests the mouse on the first occurrence of `word` on screen and returns the text of the hover. */
  async hover(word: string): Promise<string> {
    await this.page.mouse.move(2, 2);
    const point = await this.#restingPointOf(word);
    await this.page.mouse.move(point.x - 3, point.y);
    await this.page.mouse.move(point.x, point.y, { steps: 3 });
    const hover = this.page.locator('.monaco-resizable-hover:visible .monaco-hover-content').first();
    await hover.waitFor();
    await this.waitUntil(
      async () => !/^\s*$|Loading\.\.\.|Checking for quick fixes/.test(await hover.innerText()),
      () => 'The hover stays empty, or half of it',
    );
    return hover.innerText();
  }

  /** Where a text is when it has stood still for a while: a lens that appears moves the lines below it. */
  async #restingPointOf(word: string): Promise<{ x: number; y: number }> {
    let point = await this.#pointOf(word);
    for (let still = 0; still < 5;) {
      await delay(100);
      const now = await this.#pointOf(word);
      still = now.x === point.x && now.y === point.y ? still + 1 : 0;
      point = now;
    }
    return point;
  }

  async #pointOf(word: string): Promise<{ x: number; y: number }> {
    const point = await this.editor.locator('.view-lines').evaluate((lines, word) => {
      for (const line of lines.querySelectorAll('.view-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let text = '';
        const nodes: { node: Node; start: number }[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          nodes.push({ node, start: text.length });
          text += node.textContent;
        }
        const at = text.replaceAll('\u00a0', ' ').indexOf(word);
        if (at < 0) continue;
        const middle = at + Math.floor(word.length / 2);
        const found = nodes.findLast(({ start }) => start <= middle);
        if (!found) continue;
        const range = document.createRange();
        range.setStart(found.node, middle - found.start);
        range.setEnd(found.node, middle - found.start + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return undefined;
    }, word);
    if (!point) throw new Error(`"${word}" is not on screen`);
    return point;
  }

  async hideHover(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(2, 2);
  }

  /** Opens the lightbulb menu at the cursor and returns its titles, none where VS Code says so; leaves it open. */
  async codeActions(): Promise<string[]> {
    const rows = this.page.locator(`${lightbulbMenu} .monaco-list-row.action`);
    const answer = rows.first().or(this.page.locator('.monaco-editor-overlaymessage'));
    // The key is lost where something else takes the focus away at that moment.
    for (let attempt = 0; ; attempt++) {
      await this.focusEditor();
      await this.page.keyboard.press('Control+.');
      try {
        await answer.waitFor({ timeout: 5000 });
        break;
      } catch (error) {
        if (attempt === 5) throw error;
      }
    }
    return (await rows.allInnerTexts()).map((text) => text.trim());
  }

  /** Picks from the open lightbulb menu. */
  async pickCodeAction(title: string): Promise<void> {
    const menu = this.page.locator(lightbulbMenu);
    await menu
      .locator('.monaco-list-row.action', { hasText: exactly(title) })
      .first()
      .click();
    await menu.waitFor({ state: 'hidden' });
  }

  /** The text of the open dialog. */
  async dialog(): Promise<string> {
    const box = this.page.locator('.monaco-dialog-box');
    await box.waitFor();
    return box.innerText();
  }

  /** Chooses a button of the open dialog. */
  async answerDialog(button: string): Promise<void> {
    const box = this.page.locator('.monaco-dialog-box');
    await box.locator('.monaco-button', { hasText: exactly(button) }).click();
    await box.waitFor({ state: 'hidden' });
  }

  /** Applies the open preview of a refactoring as it is. */
  async applyPreview(): Promise<void> {
    const panel = this.page.locator('.bulk-edit-panel');
    await panel.locator('.monaco-list-row .edit-checkbox').first().waitFor();
    await panel.locator('.monaco-button', { hasText: exactly('Apply') }).click();
    await panel.waitFor({ state: 'hidden' });
  }

  /** The document inside a webview; `ready` is a selector that must be in it. For SVG text: `textContent`. */
  async webview(ready: string): Promise<Frame> {
    let frame: Frame | undefined;
    await this.waitUntil(
      async () => {
        for (const outer of await this.page.locator('iframe.webview').elementHandles()) {
          const inner = await (await outer.contentFrame())?.$('#active-frame');
          const candidate = await inner?.contentFrame();
          if (candidate && (await candidate.locator(ready).first().isVisible())) frame = candidate;
        }
        return frame !== undefined;
      },
      () => `No webview shows ${ready}`,
    );
    if (!frame) throw new Error(`No webview shows ${ready}`);
    return frame;
  }

  /** Texts of the notifications on screen. A clean run shows none. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }

  /** Tries again and again until `condition` is true; after a minute it fails with the message. */
  async waitUntil(condition: () => Promise<boolean>, message: () => string): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      try {
        if (await condition()) return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      if (Date.now() > end) throw new Error(message());
      await delay(50);
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** What the console says on every run where there is no marketplace. */
const noise = new RegExp(
  [
    'Failed to load resource',
    'GalleryExtensions',
    'getaddrinfo',
    'Service ?Worker',
    String.raw`bad HTTP response code \(404\)`,
    String.raw`connection token \(`,
    '^Creating a socket',
    String.raw`^\[(driver|AgentHost|AccountPolicyGate|DefaultAccount|chat-stt|reconnection-grace-time)`,
    'web worker extension host is started',
    '^Updating additional builtin',
    'allow-scripts and allow-same-origin',
    "authentication provider 'github'",
    String.raw`package\.nls\.json`,
    '^Loading development extension',
    '^Ignoring the error while validating workspace folder',
    '^Creation of workbench contribution',
    'Canceled: Canceled',
    'requested during smoke test',
    // Without compiled modules, see install.mjs.
    'Could not locate the bindings file',
    'build/Release/watchdog',
    '^error: color: $',
  ].join('|'),
);

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
