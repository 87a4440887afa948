// Are two images the same? What counts: every file's type, mode, owner, link and content, and the image's config. Layers do not count, as
// they are meant to change, nor do dates.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './daemon.mjs';

/** Builds a Dockerfile whole, with nothing from the cache, and reads the image: path → what is there, and the config. */
export function buildImage(daemon, request) {
  const [image, files] = ['image.tar', 'files.tar'].map((name) => join(daemon.work, name));
  build(daemon, { ...request, noCache: true, outputs: [`type=oci,dest=${image}`, `type=tar,dest=${files}`] });
  const archive = untar(readFileSync(image));
  const blob = (digest) => JSON.parse(archive.get(`blobs/${digest.replace(':', '/')}`).data.toString());
  const manifest = blob(JSON.parse(archive.get('index.json').data.toString()).manifests[0].digest);
  const entries = [...untar(readFileSync(files))].map(([name, entry]) => {
    const content = createHash('sha256').update(entry.data).digest('hex').slice(0, 16);
    return [name, `${entry.type} ${entry.mode} ${entry.uid}:${entry.gid} ${entry.link} ${content}`];
  });
  for (const path of [image, files]) rmSync(path);
  return { files: new Map(entries), config: blob(manifest.config.digest).config ?? {} };
}

/** What is not the same in two images, each as one line. */
export function differences(before, after) {
  const names = [...new Set([...before.files.keys(), ...after.files.keys()])].sort(byName);
  const keys = [...new Set([...Object.keys(before.config), ...Object.keys(after.config)])].sort(byName);
  const lines = [];
  const compare = (what, x, y) => {
    if (x !== y) lines.push(`${what}: ${x ?? 'none'} → ${y ?? 'none'}`);
  };
  for (const name of names) compare(`/${name}`, before.files.get(name), after.files.get(name));
  for (const key of keys) compare(`config ${key}`, JSON.stringify(before.config[key]), JSON.stringify(after.config[key]));
  return lines;
}

function byName(a, b) {
  return a < b ? -1 : 1;
}

/** The entries of an uncompressed tar archive. */
function untar(bytes) {
  const out = new Map();
  let extended = {};
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0;) {
    const head = bytes.subarray(at, at + 512);
    const text = (from, length) =>
      head
        .subarray(from, from + length)
        .toString()
        .split('\0')[0];
    const number = (from, length) => parseInt(text(from, length).trim() || '0', 8);
    const size = number(124, 12);
    const data = bytes.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
    const type = String.fromCharCode(head[156] || 48);
    if (type === 'x') {
      extended = Object.fromEntries(
        [...data.toString().matchAll(/\d+ ([^=]+)=([^\n]*)\n/g)].map((match) => [match[1], match[2]]),
      );
      continue;
    }
    const written = extended.path ?? [text(345, 155), text(0, 100)].filter((part) => part !== '').join('/');
    const name = written.replace(/^\.?\//, '').replace(/\/$/, '');
    if (name !== '')
      out.set(name, {
        type,
        mode: number(100, 8).toString(8),
        uid: number(108, 8),
        gid: number(116, 8),
        link: extended.linkpath ?? text(157, 100),
        data,
      });
    extended = {};
  }
  return out;
}
