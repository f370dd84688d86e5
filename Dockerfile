FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
RUN mvn -B -ntp dependency:go-offline
COPY src src
RUN mvn -B -ntp -DskipTests package \
 && java -Djarmode=tools -jar target/worthwhile-*.jar extract --layers --launcher --destination layers

# for a PostgreSQL of one's own, as in compose.yaml: docker build --target without-postgresql .
FROM eclipse-temurin:25-jre AS without-postgresql
RUN useradd --system --uid 10001 --create-home --home-dir /worthwhile worthwhile
WORKDIR /worthwhile
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/application/ ./
USER worthwhile
EXPOSE 8080 8081
# health and metrics, apart from what the internet reaches
ENV MANAGEMENT_SERVER_PORT=8081
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED"
# the image has no HTTP client, bash speaks enough of it
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-8081} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]

# brings the PostgreSQL of the image's own processor, used when no database is configured
FROM without-postgresql
ARG TARGETARCH
COPY --from=build /build/layers/postgresql-${TARGETARCH}/ ./
RUN mkdir data
VOLUME /worthwhile/data
