import { describe, expect, test } from 'vitest';
import { ecosystems } from '../../core/package-managers/ecosystems.ts';

interface Image {
  readonly home?: string;
  readonly image?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function pathOf(id: string, { env = {}, ...facts }: Image): string | undefined {
  const cache = ecosystems.flatMap((ecosystem) => ecosystem.caches).find((folder) => folder.id === id);
  return cache?.path({ ...facts, env: (name) => env[name] });
}

const root = '/root';

describe('where a cache folder is', () => {
  test.each<readonly [string, Image, string | undefined]>([
    ['go-mod', { image: 'golang', home: root }, '/go/pkg/mod'],
    ['go-mod', { image: 'alpine', home: root }, '/root/go/pkg/mod'],
    ['go-mod', { home: root }, undefined],
    ['go-mod', { image: 'golang', env: { GOPATH: '/work:/go' } }, '/work/pkg/mod'],
    ['go-mod', { env: { GOMODCACHE: '/cache' } }, '/cache'],
    ['go-build', { home: root }, '/root/.cache/go-build'],
    ['go-build', { home: root, env: { XDG_CACHE_HOME: '/x' } }, '/x/go-build'],
    ['go-build', {}, undefined],
    ['npm', { home: root }, '/root/.npm'],
    ['npm', { home: '/home/node' }, '/home/node/.npm'],
    ['npm', { home: root, env: { npm_config_cache: '/c' } }, '/c'],
    ['yarn', { home: root }, '/usr/local/share/.cache/yarn'],
    ['yarn', { home: '/home/node' }, '/home/node/.cache/yarn'],
    ['yarn-berry', { home: root }, '/root/.yarn/berry/cache'],
    ['pnpm', { home: root }, '/root/.local/share/pnpm/store'],
    ['pnpm', { home: root, env: { PNPM_HOME: '/pnpm' } }, '/pnpm/store'],
    ['bun', { home: root }, '/root/.bun/install/cache'],
    ['pip', { home: root }, '/root/.cache/pip'],
    ['pip', { home: root, env: { PIP_NO_CACHE_DIR: 'off' } }, undefined],
    ['pip', { home: root, env: { PIP_CACHE_DIR: '/p' } }, '/p'],
    ['pipenv', { home: root }, '/root/.cache/pipenv'],
    ['uv', { home: root }, '/root/.cache/uv'],
    ['uv', { home: root, env: { UV_NO_CACHE: '1' } }, undefined],
    ['poetry-artifacts', { home: root }, '/root/.cache/pypoetry/artifacts'],
    ['poetry-cache', { env: { POETRY_CACHE_DIR: '/p' } }, '/p/cache'],
    ['maven', { home: root }, '/root/.m2/repository'],
    ['gradle', { home: root, image: 'gradle' }, '/home/gradle/.gradle'],
    ['gradle', { home: root, image: 'eclipse-temurin' }, '/root/.gradle'],
    ['gradle', { home: root }, undefined],
    ['gradle', { env: { GRADLE_USER_HOME: '/g' } }, '/g'],
    ['cargo-registry', { image: 'rust', home: root }, '/usr/local/cargo/registry'],
    ['cargo-git', { image: 'rust', home: root }, '/usr/local/cargo/git/db'],
    ['cargo-registry', { image: 'debian', home: root }, '/root/.cargo/registry'],
    ['nuget', { home: root }, '/root/.nuget/packages'],
    ['gems', { image: 'ruby' }, '/usr/local/bundle/cache'],
    ['gems', { image: 'ruby', env: { BUNDLE_PATH: '/b' } }, undefined],
    ['composer', { image: 'composer', home: root }, '/tmp/cache'],
    ['composer', { image: 'php', home: root }, '/root/.composer/cache'],
    ['composer', { home: root }, undefined],
    ['composer', { env: { COMPOSER_CACHE_DIR: '/c' } }, '/c'],
    ['hex', { home: root }, '/root/.hex/packages'],
    ['apt-archives', {}, '/var/cache/apt'],
    ['apt-lists', {}, '/var/lib/apt'],
    ['apk', {}, '/etc/apk/cache'],
    ['dnf', { image: 'rockylinux' }, '/var/cache/dnf'],
    ['dnf', { image: 'fedora' }, undefined],
  ])('%s %j', (id, image, expected) => {
    expect(pathOf(id, image)).toBe(expected);
  });

  test('every cache that a command may name is there once per ecosystem', () => {
    for (const ecosystem of ecosystems) {
      const ids = ecosystem.caches.map((cache) => cache.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
