==== case: neighbours
==== dockerfile
FROM debian:12
RUN apt-get update
#   ^^^^^^^^^^^^^^ information apt-update-alone: This step stays CACHED when "apt-get install curl" (line 3) changes, which then installs from old lists, or fails because they name packages that are gone.
#   related 3:5-3:28: This installs from the lists of line 2.
RUN apt-get install -y curl
==== fix (review): Join it with line 3
FROM debian:12
RUN apt-get update && apt-get install -y curl
note: The two become one step, which re-runs as a whole.
==== case: with something between them
==== dockerfile
FROM debian:12
RUN apt-get -qq update && apt-get upgrade -y
#   ^^^^^^^^^^^^^^^^^^ information apt-update-alone: This step stays CACHED when "apt-get install curl" (line 5) changes, which then installs from old lists, or fails because they name packages that are gone.
#   related 5:5-5:28: This installs from the lists of line 2.
COPY a b
RUN set -e; \
    apt-get install -y curl
==== case: joined, or newer lists
==== dockerfile
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt-get update
RUN apt-get update && apt-get install -y git
==== case: nothing is installed
==== dockerfile
FROM debian:12
RUN apt-get update
RUN make
==== case: the lists are gone, or in a cache
==== dockerfile
FROM debian:12
RUN apt-get update && rm -rf /var/lib/apt/lists/*
RUN --mount=type=cache,target=/var/lib/apt apt-get update
RUN apt-get install -y curl
