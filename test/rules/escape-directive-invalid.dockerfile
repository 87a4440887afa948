==== case: a slash
==== dockerfile
# escape=/
#        ^ error escape-directive-invalid: The escape character is "\" or "`", so that a build stops at "/".
FROM alpine:3.20
==== case: two backslashes
==== dockerfile
# escape=\\
#        ^^ error escape-directive-invalid: The escape character is "\" or "`", so that a build stops at "\\".
FROM alpine:3.20
==== fix (correction): Change to "\"
# escape=\
FROM alpine:3.20
==== case: in quotes
==== dockerfile
# escape="`"
#        ^^^ error escape-directive-invalid: The escape character is "\" or "`", so that a build stops at ""`"".
FROM alpine:3.20
==== fix (correction): Change to "`"
# escape=`
FROM alpine:3.20
==== case: the two that there are
==== dockerfile
# escape=`
FROM alpine:3.20
==== case: no directive any more
==== dockerfile
# hello
# escape=/
FROM alpine:3.20
