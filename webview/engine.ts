import ElkApi from 'elkjs/lib/elk-api.js';
import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';

/** The layout engine: ELK in a worker of its own, so that a large graph never holds up the page. */
export interface Engine {
  layout(graph: ElkNode): Promise<ElkNode>;
}

/**
 * Loads ELK from `url`, unmodified. Its file is fetched and started as a worker from a blob, since a worker cannot be started from an
 * extension's file; where workers are barred it runs in the page. Rejects where neither can be done.
 */
export async function loadEngine(url: string): Promise<Engine> {
  const elk = (await startInWorker(url)) ?? (await startInPage(url));
  return { layout: (graph) => within(patience, elk.layout(graph)) };
}

/** Milliseconds after which a layout is given up: a worker that died never answers. */
const patience = 15_000;

function within<T>(time: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The layout took too long')), time);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function startInWorker(url: string): Promise<ELK | undefined> {
  try {
    const response = await fetch(url);
    if (!response.ok) return undefined;
    const blob = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
    const worker = new Worker(blob);
    const elk = new ElkApi({ workerFactory: () => worker, algorithms: ['layered'] });
    // A worker that a policy bars does not throw here: it reports an error and never answers.
    const barred = new Promise<undefined>((resolve) =>
      worker.addEventListener('error', () => resolve(undefined), { once: true }),
    );
    const started = await Promise.race([elk.knownLayoutCategories().then(() => elk), barred]);
    URL.revokeObjectURL(blob);
    if (!started) worker.terminate();
    return started;
  } catch {
    return undefined;
  }
}

/** What ELK's file leaves in `module.exports` when it runs in a page: a stand-in for a worker. */
interface PageModule {
  exports: { Worker?: new () => Worker };
}

async function startInPage(url: string): Promise<ELK> {
  const shelf: PageModule = { exports: {} };
  Object.assign(globalThis, { module: shelf, exports: shelf.exports });
  try {
    await loadScript(url);
  } finally {
    Reflect.deleteProperty(globalThis, 'module');
    Reflect.deleteProperty(globalThis, 'exports');
  }
  const { Worker: PageWorker } = shelf.exports;
  if (!PageWorker) throw new Error('The layout engine did not start');
  return new ElkApi({ workerFactory: () => new PageWorker(), algorithms: ['layered'] });
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    // The page's own script carries the nonce that the policy asks for.
    script.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('The layout engine cannot be read')));
    document.head.append(script);
  });
}
