==== case: a slip
==== dockerfile
# check=skp=all
#       ^^^ error check-directive-invalid: The options of "check" are "skip=…", "experimental=…" and "error=…", so that a build stops at "skp"; perhaps "skip" is meant.
FROM alpine:3.20
==== fix (correction): Change to "skip"
# check=skip=all
FROM alpine:3.20
==== case: nothing near
==== dockerfile
# check=foo
#       ^^^ error check-directive-invalid: The options of "check" are "skip=…", "experimental=…" and "error=…", so that a build stops at "foo".
FROM alpine:3.20
==== case: no truth
==== dockerfile
# check=skip=all;error=yes
#                      ^^^ error check-directive-invalid: "yes" is neither "true" nor "false", and a build stops here.
FROM alpine:3.20
==== case: all that there is
==== dockerfile
# check=skip=JSONArgsRecommended,StageNameCasing;experimental=all;error=true
FROM alpine:3.20
==== case: blanks around the equals sign
==== dockerfile
# check=skip = StageNameCasing, FromAsCasing
#       ^^^^ error check-directive-invalid: The options of "check" are "skip=…", "experimental=…" and "error=…", so that a build stops at "skip".
FROM alpine:3.20
==== fix (correction): Change to "skip=StageNameCasing,FromAsCasing"
# check=skip=StageNameCasing,FromAsCasing
FROM alpine:3.20
