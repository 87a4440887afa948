/** What is to be told of one instruction, the same in every Dockerfile. */
export interface InstructionFacts {
  /** `COPY` */
  readonly keyword: string;
  /** One sentence. */
  readonly summary: string;
  /** Its syntax, one line per form; brackets mean "may be left out", `…` means "several". */
  readonly forms: readonly string[];
  /** Short sentences in Markdown that save a person a wrong guess, most useful first. */
  readonly details: readonly string[];
  /** Its chapter in the Dockerfile reference. */
  readonly reference: string;
  /** Whether BuildKit makes a step of it, which is numbered in the build log; the others only set something. */
  readonly step: boolean;
}

const all: readonly InstructionFacts[] = [
  {
    keyword: 'ADD',
    summary: 'Copies files from the build context, a URL or a Git repository, and unpacks local archives.',
    forms: [
      'ADD [--chown --chmod --link --keep-git-dir --checksum --unpack --exclude] source… destination',
      'ADD ["source", … "destination"]',
    ],
    details: [
      'A local `tar` archive is unpacked (with gzip, bzip2 or xz too); a downloaded one is not, unless `--unpack` says so.',
      'For plain files `COPY` does the same and never unpacks by surprise.',
      'A URL is asked again in every build; `--checksum` spares the question and pins the content.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#add',
    step: true,
  },
  {
    keyword: 'ARG',
    summary: 'Declares a variable that `docker build --build-arg NAME=value` can set.',
    forms: ['ARG name[=default] …'],
    details: [
      'Holds from this line to the end of the stage, and in stages `FROM` it. One above the first `FROM` holds in `FROM` lines only, until a stage says `ARG name` again.',
      'Containers do not have it; for those there is `ENV`.',
      'Of `ARG` and `ENV` with one name the later line wins.',
      'Not for secrets: the value stands in the image history. `RUN --mount=type=secret` is for those.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#arg',
    step: false,
  },
  {
    keyword: 'CMD',
    summary: 'Sets the command that a container runs when `docker run` names none, or the arguments of its `ENTRYPOINT`.',
    forms: ['CMD ["program", "argument", …]', 'CMD ["argument", …]', 'CMD command'],
    details: [
      'Nothing runs during the build. The last `CMD` of a stage counts.',
      'In the form without brackets a shell runs the command, so the program does not get the stop signal of `docker stop`.',
      'The JSON form takes double quotes only; with single quotes it is read as a shell command.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#cmd',
    step: false,
  },
  {
    keyword: 'COPY',
    summary: 'Copies files from the build context, another stage or an image.',
    forms: [
      'COPY [--from --chown --chmod --link --parents --exclude] source… destination',
      'COPY ["source", … "destination"]',
      'COPY <<EOF destination',
    ],
    details: [
      'Of a folder its contents are copied, not the folder itself; several folders end up merged.',
      'A destination that ends in `/` is a folder. Without it a single file gets that name, and of several files the last one wins.',
      'Paths start at the root of the build context; `../` cannot leave it. `*` does not cross a `/`.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#copy',
    step: true,
  },
  {
    keyword: 'ENTRYPOINT',
    summary:
      'Sets the program that every container of this image runs; `CMD` and the words of `docker run` become its arguments.',
    forms: ['ENTRYPOINT ["program", "argument", …]', 'ENTRYPOINT command'],
    details: [
      'Nothing runs during the build. The last `ENTRYPOINT` of a stage counts, and it resets a `CMD` that came with the base image.',
      'In the form without brackets a shell is started first: it needs `/bin/sh` in the image, ignores `CMD`, and keeps stop signals from the program.',
      '`docker run --entrypoint` replaces it.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#entrypoint',
    step: false,
  },
  {
    keyword: 'ENV',
    summary: 'Sets environment variables for the rest of the build and for every container.',
    forms: ['ENV name=value …'],
    details: [
      'One line sees one environment: in `ENV a=1 b=$a` the old `a` is used.',
      'It stays in the image; for the build alone use `ARG`, for one command `RUN name=value command`.',
      'The form `ENV name value` still works, for one variable only.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#env',
    step: false,
  },
  {
    keyword: 'EXPOSE',
    summary: 'Notes which ports the program in the image listens on.',
    forms: ['EXPOSE port[/protocol] …'],
    details: [
      'It opens nothing: `docker run -p 8080:80` publishes a port, and `-P` publishes all that are noted here.',
      'The protocol is `tcp` (where none is given), `udp` or `sctp`. A range is `8000-8010`.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#expose',
    step: false,
  },
  {
    keyword: 'FROM',
    summary: 'Starts a stage on an image, on an earlier stage, or on nothing (`scratch`).',
    forms: ['FROM [--platform] image[:tag][@digest] [AS name]'],
    details: [
      'A build makes one stage, the last unless `--target` names another, and what that stage needs; stages that do not need each other run at the same time.',
      'Only `ARG`s above the first `FROM`, and the platform arguments, can be used here.',
      'Nothing of an earlier stage is in the image unless `COPY --from` brings it.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#from',
    step: true,
  },
  {
    keyword: 'HEALTHCHECK',
    summary: 'Sets the command by which Docker tests whether a running container still works.',
    forms: ['HEALTHCHECK [--interval --timeout --start-period --start-interval --retries] CMD command', 'HEALTHCHECK NONE'],
    details: [
      'The command runs in the container: exit status 0 is healthy, 1 is not. The program it calls, such as `curl`, must be in the image.',
      'The last one of a stage counts; `NONE` switches off that of the base image.',
      'Kubernetes does not read it.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#healthcheck',
    step: false,
  },
  {
    keyword: 'LABEL',
    summary: 'Adds names and values to the image for people and tools to read.',
    forms: ['LABEL key=value …'],
    details: [
      'Well-known keys start with `org.opencontainers.image.`: `source`, `version`, `revision`, `licenses`, `title`.',
      'Labels of the base image stay, unless the same key is set again.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#label',
    step: false,
  },
  {
    keyword: 'MAINTAINER',
    summary: 'Names the author of the image; deprecated.',
    forms: ['MAINTAINER name'],
    details: ['Today: `LABEL org.opencontainers.image.authors="name"`, which `docker inspect` shows with the other labels.'],
    reference: 'https://docs.docker.com/reference/dockerfile/#maintainer-deprecated',
    step: false,
  },
  {
    keyword: 'ONBUILD',
    summary: 'Keeps an instruction for builds that start `FROM` this image; it runs there, right after their `FROM`.',
    forms: ['ONBUILD instruction'],
    details: [
      'It runs once, in the direct child; a grandchild does not get it.',
      'Not allowed behind it: `ONBUILD`, `FROM`, `MAINTAINER`.',
      'Whoever builds on the image does not see the line, so a tag such as `-onbuild` tells them.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#onbuild',
    step: false,
  },
  {
    keyword: 'RUN',
    summary: 'Runs a command in the image as it is so far, and keeps the files that it leaves.',
    forms: ['RUN [--mount --network --security --device] command', 'RUN ["program", "argument", …]', 'RUN <<EOF'],
    details: [
      'Without brackets `/bin/sh -c` runs it (or what `SHELL` names); with them the program is started without a shell, so `$NAME` and `&&` mean nothing.',
      'Each `RUN` starts anew: a `cd` or `export` ends with it. What a later `RUN` deletes still takes its place in the image.',
      'What it downloads is never compared: equal text runs again only when something before it does, or with `--no-cache`.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#run',
    step: true,
  },
  {
    keyword: 'SHELL',
    summary: 'Sets the shell for later commands that are written without brackets.',
    forms: ['SHELL ["program", "argument", …]'],
    details: [
      'Without it: `["/bin/sh", "-c"]`, on Windows `["cmd", "/S", "/C"]`.',
      '`SHELL ["/bin/bash", "-o", "pipefail", "-c"]` lets a pipe fail where its first command fails.',
      'It holds for `RUN`, `CMD` and `ENTRYPOINT`, not for `HEALTHCHECK`.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#shell',
    step: false,
  },
  {
    keyword: 'STOPSIGNAL',
    summary: 'Sets the signal that `docker stop` sends to the program.',
    forms: ['STOPSIGNAL signal'],
    details: ['A name (`SIGQUIT`) or a number (`3`); without it `SIGTERM`. After ten seconds `SIGKILL` follows.'],
    reference: 'https://docs.docker.com/reference/dockerfile/#stopsignal',
    step: false,
  },
  {
    keyword: 'USER',
    summary: 'Sets the user for later `RUN`, `CMD` and `ENTRYPOINT`, and for containers.',
    forms: ['USER name[:group]', 'USER uid[:gid]'],
    details: [
      'It makes no user: a `RUN adduser` or the base image must have done so.',
      '`COPY` and `ADD` do not look at it; files belong to root unless `--chown` says otherwise. A later `WORKDIR` makes its folder for this user.',
      "Where a group is given, the user's further groups are dropped; a user without any group gets that of root.",
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#user',
    step: false,
  },
  {
    keyword: 'VOLUME',
    summary: 'Marks folders whose contents a container keeps outside of its own files.',
    forms: ['VOLUME ["/folder", …]', 'VOLUME /folder …'],
    details: [
      'Each container gets a volume of its own there, unless `docker run -v` names one; a folder of the host cannot be named here.',
      'It keeps nothing between builds: `RUN --mount=type=cache` does.',
      'A stage `FROM` an image with volumes cannot remove them.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#volume',
    step: false,
  },
  {
    keyword: 'WORKDIR',
    summary: 'Sets the folder for later instructions and for containers, and makes it where it is missing.',
    forms: ['WORKDIR /folder'],
    details: [
      'A relative path goes on from the folder before it.',
      'The new folder belongs to the `USER` in force. `RUN cd` has no effect on later lines; this has.',
    ],
    reference: 'https://docs.docker.com/reference/dockerfile/#workdir',
    step: true,
  },
];

/** The 18 instructions in the order of the alphabet. */
export const instructions: readonly InstructionFacts[] = all;

const byKeyword: ReadonlyMap<string, InstructionFacts> = new Map(all.map((facts) => [facts.keyword, facts]));

/**
 * Finds an instruction.
 *
 * @param keyword in upper case
 * @returns undefined where BuildKit knows no such instruction
 */
export function instructionFacts(keyword: string): InstructionFacts | undefined {
  return byKeyword.get(keyword);
}
