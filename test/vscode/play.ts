import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import Mocha from 'mocha';
import { cases, folderOf, type Case, type Command } from './cases.ts';
import type { Squiggle } from './driver/window.ts';

/** What a case needs of VS Code. One driver answers from the API inside the extension host, one by keyboard, mouse and the screen. */
export interface Editor {
  /** Opens the file in a clean editor. */
  open(file: string): Promise<void>;
  /** Resolves when there is a squiggle of that colour. */
  waitForSquiggle(severity: Squiggle): Promise<void>;
  /** All that is shown while the mouse rests on a text, findings included. */
  hover(at: string): Promise<string>;
  /** Titles of the lightbulb menu at a text. */
  offers(at: string): Promise<readonly string[]>;
  /** Picks one of them, and applies it after its preview where it has one. */
  pick(at: string, title: string): Promise<void>;
  run(command: Command): Promise<void>;
  /** The whole text of the open file, as it is in the editor. */
  text(): Promise<string>;
  /** Throws away what was changed. */
  leave(): Promise<void>;
}

/** A test of one driver alone, beside the cases. */
export interface Extra {
  readonly name: string;
  readonly body: () => Promise<void>;
}

/** What came out; `failures` with their reasons. */
export interface Results {
  readonly passed: number;
  readonly failures: readonly { readonly name: string; readonly reason: string }[];
}

/** How long a case may take, in milliseconds. */
const casePatience = 90_000;

/**
 * Plays all cases with a driver, then its own tests, and says on the console how it went.
 *
 * @param only what names have in them that are played; empty for all
 * @param failed is told of a failure while it is still on screen
 */
export function playAll(
  driver: string,
  editor: Editor,
  extras: readonly Extra[],
  only: string,
  failed?: (name: string) => Promise<void>,
): Promise<Results> {
  const mocha = new Mocha({ timeout: casePatience, color: false, reporter: 'spec' });
  const suite = Mocha.Suite.create(mocha.suite, driver);
  const failures: { name: string; reason: string }[] = [];
  const add = (name: string, body: () => Promise<void>, leave = async (): Promise<void> => undefined): void => {
    if (!name.includes(only)) return;
    suite.addTest(
      new Mocha.Test(name, async () => {
        try {
          await body();
        } catch (error) {
          await failed?.(name);
          throw error;
        } finally {
          await leave();
        }
      }),
    );
  };
  for (const played of cases)
    add(
      played.name,
      () => play(editor, played),
      () => editor.leave(),
    );
  for (const { name, body } of extras) add(name, body);
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve({ passed: runner.stats?.passes ?? 0, failures }));
    runner.on('fail', (test, error: Error) => failures.push({ name: test.fullTitle(), reason: error.message }));
  });
}

async function play(editor: Editor, played: Case): Promise<void> {
  await editor.open(`${folderOf(played)}/Dockerfile`);
  if (played.squiggle) await editor.waitForSquiggle(played.squiggle);
  if (played.says) {
    const shown = await editor.hover(played.at);
    for (const expected of played.says) assert.ok(shown.includes(expected), `"${expected}" does not stand in:\n${shown}`);
  }
  if (played.offers) assert.deepEqual([...(await editor.offers(played.at))].toSorted(), [...played.offers].toSorted());
  if (played.picks !== undefined) await editor.pick(played.at, played.picks);
  if (played.runs) await editor.run(played.runs);
  if (played.gives !== undefined) await eventually(async () => assert.equal(await editor.text(), played.gives));
}

/** Tries again until it does not throw, at most five seconds. */
export async function eventually(body: () => Promise<void>): Promise<void> {
  const end = Date.now() + 5000;
  for (;;) {
    try {
      await body();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await delay(100);
    }
  }
}
