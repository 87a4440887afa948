==== case: a file, a folder above it, a pattern
==== files
main.go
==== file .dockerignore
*.env
/bin
docs/**/*.md
==== dockerfile
FROM alpine:3.20
COPY app.env main.go ./
#    ^^^^^^^ warning CopyIgnoredFile: ".dockerignore" leaves out "app.env", so that a build does not find it and stops here.
ADD ./bin/tool /bin/
#   ^^^^^^^^^^ warning CopyIgnoredFile: ".dockerignore" leaves out "./bin/tool", so that a build does not find it and stops here.
COPY docs/a/b.md /docs/
#    ^^^^^^^^^^^ warning CopyIgnoredFile: ".dockerignore" leaves out "docs/a/b.md", so that a build does not find it and stops here.
COPY --from=0 app.env /
ARG FILE=x.env
COPY $FILE /
#    ^^^^^ warning CopyIgnoredFile: ".dockerignore" leaves out "x.env", so that a build does not find it and stops here.
==== case: everything
==== file .dockerignore
**
==== dockerfile
FROM alpine:3.20
COPY . .
#    ^ warning CopyIgnoredFile: ".dockerignore" leaves out everything, so that nothing is copied here.
==== case: with exceptions nothing is certain
==== file .dockerignore
*
!app
==== dockerfile
FROM alpine:3.20
COPY app.env app /
==== case: no ignore file
==== files
app.env
==== dockerfile
FROM alpine:3.20
COPY app.env /
