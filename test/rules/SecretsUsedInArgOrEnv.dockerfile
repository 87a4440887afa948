==== case: names of secrets
==== dockerfile
FROM alpine:3.20
ARG NPM_TOKEN
#   ^^^^^^^^^ hint SecretsUsedInArgOrEnv: Whoever has the image can read the value of "NPM_TOKEN" in its history; "RUN --mount=type=secret" leaves no trace.
ENV DB_PASSWORD=x API_KEY=y
#   ^^^^^^^^^^^ hint SecretsUsedInArgOrEnv: Whoever has the image can read the value of "DB_PASSWORD" in it; "RUN --mount=type=secret" leaves no trace.
#                 ^^^^^^^ hint SecretsUsedInArgOrEnv: Whoever has the image can read the value of "API_KEY" in it; "RUN --mount=type=secret" leaves no trace.
==== case: harmless ones
==== dockerfile
ARG TOKEN
FROM alpine:3.20
ARG PUBLIC_KEY
ENV KEYCLOAK=1 TOKEN_FILE=/run/x MONKEY=1 SECRET_VERSION=2
