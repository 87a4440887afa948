import { expect, test } from 'vitest';
import { describeCommand } from './command.ts';

/** As in `commands.test.ts`, for Python, Java, Rust, .NET, Ruby, PHP, Elixir and the systems' own packages. */
const rows: readonly (readonly [command: string, expected: string])[] = [
  ['pip install -r requirements.txt', 'pip install "pip install -r requirements.txt" | usual requirements.txt! | caches pip'],
  ['pip install --no-cache-dir -r requirements.txt', 'pip install "pip install -r requirements.txt" | usual requirements.txt!'],
  [
    'pip3.11 install -r requirements/prod.txt -c constraints.txt',
    'pip install "pip3 install -r requirements/prod.txt -c constraints.txt" | usual requirements/prod.txt! constraints.txt! | caches pip',
  ],
  ['python -m pip install --upgrade pip', 'pip add "pip install" | caches pip'],
  [
    'python3 -m pip install -r requirements.txt',
    'pip install "pip install -r requirements.txt" | usual requirements.txt! | caches pip',
  ],
  ['pip install -rrequirements.txt', 'pip install "pip install -r requirements.txt" | usual requirements.txt! | caches pip'],
  [
    'pip install --requirement=requirements.txt',
    'pip install "pip install -r requirements.txt" | usual requirements.txt! | caches pip',
  ],
  [
    'pip install -r /tmp/requirements.txt',
    'pip install "pip install -r /tmp/requirements.txt" | usual /tmp/requirements.txt! | caches pip',
  ],
  ['pip install -r $REQUIREMENTS', 'unknown'],
  ['pip install .', 'pip build "pip install ." | writes . | caches pip'],
  ['pip install -e .', 'pip build "pip install -e ." | writes . | caches pip'],
  ["pip install '.[dev]'", `pip build "pip install '.[dev]'" | writes . | caches pip`],
  ['pip install ./lib', 'pip build "pip install ./lib" | writes . | caches pip'],
  ['pip install dist/*.whl', 'pip build "pip install dist/*.whl" | writes . | caches pip'],
  ['pip install -e git+https://github.com/a/b#egg=b', 'pip add "pip install" | caches pip'],
  ['pip install flask gunicorn==20', 'pip add "pip install" | caches pip'],
  [
    'pip install --no-index --find-links=/wheels -r requirements.txt',
    'pip install "pip install -r requirements.txt" | usual requirements.txt! | caches pip | stays',
  ],
  [
    'pip wheel --wheel-dir /wheels -r requirements.txt',
    'pip install "pip wheel -r requirements.txt" | usual requirements.txt! | outputs /wheels | caches pip',
  ],
  [
    'pip install --target=/deps -r requirements.txt',
    'pip install "pip install -r requirements.txt" | usual requirements.txt! | outputs /deps | caches pip',
  ],
  [
    'pip install --prefix /install -r requirements.txt',
    'pip install "pip install -r requirements.txt" | usual requirements.txt! | outputs /install | caches pip',
  ],
  ['pip-sync', 'pip install "pip-sync" | usual requirements.txt! | caches pip'],
  ['pip list', 'pip tool "pip list"'],
  ['python setup.py install', 'unknown'],
  ['pipenv install --system --deploy', 'pipenv install "pipenv install" | usual Pipfile! Pipfile.lock | caches pipenv'],
  [
    'pipenv install',
    'pipenv install "pipenv install" | usual Pipfile! Pipfile.lock | changes manifests | writes .venv | caches pipenv',
  ],
  ['pipenv sync', 'pipenv install "pipenv sync" | usual Pipfile! Pipfile.lock | writes .venv | caches pipenv'],
  ['pipenv install requests', 'pipenv add "pipenv install" | changes manifests | writes .venv | caches pipenv'],
  ['pipenv run pytest', 'pipenv build "pipenv run" | usual Pipfile! Pipfile.lock | writes .'],
  [
    'uv sync',
    'uv install "uv sync" | usual pyproject.toml! uv.lock | changes manifests | writes .venv | caches uv | skips scripts',
  ],
  [
    'uv sync --frozen --no-install-project',
    'uv install "uv sync" | usual pyproject.toml! uv.lock! | writes .venv | caches uv | skips scripts project',
  ],
  [
    'uv sync --locked --no-dev',
    'uv install "uv sync" | usual pyproject.toml! uv.lock! | writes .venv | caches uv | skips scripts',
  ],
  [
    'uv sync --frozen --no-install-workspace',
    'uv install "uv sync" | usual pyproject.toml! uv.lock! | writes .venv | caches uv | skips scripts project workspace',
  ],
  [
    'uv sync --directory api --locked',
    'uv install "uv sync" | usual api/pyproject.toml! api/uv.lock! | writes api/.venv | caches uv | skips scripts',
  ],
  [
    'uv pip install -r requirements.txt --system',
    'uv install "uv pip install -r requirements.txt" | usual requirements.txt! | caches uv',
  ],
  ['uv pip install --system .', 'uv build "uv pip install ." | writes . | caches uv'],
  ['uv pip sync requirements.txt', 'uv install "uv pip sync requirements.txt" | usual requirements.txt! | caches uv'],
  ['uv add httpx', 'uv add "uv add" | changes manifests | writes .venv | caches uv'],
  ['uv run pytest', 'uv build "uv run" | usual pyproject.toml! uv.lock | changes manifests | writes . | caches uv'],
  ['uv venv /opt/venv', 'uv tool "uv venv" | writes /opt/venv'],
  [
    'uv export --frozen -o requirements.txt',
    'uv install "uv export" | usual pyproject.toml! uv.lock! | outputs requirements.txt | caches uv | skips project scripts',
  ],
  ['uv tool install ruff', 'uv add "uv tool install" | caches uv'],
  [
    'poetry install',
    'poetry install "poetry install" | usual pyproject.toml! poetry.lock | changes manifests | writes .venv | caches poetry-artifacts poetry-cache | skips scripts',
  ],
  [
    'poetry install --no-root --only main',
    'poetry install "poetry install" | usual pyproject.toml! poetry.lock | changes manifests | writes .venv | caches poetry-artifacts poetry-cache | skips project scripts',
  ],
  [
    'poetry install --only-root',
    'poetry build "poetry install --only-root" | usual pyproject.toml! poetry.lock | writes .venv | caches poetry-artifacts poetry-cache',
  ],
  [
    'poetry export -f requirements.txt --output requirements.txt',
    'poetry install "poetry export" | usual pyproject.toml! poetry.lock | outputs requirements.txt | caches poetry-artifacts poetry-cache | skips project scripts',
  ],
  ['poetry config virtualenvs.create false', 'poetry tool "poetry config"'],
  ['poetry run pytest', 'poetry build "poetry run" | usual pyproject.toml! poetry.lock | writes .'],
  [
    'poetry lock',
    'poetry install "poetry lock" | usual pyproject.toml! poetry.lock | changes manifests | writes .venv | caches poetry-artifacts poetry-cache | skips project scripts',
  ],
  ['mvn dependency:go-offline', 'maven install "mvn dependency:go-offline" | usual pom.xml! | caches maven'],
  [
    'mvn -B -q dependency:resolve dependency:resolve-plugins',
    'maven install "mvn dependency:resolve" | usual pom.xml! | caches maven',
  ],
  [
    'mvn -f server/pom.xml dependency:go-offline',
    'maven install "mvn dependency:go-offline" | usual server/pom.xml! | caches maven',
  ],
  [
    './mvnw dependency:go-offline -B',
    'maven install "./mvnw dependency:go-offline" | usual mvnw! .mvn/wrapper/maven-wrapper.properties! pom.xml! | caches maven',
  ],
  [
    'mvn org.apache.maven.plugins:maven-dependency-plugin:3.6.0:go-offline',
    'maven install "mvn org.apache.maven.plugins:maven-dependency-plugin:3.6.0:go-offline" | usual pom.xml! | caches maven',
  ],
  ['mvn clean package -DskipTests', 'maven build "mvn clean package" | usual pom.xml! | writes . | caches maven'],
  ['mvn -pl api -am dependency:go-offline', 'maven install "mvn dependency:go-offline" | usual pom.xml! | caches maven | stays'],
  [
    'mvn -s settings.xml dependency:go-offline',
    'maven install "mvn dependency:go-offline" | usual pom.xml! settings.xml! | caches maven',
  ],
  ['mvn --version', 'maven tool "mvn"'],
  [
    'gradle dependencies --no-daemon',
    'gradle install "gradle dependencies" | usual build.gradle settings.gradle | writes .gradle | caches gradle',
  ],
  [
    './gradlew build -x test',
    'gradle build "./gradlew build" | usual gradlew! gradle/wrapper/gradle-wrapper.properties! gradle/wrapper/gradle-wrapper.jar! build.gradle settings.gradle | writes . | caches gradle',
  ],
  [
    './gradlew --version',
    'gradle tool "./gradlew" | usual gradlew! gradle/wrapper/gradle-wrapper.properties! gradle/wrapper/gradle-wrapper.jar! | caches gradle',
  ],
  [
    'gradle :app:dependencies',
    'gradle build "gradle :app:dependencies" | usual build.gradle settings.gradle | writes . | caches gradle',
  ],
  [
    'sh ./gradlew dependencies',
    'gradle install "./gradlew dependencies" | usual gradlew! gradle/wrapper/gradle-wrapper.properties! gradle/wrapper/gradle-wrapper.jar! build.gradle settings.gradle | writes .gradle | caches gradle',
  ],
  [
    'cargo fetch',
    'cargo install "cargo fetch" | usual Cargo.toml! Cargo.lock | changes manifests | caches cargo-registry cargo-git | stays',
  ],
  [
    'cargo fetch --locked',
    'cargo install "cargo fetch" | usual Cargo.toml! Cargo.lock | caches cargo-registry cargo-git | stays',
  ],
  [
    'cargo build --release',
    'cargo build "cargo build" | usual Cargo.toml! Cargo.lock | changes manifests | writes target | caches cargo-registry cargo-git',
  ],
  [
    'cargo build --locked --release',
    'cargo build "cargo build" | usual Cargo.toml! Cargo.lock | writes target | caches cargo-registry cargo-git',
  ],
  [
    'cargo +nightly test',
    'cargo build "cargo test" | usual Cargo.toml! Cargo.lock | changes manifests | writes target | caches cargo-registry cargo-git',
  ],
  ['cargo install ripgrep', 'cargo add "cargo install" | caches cargo-registry cargo-git'],
  [
    'cargo install --path .',
    'cargo build "cargo install --path ." | usual Cargo.toml! Cargo.lock | changes manifests | writes target | caches cargo-registry cargo-git',
  ],
  [
    'cargo chef prepare --recipe-path recipe.json',
    'cargo build "cargo chef prepare" | usual Cargo.toml! Cargo.lock | outputs recipe.json',
  ],
  [
    'cargo chef cook --release --recipe-path recipe.json',
    'cargo install "cargo chef cook" | usual recipe.json! | writes target . | caches cargo-registry cargo-git',
  ],
  ['cargo --version', 'cargo tool "cargo"'],
  ['dotnet restore', 'dotnet install "dotnet restore" | usual *.csproj | writes obj | caches nuget'],
  ['dotnet restore App.csproj', 'dotnet install "dotnet restore App.csproj" | usual App.csproj! | writes obj | caches nuget'],
  [
    'dotnet restore "src/App/App.csproj"',
    'dotnet install "dotnet restore src/App/App.csproj" | usual src/App/App.csproj! | writes src/App/obj | caches nuget',
  ],
  [
    'dotnet restore MySolution.sln -r linux-x64',
    'dotnet install "dotnet restore MySolution.sln" | usual MySolution.sln! | writes obj | caches nuget',
  ],
  [
    'dotnet publish -c Release -o /app/publish',
    'dotnet build "dotnet publish" | usual *.csproj | writes . | outputs /app/publish | caches nuget',
  ],
  ['dotnet tool restore', 'dotnet install "dotnet tool restore" | usual .config/dotnet-tools.json | caches nuget'],
  ['dotnet tool install --global dotnet-ef', 'dotnet add "dotnet tool install" | caches nuget'],
  ['dotnet --info', 'dotnet tool "dotnet"'],
  ['dotnet App.dll', 'dotnet build "dotnet App.dll" | writes .'],
  ['bundle install', 'bundler install "bundle install" | usual Gemfile! Gemfile.lock | changes manifests | caches gems'],
  ['bundle', 'bundler install "bundle" | usual Gemfile! Gemfile.lock | changes manifests | caches gems'],
  [
    'bundle install --deployment --without development',
    'bundler install "bundle install" | usual Gemfile! Gemfile.lock | writes vendor/bundle .bundle | caches gems',
  ],
  [
    'bundle install --path vendor/bundle --jobs 4',
    'bundler install "bundle install" | usual Gemfile! Gemfile.lock | changes manifests | writes vendor/bundle .bundle | caches gems',
  ],
  ['BUNDLE_FROZEN=1 bundle install', 'bundler install "bundle install" | usual Gemfile! Gemfile.lock | caches gems'],
  ['bundle config set --local deployment true', 'bundler tool "bundle config" | writes .bundle'],
  ['bundle exec rake assets:precompile', 'bundler build "bundle exec" | usual Gemfile! Gemfile.lock | writes .'],
  ['gem install bundler', 'bundler add "gem install" | caches gems'],
  [
    'composer install',
    'composer install "composer install" | usual composer.json! composer.lock | writes vendor | caches composer',
  ],
  [
    'composer install --no-dev --no-scripts --no-autoloader',
    'composer install "composer install" | usual composer.json! composer.lock | writes vendor | caches composer | skips scripts autoloader',
  ],
  [
    'composer install --optimize-autoloader --no-dev',
    'composer install "composer install" | usual composer.json! composer.lock | writes vendor | caches composer | stays',
  ],
  [
    'php composer.phar install',
    'composer install "composer install" | usual composer.json! composer.lock | writes vendor | caches composer',
  ],
  ['composer require symfony/yaml', 'composer add "composer require" | changes manifests | writes vendor | caches composer'],
  ['composer dump-autoload -o', 'composer build "composer dump-autoload" | usual composer.json! composer.lock | writes vendor'],
  [
    'composer update',
    'composer install "composer update" | usual composer.json! composer.lock | changes manifests | writes vendor | caches composer',
  ],
  [
    'mix deps.get --only prod',
    'mix install "mix deps.get" | usual mix.exs! mix.lock | changes manifests | writes deps | caches hex',
  ],
  ['mix deps.compile', 'mix build "mix deps.compile" | usual mix.exs! mix.lock | writes _build deps'],
  ['mix local.hex --force', 'mix tool "mix local.hex"'],
  ['mix release', 'mix build "mix release" | usual mix.exs! mix.lock | writes .'],
  ['apt-get update', 'apt tool "apt-get update" | caches apt-archives apt-lists'],
  ['apt-get install -y --no-install-recommends curl git', 'apt add "apt-get install" | caches apt-archives apt-lists'],
  ['apt-get install -y ./x.deb', 'apt build "apt-get install ./x.deb" | caches apt-archives apt-lists'],
  ['apt-get install -y $PACKAGES', 'apt add "apt-get install" | caches apt-archives apt-lists'],
  ['apt-get install -y $(cat packages.txt)', 'apt add "apt-get install" | caches apt-archives apt-lists | stays'],
  ['apk add --no-cache git', 'apk add "apk add"'],
  ['apk add git', 'apk add "apk add" | caches apk'],
  ['dnf install -y git', 'dnf add "dnf install" | caches dnf'],
  ['yum -y install git', 'dnf add "yum install"'],
  ['make build', 'unknown'],
  ['$GO build', 'unknown'],
];

test.each(rows)('%s', (command, expected) => {
  expect(describeCommand(command)).toBe(expected);
});
