==== case: the few among the many
==== dockerfile
FROM alpine:3.20 AS a
run make
#^^^ hint ConsistentInstructionCasing: "run" is not in capitals as most instructions of this file are.
RUN make
Copy a b
#^^^^ hint ConsistentInstructionCasing: "Copy" is not in capitals as most instructions of this file are.
==== fix (safe, cosmetic): Change to "RUN"
FROM alpine:3.20 AS a
RUN make
RUN make
Copy a b
==== fix (safe, cosmetic): Change to "COPY"
FROM alpine:3.20 AS a
run make
RUN make
COPY a b
==== case: mostly small
==== dockerfile
from alpine:3.20 as a
FROM alpine:3.20 AS b
#^^^^ hint ConsistentInstructionCasing: "FROM" is not in small letters as most instructions of this file are.
run make
COPY a b
#^^^^ hint ConsistentInstructionCasing: "COPY" is not in small letters as most instructions of this file are.
cmd ["x"]
==== fix (safe, cosmetic): Change to "from"
from alpine:3.20 as a
from alpine:3.20 as b
run make
COPY a b
cmd ["x"]
==== fix (safe, cosmetic): Change to "copy"
from alpine:3.20 as a
FROM alpine:3.20 AS b
run make
copy a b
cmd ["x"]
==== case: as many of these as of those
==== dockerfile
FROM alpine:3.20
run make
#^^^ hint ConsistentInstructionCasing: "run" is not in capitals as most instructions of this file are.
==== fix (safe, cosmetic): Change to "RUN"
FROM alpine:3.20
RUN make
==== case: arguments before the first FROM do not count
==== dockerfile
arg A=1
FROM alpine:3.20
RUN make
