/**
 * Well-known programs and their subcommands, for telling a slip (`go mod donwload`) from what somebody wrote themselves.
 *
 * Keys are the words in front, `go` or `go mod`; values are every word that may follow, short forms too. A list is complete for its
 * program, so that a real subcommand is never taken for a misspelt one; programs that run anything by name (`npm`'s scripts behind
 * `run`, `make`, `gradle`) are not in it.
 */
export const subcommands: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    go: 'bug build clean doc env fix fmt generate get help install list mod run telemetry test tool version vet work',
    'go mod': 'download edit graph init tidy vendor verify why help',
    'go work': 'edit init sync use vendor help',
    npm:
      'access add adduser audit author bin bugs c cache ci cit clean-install clean-install-test completion config create dedupe ddp deprecate ' +
      'diff dist-tag dist-tags docs doctor edit exec explain explore find find-dupes fund get help help-search home hook i ic in info init innit ' +
      'ins inst insta instal isnt isnta isntal isntall install install-ci-test install-clean install-test issues it la link list ll ln login ' +
      'logout ls ogr org outdated owner pack ping pkg prefix profile prune publish query r rb rebuild remove repo restart rm root rum run ' +
      'run-script s sbom se search set shrinkwrap star stars start stop t team test token trust tst un undeprecate uninstall unlink unpublish unstar up ' +
      'update upgrade urn v verison version view visit-package whoami why x',
    yarn:
      'add audit autoclean bin cache check config constraints create dedupe dlx exec explain explore generate-lock-entry global help import info init ' +
      'install licenses link list login logout node npm outdated owner pack patch patch-commit plugin policies prolog publish rebuild remove ' +
      'run search set stage stop tag team test unlink unplug up upgrade upgrade-interactive version versions why workspace workspaces start build',
    pnpm:
      'add approve-builds audit bin c cache cat-file cat-index catalog ci clean-install config create dedupe deploy deprecate dlx doctor env exec fetch find-hash get help i ' +
      'ignored-builds import info init install install-test it la licenses link list ll ln login logout ls m multi outdated pack patch patch-commit ' +
      'patch-remove prune publish rb rebuild recursive remove restart rm root run run-script search self-update server set setup show start ' +
      'store t test tst un uninstall unlink up update upgrade version view whoami why build dev lint',
    bun: 'a add audit build c completions create discord exec feedback getcompletes i info init install link list outdated patch patch-commit pm publish r remove repl rm run test unlink update upgrade why x dev start lint',
    corepack: 'cache clean disable enable hydrate install pack prepare up use',
    pip: 'cache check completion config debug download freeze hash help index inspect install list lock search show uninstall wheel',
    pip3: 'cache check completion config debug download freeze hash help index inspect install list lock search show uninstall wheel',
    uv: 'add audit auth build cache export format generate-shell-completion help init lock pip publish python remove run self sync tool tree venv version',
    'uv pip': 'check compile freeze install list show sync tree uninstall help',
    poetry:
      'about add build cache check config debug env export help init install list lock new publish python remove run search self shell show source sync up update version',
    cargo:
      'add b bench build c cache check chef clean clippy d deny doc expand fetch fix fmt generate generate-lockfile help hack info init install llvm-cov ' +
      'locate-project login logout make metadata miri nextest new outdated owner package pkgid publish r read-manifest remove report rm run rustc ' +
      'rustdoc search sweep t test tree udeps uninstall update upgrade vendor verify-project version watch yank zigbuild component leptos tauri sqlx',
    rustup:
      'check component completions default doc help install man override run self set show target toolchain uninstall update which',
    'apt-get':
      'autoclean auto-clean autopurge autoremove auto-remove build-dep changelog check clean dist-clean dist-upgrade distclean download dselect-upgrade full-upgrade help indextargets install markauto purge reinstall remove satisfy source unmarkauto update upgrade',
    apt: 'auto-clean autoclean auto-remove autopurge autoremove build-dep changelog clean depends dist-clean distclean download edit-sources full-upgrade help history history-info history-redo history-rollback history-undo install list modernize-sources moo policy purge rdepends reinstall remove satisfy search show showsrc source update upgrade why why-not',
    apk: 'add adbdump adbgen adbsign audit cache convndx del dot extract fetch fix help index info list manifest mkndx mkpkg policy query search stats update upgrade verify version convdb',
    dotnet:
      'add build build-server clean dev-certs dnx ef exec format fsi help list msbuild new nuget pack package project publish reference remove restore run sdk sln solution store test tool user-jwts user-secrets vstest watch workload',
    git: 'add am annotate apply archive bisect blame branch bundle cat-file check-attr check-ignore checkout checkout-index cherry cherry-pick citool clean clone column commit commit-tree config count-objects credential daemon describe diff diff-files diff-index diff-tree difftool fast-export fast-import fetch fetch-pack filter-branch filter-repo for-each-ref format-patch fsck gc grep gui hash-object help index-pack init instaweb lfs log ls-files ls-remote ls-tree maintenance merge merge-base mergetool mv name-rev notes pack-objects prune pull push range-diff read-tree rebase reflog remote repack replace request-pull reset restore rev-list rev-parse revert rm send-email shortlog show show-branch show-ref sparse-checkout stage stash status submodule svn switch symbolic-ref tag unpack-objects update-index update-ref var verify-commit verify-pack verify-tag version whatchanged worktree write-tree crypt secret flow subtree',
    docker:
      'agent ai attach bake build builder buildx checkpoint commit compose config container context cp create debug desktop diff events exec export extension history image images import info init inspect kill load login logout logs manifest mcp model network node offload pass pause plugin port ps pull push rename restart rm rmi run sandbox save sbom scout search secret service stack start stats stop swarm system tag top trust unpause update version volume wait help',
    bundle:
      'add binstubs cache check clean config console doctor env exec fund gem help info init inject install issue licenses list lock open outdated package platform plugin pristine remove show update version viz',
    gem: 'build cert check cleanup contents dependency environment exec fetch generate_index help info install list lock mirror open outdated owner pristine push query rdoc rebuild search server signin signout sources specification stale uninstall unpack update which yank',
    composer:
      'about archive audit base-dependency browse bump cc check-platform-reqs clear-cache completion config create-project depends diagnose dump-autoload dumpautoload exec fund global help home i info init install licenses list normalize outdated prohibits r reinstall remove repository require rm run run-script search self-update selfupdate show status suggests u update upgrade validate why why-not',
    'golangci-lint': 'cache completion config custom fmt formatters help linters migrate run version',
  }).map(([front, words]) => [front, words.split(' ')]),
);

/**
 * Programs that commands of Dockerfiles run every day. A first word that is none of these, but one letter off one of them, is
 * probably a slip, unless the file makes or copies a program of that name.
 */
export const programs: readonly string[] = (
  'addgroup adduser apk apt-cache apt-get apt-key apt-mark awk base64 basename bash bundle bunzip2 bzip2 cargo chgrp chmod chown cmake composer conda ' +
  'corepack curl date deno dirname dnf docker dotnet dpkg dpkg-reconfigure echo envsubst export find gcc gem git go gofmt golangci-lint gpg gradle ' +
  'gradlew grep groupadd groupmod gunzip gzip head hostname install java javac jq ldconfig ln locale-gen make md5sum meson microdnf mkdir mktemp mvn mvnw nginx ninja ' +
  'node npm npx nuget openssl patch perl php pip pip3 pipenv pipx pnpm poetry printenv printf protoc pytest python python3 rails rake readlink ' +
  'rsync ruby rustc rustup sed setcap sha256sum sha512sum sleep sort strip sudo systemctl tail tar tdnf tee test touch uname uniq unxz unzip update-ca-certificates ' +
  'useradd usermod uv uvx virtualenv wget which xargs yarn yarnpkg yum zip zypper'
).split(' ');
