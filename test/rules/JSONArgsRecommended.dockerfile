==== case: plain words
==== dockerfile
FROM alpine:3.20
ENTRYPOINT /bin/server --port 80
#^^^^^^^^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
==== fix (review): Change to ["/bin/server", "--port", "80"]
FROM alpine:3.20
ENTRYPOINT ["/bin/server", "--port", "80"]
note: No shell starts the program any more: signals reach it, and nothing in the line is expanded.
==== case: what only a shell can do
==== dockerfile
FROM alpine:3.20
CMD node server.js $PORT
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM alpine:3.20
CMD cd /app && node server.js
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM alpine:3.20
CMD exec node server.js
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM alpine:3.20
CMD PORT=80 node server.js
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM alpine:3.20
CMD
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
==== case: single quotes
==== dockerfile
FROM alpine:3.20
CMD ['node', 'server.js']
#   ^^^^^^^^^^^^^^^^^^^^^ warning JSONArgsRecommended: Strings in a JSON array have double quotes, so that a shell gets this line as it stands and looks for a program "[".
==== fix (correction): Change to ["node", "server.js"]
FROM alpine:3.20
CMD ["node", "server.js"]
==== case: JSON, a SHELL, Windows, ONBUILD
==== dockerfile
FROM alpine:3.20
ENTRYPOINT ["/bin/server"]
FROM alpine:3.20
SHELL ["/bin/bash", "-c"]
CMD node server.js
FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD node server.js
FROM alpine:3.20
ONBUILD CMD node server.js
