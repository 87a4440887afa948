==== case: warnings are errors
==== dockerfile
# check=error=true
FROM alpine:3.20 as Build
#                ^^ error FromAsCasing: "as" is not in the case of "FROM" on the same line.
#   related 1:9-1:19: With "error=true" here a build stops at everything that its checks find.
#                   ^^^^^ error StageNameCasing: The stage "Build" is "build" to a build, and a FROM finds it by that name only.
#   related 1:9-1:19: With "error=true" here a build stops at everything that its checks find.
RUN apk add make
# check=skip=JSONArgsRecommended
CMD make
==== fix (safe, cosmetic): Change to "AS"
# check=error=true
FROM alpine:3.20 AS Build
RUN apk add make
# check=skip=JSONArgsRecommended
CMD make
==== fix (safe, cosmetic): Change to "build"
# check=error=true
FROM alpine:3.20 as build
RUN apk add make
# check=skip=JSONArgsRecommended
CMD make
==== case: but not what is skipped, nor what is ours
==== dockerfile
# check=skip=FromAsCasing,StageNameCasing;error=true
FROM alpine as Build
#    ^^^^^^ hint base-image-unpinned: "alpine" without a tag is "latest": a rebuild elsewhere or later may stand on another version.
RUN apk add make
==== case: a faulty option leaves warnings as they are
==== dockerfile
# check=error=yes
#             ^^^ error check-directive-invalid: "yes" is neither "true" nor "false", and a build stops here.
FROM alpine:3.20 as build
#                ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN apk add make
==== fix (safe, cosmetic): Change to "AS"
# check=error=yes
FROM alpine:3.20 AS build
RUN apk add make
==== case: the comment stands where BuildKit reads it
==== dockerfile
FROM alpine:3.20
CMD ["a"]
# check=skip=MultipleInstructionsDisallowed
CMD ["b"]
# check=skip=ConsistentInstructionCasing
run apk add make
#^^^ hint ConsistentInstructionCasing: "run" is not in capitals as most instructions of this file are.
# stagelight ignore=ConsistentInstructionCasing
run apk add git
==== fix (safe, cosmetic): Change to "RUN"
FROM alpine:3.20
CMD ["a"]
# check=skip=MultipleInstructionsDisallowed
CMD ["b"]
# check=skip=ConsistentInstructionCasing
RUN apk add make
# stagelight ignore=ConsistentInstructionCasing
run apk add git
