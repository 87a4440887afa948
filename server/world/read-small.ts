import { readFile, stat } from 'node:fs/promises';
import { manifestSizeLimit } from '../../core/package-managers/manifests.ts';

/** Text of a small file; undefined where it is none, is too large or cannot be read. */
export async function readSmall(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= manifestSizeLimit ? await readFile(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
