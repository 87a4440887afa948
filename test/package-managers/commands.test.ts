import { describe, expect, test } from 'vitest';
import { describeCommand, readText } from './command.ts';

/** Command → ecosystem, purpose and title; `usual` files (`!` required); what it changes, writes and caches; `stays`: not without the sources. */
const rows: readonly (readonly [command: string, expected: string])[] = [
  ['go mod download', 'go install "go mod download" | usual go.mod! go.sum | caches go-mod'],
  ['go mod download -x', 'go install "go mod download" | usual go.mod! go.sum | caches go-mod'],
  [
    'go mod download golang.org/x/text@v0.3.0',
    'go install "go mod download" | usual go.mod! go.sum | changes manifests | caches go-mod',
  ],
  ['go mod download $FLAGS', 'go install "go mod download" | usual go.mod! go.sum | changes manifests | caches go-mod | stays'],
  [
    'CGO_ENABLED=0 GOOS=linux go build -ldflags "-s -w" -o /bin/server ./cmd/server',
    'go build "go build" | usual go.mod! go.sum | outputs /bin/server | caches go-mod go-build',
  ],
  ['go build -mod=vendor -o app .', 'go build "go build" | usual go.mod! go.sum | outputs app | caches go-build'],
  ['go build ./...', 'go build "go build" | usual go.mod! go.sum | writes . | caches go-mod go-build'],
  [
    'go build -mod=mod -o app .',
    'go build "go build" | usual go.mod! go.sum | changes manifests | outputs app | caches go-mod go-build',
  ],
  ['go -C server mod download', 'go install "go mod download" | usual server/go.mod! server/go.sum | caches go-mod'],
  ['go mod download -C server', 'go install "go mod download" | usual server/go.mod! server/go.sum | caches go-mod'],
  ['go mod tidy', 'go build "go mod tidy" | usual go.mod! go.sum | changes manifests | caches go-mod'],
  ['go mod vendor', 'go build "go mod vendor" | usual go.mod! go.sum | writes vendor | caches go-mod'],
  ['go get ./...', 'go build "go get" | usual go.mod! go.sum | changes manifests | caches go-mod'],
  ['go get github.com/gorilla/mux@v1.8.0', 'go add "go get" | changes manifests | caches go-mod'],
  ['go install golang.org/x/tools/cmd/stringer@latest', 'go add "go install" | caches go-mod go-build'],
  ['go install ./...', 'go build "go install" | usual go.mod! go.sum | caches go-mod go-build'],
  [
    'go test ./... -coverprofile=cover.out',
    'go build "go test" | usual go.mod! go.sum | outputs cover.out | caches go-mod go-build',
  ],
  ['go generate ./...', 'go build "go generate" | usual go.mod! go.sum | writes . | caches go-mod go-build'],
  ['go version', 'go tool "go version"'],
  ['/usr/local/go/bin/go mod download', 'go install "go mod download" | usual go.mod! go.sum | caches go-mod'],
  ['xx-go build -o /out/app', 'go build "go build" | usual go.mod! go.sum | outputs /out/app | caches go-mod go-build'],
  ['npm ci', 'npm install "npm ci" | usual package.json! package-lock.json | writes node_modules | caches npm'],
  [
    'npm ci --omit=dev --ignore-scripts',
    'npm install "npm ci" | usual package.json! package-lock.json | writes node_modules | caches npm | skips scripts',
  ],
  [
    'npm clean-install',
    'npm install "npm clean-install" | usual package.json! package-lock.json | writes node_modules | caches npm',
  ],
  [
    'npm --prefix client ci',
    'npm install "npm ci" | usual client/package.json! client/package-lock.json | writes client/node_modules | caches npm',
  ],
  [
    'npm ci --prefix ./client',
    'npm install "npm ci" | usual client/package.json! client/package-lock.json | writes client/node_modules | caches npm',
  ],
  [
    'npm install',
    'npm install "npm install" | usual package.json! package-lock.json | changes manifests | writes node_modules | caches npm',
  ],
  [
    'npm i --production',
    'npm install "npm i" | usual package.json! package-lock.json | changes manifests | writes node_modules | caches npm',
  ],
  ['npm install --no-package-lock', 'npm install "npm install" | usual package.json! | writes node_modules | caches npm'],
  ['npm install express', 'npm add "npm install" | changes manifests | writes node_modules | caches npm'],
  ['npm install -g pnpm@9', 'npm add "npm install" | caches npm'],
  [
    'npm install ./lib',
    'npm build "npm install ./lib" | usual package.json! package-lock.json | changes manifests | writes node_modules | caches npm',
  ],
  [
    'npm install .',
    'npm build "npm install ." | usual package.json! package-lock.json | changes manifests | writes node_modules | caches npm',
  ],
  ['npm ci -w web', 'npm install "npm ci" | usual package.json! package-lock.json | writes node_modules | caches npm | stays'],
  [
    'npm ci $NPM_FLAGS',
    'npm install "npm ci" | usual package.json! package-lock.json | writes node_modules | caches npm | stays',
  ],
  [
    'npm ci --registry=$REGISTRY',
    'npm install "npm ci" | usual package.json! package-lock.json | writes node_modules | caches npm',
  ],
  ['npm config set unsafe-perm true', 'npm tool "npm config"'],
  ['npm run build -- --prod', 'npm build "npm run build" | usual package.json! | writes . | caches npm'],
  ['npm run build --omit dev', 'npm build "npm run build" | usual package.json! | writes . | caches npm'],
  ['npm test', 'npm build "npm test" | usual package.json! | writes . | caches npm'],
  [
    'npm prune --production',
    'npm build "npm prune" | usual package.json! package-lock.json | changes manifests | writes node_modules',
  ],
  [
    'npm update',
    'npm install "npm update" | usual package.json! package-lock.json | changes manifests | writes node_modules | caches npm',
  ],
  ['npx prisma generate', 'npm build "npx prisma" | writes . | caches npm'],
  ['corepack enable', 'npm tool "corepack enable"'],
  ['corepack prepare pnpm@9.1.0 --activate', 'npm tool "corepack prepare"'],
  ['corepack prepare --activate', 'npm tool "corepack prepare" | usual package.json!'],
  [
    'corepack yarn@4.1.0 install --immutable',
    'yarn install "yarn install" | usual package.json! yarn.lock | writes node_modules .yarn/install-state.gz .yarn/unplugged .pnp.cjs .pnp.loader.mjs | caches yarn-berry',
  ],
  ['sudo -E npm ci', 'npm install "npm ci" | usual package.json! package-lock.json | writes node_modules | caches npm'],
  ['env CI=1 npm ci', 'npm install "npm ci" | usual package.json! package-lock.json | writes node_modules | caches npm'],
  ['time npm ci', 'npm install "npm ci" | usual package.json! package-lock.json | writes node_modules | caches npm'],
  [
    'exec /usr/local/bin/npm ci',
    'npm install "npm ci" | usual package.json! package-lock.json | writes node_modules | caches npm',
  ],
  ['timeout 600 npm ci', 'npm install "npm ci" | usual package.json! package-lock.json | writes node_modules | caches npm'],
  [
    'yarn',
    'yarn install "yarn" | usual package.json! yarn.lock | changes manifests | writes node_modules | caches yarn yarn-berry',
  ],
  [
    'yarn install',
    'yarn install "yarn install" | usual package.json! yarn.lock | changes manifests | writes node_modules | caches yarn yarn-berry',
  ],
  [
    'yarn install --frozen-lockfile --production',
    'yarn install "yarn install" | usual package.json! yarn.lock | writes node_modules | caches yarn',
  ],
  [
    'yarn --cwd web install --frozen-lockfile',
    'yarn install "yarn install" | usual web/package.json! web/yarn.lock | writes web/node_modules | caches yarn',
  ],
  [
    'yarn install --immutable',
    'yarn install "yarn install" | usual package.json! yarn.lock | writes node_modules .yarn/install-state.gz .yarn/unplugged .pnp.cjs .pnp.loader.mjs | caches yarn-berry',
  ],
  [
    'yarn install --offline',
    'yarn install "yarn install" | usual package.json! yarn.lock | changes manifests | writes node_modules | caches yarn yarn-berry | stays',
  ],
  ['yarn add react', 'yarn add "yarn add" | changes manifests | writes node_modules | caches yarn yarn-berry'],
  ['yarn global add serve', 'yarn add "yarn global" | caches yarn'],
  ['yarn build', 'yarn build "yarn build" | usual package.json! yarn.lock | writes . | caches yarn yarn-berry'],
  ['yarn run build', 'yarn build "yarn run build" | usual package.json! yarn.lock | writes . | caches yarn yarn-berry'],
  [
    'yarn workspaces focus --production',
    'yarn install "yarn workspaces focus" | usual package.json! yarn.lock | writes node_modules | caches yarn-berry | stays',
  ],
  ['yarn config set npmRegistryServer x', 'yarn tool "yarn config"'],
  [
    'pnpm install',
    'pnpm install "pnpm install" | usual package.json! pnpm-lock.yaml | changes manifests | writes node_modules | caches pnpm',
  ],
  [
    'pnpm install --frozen-lockfile',
    'pnpm install "pnpm install" | usual package.json! pnpm-lock.yaml | writes node_modules | caches pnpm',
  ],
  [
    'pnpm i --frozen-lockfile --prod',
    'pnpm install "pnpm i" | usual package.json! pnpm-lock.yaml | writes node_modules | caches pnpm',
  ],
  [
    'CI=true pnpm install',
    'pnpm install "pnpm install" | usual package.json! pnpm-lock.yaml | writes node_modules | caches pnpm',
  ],
  ['pnpm fetch --prod', 'pnpm install "pnpm fetch" | usual pnpm-lock.yaml! | writes node_modules | caches pnpm'],
  [
    'pnpm install -r --offline --prod',
    'pnpm install "pnpm install" | usual package.json! pnpm-lock.yaml | changes manifests | writes node_modules | caches pnpm | stays',
  ],
  [
    'pnpm install --filter web',
    'pnpm install "pnpm install" | usual package.json! pnpm-lock.yaml | changes manifests | writes node_modules | caches pnpm | stays',
  ],
  ['pnpm add -g turbo', 'pnpm add "pnpm add" | caches pnpm'],
  ['pnpm run build', 'pnpm build "pnpm run build" | usual package.json! pnpm-lock.yaml | writes . | caches pnpm'],
  ['pnpm build', 'pnpm build "pnpm build" | usual package.json! pnpm-lock.yaml | writes . | caches pnpm'],
  [
    'bun install',
    'bun install "bun install" | usual package.json! bun.lock | changes manifests | writes node_modules | caches bun',
  ],
  [
    'bun install --frozen-lockfile',
    'bun install "bun install" | usual package.json! bun.lock | writes node_modules | caches bun',
  ],
  ['bun ci', 'bun install "bun ci" | usual package.json! bun.lock | writes node_modules | caches bun'],
  ['bun add zod', 'bun add "bun add" | changes manifests | writes node_modules | caches bun'],
  ['bun run build', 'bun build "bun run" | writes . | caches bun'],
  ['bun build ./index.ts --outdir dist', 'bun build "bun build" | writes . | caches bun'],
];

describe('what a command of a package manager does', () => {
  test.each(rows)('%s', (command, expected) => {
    expect(describeCommand(command)).toBe(expected);
  });
});

describe('why a command cannot do without the sources', () => {
  test.each([
    ['npm ci $FLAGS', 'what "$FLAGS" stands for is known only when the build runs'],
    ['npm ci -w web', 'it installs workspaces, whose folders have a package.json of their own'],
    ['pip install --find-links wheels -r requirements.txt', 'it looks for packages in "wheels", which may be among the sources'],
    ['cargo fetch', 'Cargo refuses a package that has neither "src/main.rs" nor "src/lib.rs"'],
    ['composer install -o', 'the class map that it writes is made from the sources'],
  ])('%s', (command, reason) => {
    expect(readText(command)?.needsSources).toBe(reason);
  });

  test('a stub does for Cargo', () => {
    expect(readText('cargo fetch --manifest-path api/Cargo.toml')?.stub).toEqual(['api/src/main.rs', 'api/src/lib.rs']);
  });
});

test.each([
  'exec "$@"',
  'env -C web npm ci',
  '$NPM ci',
  'sudo',
  'timeout 5',
  'python -m http.server',
  'python manage.py -m pip',
  'npm $COMMAND',
  'corepack $X install',
])('nothing is said of %s', (command) => {
  expect(readText(command)).toBeUndefined();
});
