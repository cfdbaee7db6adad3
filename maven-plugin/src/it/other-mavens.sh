#!/usr/bin/env bash
# Runs a handful of the integration tests on other Mavens than the one that builds, and on JDK 25 where there is one:
# in JAVA25_HOME, or in one of the usual places. Arguments are passed on to Maven.
set -euo pipefail
cd "$(dirname "$0")/../../.."

mavens=(3.9.16 4.0.0-rc-6)
tests=it-parent,setup-shop,generates-and-compiles,second-run-changes-nothing,schema-error-fails-build
tests+=,import-dependencies,types-of-another-artifact
homes="$PWD/maven-plugin/target/mavens"

run() {
  echo "== Integration tests with $1"
  shift
  mvn -B -ntp -q -pl .,runtime,generator,maven-plugin verify -DskipTests -Dinvoker.skip=false "-Dinvoker.test=$tests" "$@"
}

jdk25() {
  local home
  for home in "${JAVA25_HOME:-}" /usr/lib/jvm/*25* /opt/java/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25*; do
    if [ -n "$home" ] && [ -x "$home/bin/javac" ]; then
      echo "$home"
      return
    fi
  done
}

for version in "${mavens[@]}"; do
  if [ ! -d "$homes/apache-maven-$version" ]; then
    mvn -B -ntp -q -N org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack \
      "-Dartifact=org.apache.maven:apache-maven:$version:zip:bin" "-DoutputDirectory=$homes"
    chmod +x "$homes/apache-maven-$version/bin/mvn"
  fi
  run "Maven $version" "-Dinvoker.mavenHome=$homes/apache-maven-$version" "$@"
done

java=$(jdk25)
if [ -n "$java" ]; then
  run "Maven ${mavens[-1]} and JDK 25" \
    "-Dinvoker.javaHome=$java" "-Dinvoker.mavenHome=$homes/apache-maven-${mavens[-1]}" "$@"
else
  echo "== No JDK 25 found; set JAVA25_HOME to test with one"
fi
