==== case: with and without blanks
==== dockerfile
FROM alpine:3.20
ENV A 1
#^^^^^ hint LegacyKeyValueFormat: Without a "=" all the rest of the line is the value; "ENV A=…" shows where it ends.
env PATH /opt/bin:$PATH
#^^^^^^^^ hint LegacyKeyValueFormat: Without a "=" all the rest of the line is the value; "env PATH=…" shows where it ends.
LABEL title   my own image
#^^^^^^^^^^^ hint LegacyKeyValueFormat: Without a "=" all the rest of the line is the value; "LABEL title=…" shows where it ends.
==== fix (safe, cosmetic): Change to A=1
FROM alpine:3.20
ENV A=1
env PATH /opt/bin:$PATH
LABEL title   my own image
==== fix (safe, cosmetic): Change to PATH=/opt/bin:$PATH
FROM alpine:3.20
ENV A 1
env PATH=/opt/bin:$PATH
LABEL title   my own image
==== fix (safe, cosmetic): Change to title="my own image"
FROM alpine:3.20
ENV A 1
env PATH /opt/bin:$PATH
LABEL title="my own image"
==== case: where quotes, signs and remarks stand in the way
==== dockerfile
FROM alpine:3.20
ENV A "1 2"
#^^^^^ hint LegacyKeyValueFormat: Without a "=" all the rest of the line is the value; "ENV A=…" shows where it ends.
ENV A = 1
#   ^^^^^ warning LegacyKeyValueFormat: With blanks around it the "=" is a part of the value, which is "= 1".
ENV A 1 # the first
#^^^^^ hint LegacyKeyValueFormat: Without a "=" all the rest of the line is the value; "ENV A=…" shows where it ends.
ENV A 1 \
#^^^^^ hint LegacyKeyValueFormat: Without a "=" all the rest of the line is the value; "ENV A=…" shows where it ends.
    2
==== fix (safe, cosmetic): Change to A="1 2"
FROM alpine:3.20
ENV A="1 2"
ENV A = 1
ENV A 1 # the first
ENV A 1 \
    2
==== fix (correction): Change to A=1
FROM alpine:3.20
ENV A "1 2"
ENV A=1
ENV A 1 # the first
ENV A 1 \
    2
==== case: the form of today
==== dockerfile
FROM alpine:3.20
ENV A=1 B="2 3"
