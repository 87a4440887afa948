==== case: keys
==== dockerfile
FROM alpine:3.20
ADD https://example.org/app.git?branh=main /app
#                               ^^^^^ error git-source-invalid: A Git repository has no parameter "branh", and a build stops here; perhaps "branch" is meant.
ADD https://example.org/app.git?depth=1 /app
#                               ^^^^^^^ error git-source-invalid: A Git repository has no parameter "depth", and a build stops here; there are "ref", "tag", "branch", "subdir", "checksum", "commit", "keep-git-dir", "submodules", "mtime", "fetch-by-commit".
ADD https://example.org/app.git?ref= /app
#                               ^^^^ error git-source-invalid: "ref" has no value, and a build stops here.
ADD https://example.org/app.git?ref=a&ref=a /app
#                                     ^^^^^ error git-source-invalid: "ref" stands here twice, and a build stops at the second one.
ADD git@example.org:team/app.git?foo=1 /app
#                                ^^^^^ error git-source-invalid: A Git repository has no parameter "foo", and a build stops here; there are "ref", "tag", "branch", "subdir", "checksum", "commit", "keep-git-dir", "submodules", "mtime", "fetch-by-commit".
ADD --link git://example.org/app?foo=1 /app
#                                ^^^^^ error git-source-invalid: A Git repository has no parameter "foo", and a build stops here; there are "ref", "tag", "branch", "subdir", "checksum", "commit", "keep-git-dir", "submodules", "mtime", "fetch-by-commit".
COPY github.com/team/app?foo=1 /app
#                        ^^^^^ error git-source-invalid: A Git repository has no parameter "foo", and a build stops here; there are "ref", "tag", "branch", "subdir", "checksum", "commit", "keep-git-dir", "submodules", "mtime", "fetch-by-commit".
==== fix (correction): Change to "branch"
FROM alpine:3.20
ADD https://example.org/app.git?branch=main /app
ADD https://example.org/app.git?depth=1 /app
ADD https://example.org/app.git?ref= /app
ADD https://example.org/app.git?ref=a&ref=a /app
ADD git@example.org:team/app.git?foo=1 /app
ADD --link git://example.org/app?foo=1 /app
COPY github.com/team/app?foo=1 /app
==== case: values
==== dockerfile
FROM alpine:3.20
ADD https://example.org/app.git?keep-git-dir=yes /app
#                               ^^^^^^^^^^^^^^^^ error git-source-invalid: "yes" is neither "true" nor "false", and a build stops here.
ADD https://example.org/app.git?submodules=no&ref=v1 /app
#                               ^^^^^^^^^^^^^ error git-source-invalid: "no" is neither "true" nor "false", and a build stops here.
ADD https://example.org/app.git?mtime=now /app
#                               ^^^^^^^^^ error git-source-invalid: "mtime" is "checkout" or "commit", so that a build stops at "now".
==== case: references that differ
==== dockerfile
FROM alpine:3.20
ADD https://example.org/app.git?ref=v1#v2 /app
#                               ^^^^^^ error git-source-invalid: This says "v1" where "v2" is said as well, and a build stops at two references that differ.
ADD https://example.org/app.git?tag=v1#v1 /app
#                               ^^^^^^ error git-source-invalid: This says "refs/tags/v1" where "v1" is said as well, and a build stops at two references that differ.
ADD https://example.org/app.git?branch=main&tag=v1 /app
#                               ^^^^^^^^^^^ error git-source-invalid: A "branch" and a "tag" are two references, and a build stops here.
ADD https://example.org/app.git?subdir=a#main:b /app
#                               ^^^^^^^^ error git-source-invalid: This says "a" where the "#" says "b", and a build stops at two folders that differ.
==== case: beside flags and other sources
==== dockerfile
FROM alpine:3.20
ADD --keep-git-dir=false https://example.org/app.git?keep-git-dir /app
#                                                    ^^^^^^^^^^^^ error git-source-invalid: "keep-git-dir" is said the other way round before, and a build stops here.
ADD --checksum=aa https://example.org/app.git?checksum=ab /app
#                                             ^^^^^^^^^^^ error git-source-invalid: The checksum before is "aa", so that a build stops at "ab".
ADD https://example.org/app.git?keep-git-dir=1 https://example.org/lib.git?keep-git-dir=0 /app/
#                                                                          ^^^^^^^^^^^^^^ error git-source-invalid: "keep-git-dir" is said the other way round before, and a build stops here.
ADD https://example.org/app.git?commit=ab https://example.org/file /app/
#                                         ^^^^^^^^^^^^^^^^^^^^^^^^ error git-source-invalid: The checksum "ab" of the repository before is asked of this download too, and a build stops here.
==== case: sound
==== dockerfile
FROM alpine:3.20
ADD https://example.org/app.git /app
ADD https://example.org/app.git#main:src /app
ADD https://example.org/app.git?ref=v1#v1 /app
ADD https://example.org/app.git?tag=v1#refs/tags/v1 /app
ADD https://example.org/app.git?branch=main&subdir=src&submodules=0&mtime=commit&keep-git-dir /app
ADD https://example.org/app.git?subdir=/src#:src /app
#                               ^^^^^^^^^^^ error git-source-invalid: This says "/src" where the "#" says "src", and a build stops at two folders that differ.
ADD --keep-git-dir https://example.org/app.git?keep-git-dir=true /app
ADD https://example.org/app.tar.gz?foo=1 /app
ADD app.git?foo=1 ./app.git?foo=1 /app/
ADD git@example.org:team/app.git /app
==== case: addresses from variables
==== dockerfile
FROM alpine:3.20
ARG QUERY=foo=1
ARG REF
ENV HOST=https://example.org
ADD $HOST/app.git?foo=1 /app
#   ^^^^^^^^^^^^^^^^^^^ error git-source-invalid: A Git repository has no parameter "foo", and a build stops here; there are "ref", "tag", "branch", "subdir", "checksum", "commit", "keep-git-dir", "submodules", "mtime", "fetch-by-commit".
ADD https://example.org/app.git?ref=$REF /app
