==== case: a slip
==== dockerfile
FROM alpine:3.20
STOPSIGNAL SIGTREM
#          ^^^^^^^ error signal-invalid: No signal is called "SIGTREM", and a build stops here; perhaps "SIGTERM" is meant.
STOPSIGNAL QIUT
#          ^^^^ error signal-invalid: No signal is called "QIUT", and a build stops here; perhaps "QUIT" is meant.
==== fix (correction): Change to "SIGTERM"
FROM alpine:3.20
STOPSIGNAL SIGTERM
STOPSIGNAL QIUT
==== fix (correction): Change to "QUIT"
FROM alpine:3.20
STOPSIGNAL SIGTREM
STOPSIGNAL QUIT
==== case: nothing near
==== dockerfile
FROM alpine:3.20
STOPSIGNAL STOPNOW
#          ^^^^^^^ error signal-invalid: No signal is called "STOPNOW", and a build stops here.
STOPSIGNAL 0
#          ^ error signal-invalid: There is no signal 0, and a build stops here.
==== case: all that there is
==== dockerfile
FROM alpine:3.20
STOPSIGNAL SIGTERM
STOPSIGNAL term
STOPSIGNAL 9
STOPSIGNAL -1
STOPSIGNAL 99
STOPSIGNAL SIGRTMIN+3
STOPSIGNAL $SIGNAL
