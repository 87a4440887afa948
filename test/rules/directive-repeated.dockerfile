==== case: the same again
==== dockerfile
# escape=`
# escape=`
# ^^^^^^ error directive-repeated: The directive "escape" stands above already, and a build stops at the second one.
#   related 1:3-1:9: The first one is here.
FROM alpine:3.20
==== fix (correction): Remove this line, which says the same again
# escape=`
FROM alpine:3.20
==== case: another one
==== dockerfile
# check=skip=all
# check=error=true
# ^^^^^ error directive-repeated: The directive "check" stands above already, and a build stops at the second one.
#   related 1:3-1:8: The first one is here.
FROM alpine:3.20
==== case: a comment parts them
==== dockerfile
# escape=`
# hello
# escape=`
FROM alpine:3.20
