/**
 * The variables that a well-known official image of Docker Hub sets by ENV in any of its tags, or has set in the past, by the image's name. A `*`
 * at the end stands for every name that begins so, since a later version may bring another one of its own. `PATH` is left out: every image has it.
 *
 * Sources: the histories of the repositories that the images are built from, of all `ENV` lines in them:
 * alpinelinux/docker-alpine, docker-library/{buildpack-deps,busybox,golang,php,python,ruby}, debuerreotype/docker-debian-artifacts,
 * tianon/docker-brew-ubuntu-core, nodejs/docker-node, rust-lang/docker-rust, nginx/docker-nginx, adoptium/containers.
 */
export const imageVariables: ReadonlyMap<string, readonly string[]> = new Map([
  ['alpine', []],
  ['buildpack-deps', ['DEBIAN_FRONTEND']],
  ['busybox', []],
  ['debian', []],
  ['eclipse-temurin', ['JAVA*', 'LANG*', 'LC_*']],
  ['golang', ['GO*', 'GIT_*', 'LANG*', 'LC_*']],
  ['nginx', ['NGINX*', 'NJS*', 'PKG_*', 'DYNPKG_*', 'OTEL_*', 'ACME_*', 'GPG_*', 'CONFIG', 'DEBIAN_FRONTEND', 'AMPLIFY*']],
  ['node', ['NODE*', 'YARN*', 'NPM*', 'GPG_*', 'HOME', 'USER', 'GROUP', 'UID', 'GID', 'CC', 'CXX']],
  [
    'php',
    [
      'PHP*',
      'APACHE*',
      'GPG_*',
      'HTTPD*',
      'NGINX*',
      'COMPOSER*',
      'LDFLAGS',
      'CPPFLAGS',
      'CFLAGS',
      'PORT',
      'POLYSCRIPT*',
      'USE_*',
    ],
  ],
  ['python', ['PYTHON*', 'PIP*', 'GPG_*', 'LANG*', 'LC_*', 'CERTIFICATE*', 'SQLITE*']],
  ['ruby', ['RUBY*', 'GEM*', 'BUNDLE*', 'LANG*', 'LC_*', 'SOURCE_DATE_EPOCH', 'SKIP_*']],
  ['rust', ['RUST*', 'CARGO*']],
  ['ubuntu', []],
]);
