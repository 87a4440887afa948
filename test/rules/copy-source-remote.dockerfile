==== case: a URL
==== dockerfile
FROM alpine:3.20
COPY https://example.org/a.tar.gz /x/
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error copy-source-remote: COPY does not download, and a build stops at "https://example.org/a.tar.gz"; ADD does.
copy --from=nginx:1.27 https://example.org/a.tar.gz /x/
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error copy-source-remote: COPY does not download, and a build stops at "https://example.org/a.tar.gz"; ADD does.
==== fix (correction): Change to "ADD"
FROM alpine:3.20
ADD https://example.org/a.tar.gz /x/
copy --from=nginx:1.27 https://example.org/a.tar.gz /x/
==== case: a repository
==== dockerfile
FROM alpine:3.20
COPY https://github.com/docker/buildx.git#main /x/
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error copy-source-remote: COPY does not download, and a build stops at "https://github.com/docker/buildx.git#main"; ADD does.
COPY git@github.com:docker/buildx.git /x/
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error copy-source-remote: COPY does not download, and a build stops at "git@github.com:docker/buildx.git"; ADD does.
==== fix (correction): Change to "ADD"
FROM alpine:3.20
ADD https://github.com/docker/buildx.git#main /x/
COPY git@github.com:docker/buildx.git /x/
==== fix (correction): Change to "ADD"
FROM alpine:3.20
COPY https://github.com/docker/buildx.git#main /x/
ADD git@github.com:docker/buildx.git /x/
==== case: ADD, and files
==== dockerfile
FROM alpine:3.20
ADD https://example.org/a.tar.gz /x/
COPY a.tar.gz github.com/x /x/
