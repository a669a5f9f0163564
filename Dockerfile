# The service, without broker, demo and tests. From a clean checkout: docker build -t attune .
# Needs BuildKit (Docker 23 or newer) or buildah, for RUN --mount.

# Both by exact version, one vendor and build: the archive of classes below is for one JVM. glibc, as RocksDB's
# library for it is the one that is tested; on Alpine there is another.
ARG JDK=docker.io/library/eclipse-temurin:17.0.15_6-jdk-noble
ARG BASE=docker.io/library/eclipse-temurin:17.0.15_6-jre-noble

# --- build ------------------------------------------------------------------------------------------------------
FROM ${JDK} AS build
WORKDIR /src
COPY . .
# For Maven, as "-o" or "-s settings.xml".
ARG MAVEN_ARGS=""
# Tests are the pipeline's business. Formats, warnings and the arrows between packages hold for what passed there.
RUN --mount=type=cache,target=/root/.m2/repository \
    MAVEN_ARGS="${MAVEN_ARGS}" ./mvnw -q -B -ntp -Dmaven.test.skip=true package \
    && mkdir -p /made/libraries /made/models /made/confluent /made/own /made/etc \
    && cp target/lib/*.jar /made/libraries/ \
    && mv /made/libraries/attune-confluent.jar /made/confluent/ \
    # One jar, stored: the archive of classes allows no directory on the class path, and models are compressed already.
    && jar --create --no-compress --date=2026-11-01T00:00:00Z --file /made/models/corenlp-models.jar -C target/models edu \
    && cp attune target/attune.jar LICENSE NOTICE /made/own/ \
    && cp deploy/image.properties /made/etc/attune.properties \
    # Layers are compared with their times. These say nothing, and would make each build another image.
    && find /made -exec touch -h -d 2026-11-01T00:00:00Z {} +

# --- service ----------------------------------------------------------------------------------------------------
FROM ${BASE}

# A number, so that Kubernetes can tell that it is not root. Owns nothing but the state.
RUN mkdir -p /var/lib/attune && chown 10001:10001 /var/lib/attune

# By rate of change: an update of Attune itself moves a megabyte and the archive.
WORKDIR /opt/attune
COPY --from=build /made/libraries/ lib/
COPY --from=build /made/models/ models/
COPY --from=build /made/confluent/ lib/
COPY --from=build /made/own/ ./
COPY --from=build /made/etc/ /etc/attune/

# Classes as the JVM keeps them in memory, of a start against a broker that lives for this command only: a second or
# more off each start. Here and not in the build stage, as it is for this JVM and these files.
RUN --mount=type=bind,from=build,source=/src,target=/src \
    /src/deploy/class-archive /opt/attune /src/target/demo-lib

ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Attune" \
      org.opencontainers.image.description="Scores live support conversations: warmth and responsiveness per agent, on Kafka Streams" \
      org.opencontainers.image.licenses="GPL-3.0-or-later" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"

# RocksDB allocates from many threads: without a limit glibc keeps an arena for each, and the process grows beside the
# heap by what nobody uses.
ENV MALLOC_ARENA_MAX=2

USER 10001:10001
WORKDIR /var/lib/attune
EXPOSE 8080

# /live, not /ready: while state is restored, which may take minutes, it must not be restarted. By bash, as the image
# has no curl and a JVM for each probe would cost more than Attune at rest.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${ATTUNE_HTTP_PORT:-8080} && printf 'GET /live HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ code _ <&3 && [ \"$code\" = 200 ]"]

# The launcher replaces itself by the JVM, which so gets the signals.
ENTRYPOINT ["/opt/attune/attune"]
CMD ["run", "--config", "/etc/attune/attune.properties"]
