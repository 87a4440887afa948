==== case: three CMD
==== dockerfile
FROM alpine:3.20
CMD ["a"]
#^^^ warning MultipleInstructionsDisallowed: This CMD is lost, because of several in a stage only the last counts, here that of line 4.
#   related 4:1-4:4: This CMD counts.
CMD ["b"]
#^^^ warning MultipleInstructionsDisallowed: This CMD is lost, because of several in a stage only the last counts, here that of line 4.
#   related 4:1-4:4: This CMD counts.
CMD ["c"]
==== fix (review): Remove this CMD
FROM alpine:3.20
CMD ["b"]
CMD ["c"]
note: The image stays the same; see whether both commands were meant to run.
==== fix (review): Remove this CMD
FROM alpine:3.20
CMD ["a"]
CMD ["c"]
note: The image stays the same; see whether both commands were meant to run.
==== case: of each kind two
==== dockerfile
FROM alpine:3.20
ENTRYPOINT ["a"]
#^^^^^^^^^^ warning MultipleInstructionsDisallowed: This ENTRYPOINT is lost, because of several in a stage only the last counts, here that of line 6.
#   related 6:1-6:11: This ENTRYPOINT counts.
HEALTHCHECK CMD a
#^^^^^^^^^^^ warning MultipleInstructionsDisallowed: This HEALTHCHECK is lost, because of several in a stage only the last counts, here that of line 4.
#   related 4:1-4:12: This HEALTHCHECK counts.
HEALTHCHECK \
    CMD b
ENTRYPOINT ["b"]
==== fix (review): Remove this ENTRYPOINT
FROM alpine:3.20
HEALTHCHECK CMD a
HEALTHCHECK \
    CMD b
ENTRYPOINT ["b"]
note: The image stays the same; see whether both commands were meant to run.
==== fix (review): Remove this HEALTHCHECK
FROM alpine:3.20
ENTRYPOINT ["a"]
HEALTHCHECK \
    CMD b
ENTRYPOINT ["b"]
note: The image stays the same; see whether both commands were meant to run.
==== case: one of each, in each stage
==== dockerfile
FROM alpine:3.20 AS a
ENTRYPOINT ["a"]
CMD ["b"]
FROM a
CMD ["c"]
