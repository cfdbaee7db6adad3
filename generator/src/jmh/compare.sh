#!/bin/sh
# Times whole processes: cold starts, and javac on generated sources. Build first:
#   mvn -Pbenchmark package -DskipTests
# then: generator/src/jmh/compare.sh [-n ROUNDS] [check|diff|generate|read|javac|copies]...
# QEMU_SOURCE names a QEMU source tree; without it, a small schema stands in. With its scripts/, qapi-gen.py takes part.
# QEMU_OLD names an older one, to compare with.
set -eu
cd "$(dirname "$0")/../../.."

rounds=10
if [ "${1-}" = -n ]; then
  rounds=$2
  shift 2
fi
[ $# -gt 0 ] || set -- check diff generate read javac copies

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
qapi=generator/target/qapi.jar
tools="$qapi:generator/target/test-classes"
interop="schemas/target/qapi-interop.jar:schemas/target/test-classes"
root=generator/src/test/resources/emit/everything.json
folder=${root%/*}
if [ -n "${QEMU_SOURCE-}" ]; then
  root=$QEMU_SOURCE/qapi/qapi-schema.json
  folder=${root%/*}
fi
# What the launcher sets, apart from its class archive: one compiler, one collector thread.
quick='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'

rounds() {
  java -cp "$tools" io.github.qapi4j.generator.Rounds "$rounds" "$@"
}

# generate FOLDER [OPTION]...
generate() {
  target=$1
  shift
  java -jar "$qapi" generate -p org.example.qapi -o "$target" "$@" "$root" > /dev/null
}

compare_check() {
  echo "== check, against a process that only runs the ANTLR lexer"
  rounds "lexer=java -cp '$tools' io.github.qapi4j.generator.syntax.LexerRun '$folder'/*.json" \
    "qapi check=generator/target/qapi check '$root'" \
    "check, Java's own flags=java -jar '$qapi' check '$root'" \
    "lexer (C1)=java $quick -cp '$tools' io.github.qapi4j.generator.syntax.LexerRun '$folder'/*.json" \
    "check (C1)=java $quick -jar '$qapi' check '$root'"
}

compare_diff() {
  old=$root
  if [ -n "${QEMU_OLD-}" ]; then
    old=$QEMU_OLD/qapi/qapi-schema.json
  fi
  echo "== diff of two schemas, against check of the two"
  rounds "qapi check=generator/target/qapi check '$old' '$root'" \
    "qapi diff=generator/target/qapi diff --fail-on=never '$old' '$root'" \
    "qapi diff, and of Java=generator/target/qapi diff --question=all --fail-on=never '$old' '$root'"
}

compare_generate() {
  echo "== generate into an empty folder, and into one that holds the same files"
  generate "$work/same"
  # Each run has a folder of its own: where one was deleted just before, ext4 makes new files many times more slowly.
  empty="\"\$(mktemp -d '$work/XXXXXX')\""
  fresh="java -jar '$qapi' generate -p org.example.qapi -o $empty '$root'"
  c1="java $quick -jar '$qapi' generate -p org.example.qapi -o $empty '$root'"
  launcher="generator/target/qapi generate -p org.example.qapi -o $empty '$root'"
  same="java -jar '$qapi' generate -p org.example.qapi -o '$work/same' '$root'"
  if [ -f "${QEMU_SOURCE-}/scripts/qapi-gen.py" ]; then
    rounds "qapi-gen.py=python3 '$QEMU_SOURCE/scripts/qapi-gen.py' -b -o $empty '$root'" \
      "generate=$fresh" "generate (C1)=$c1" "qapi generate=$launcher" "unchanged=$same"
  else
    rounds "generate=$fresh" "generate (C1)=$c1" "qapi generate=$launcher" "unchanged=$same"
  fi
}

compare_read() {
  echo "== read one descriptor"
  cat > "$work/backend.json" <<'JSON'
{ "description": "QEMU vhost-user-gpu", "type": "gpu", "binary": "/usr/libexec/vhost-user-gpu",
  "tags": [ "CONFIG_OPENGL=y", "CONFIG_GBM=y" ] }
JSON
  set --
  for way in Databind Mapper Direct Tokens Nothing; do
    set -- "$@" "$way=java -cp '$interop' io.github.qapi4j.benchmarks.cold.$way '$work/backend.json'"
  done
  rounds "$@"
}

# jar_content FOLDER JAR: packs the classes, and says which kinds of classes take how much.
jar_content() {
  jar --create --file "$2" --no-manifest -C "$1" .
  echo "$2: $(($(wc -c < "$2") / 1024)) KiB" | sed "s|$work/||"
  find "$1" -name '*.class' -exec wc -c {} + | awk '
    $2 == "total" { next }
    { kind = "types" }
    $2 ~ /\$Builder_?\.class$/ { kind = "builders" }
    $2 ~ /\$Adapter_?\.class$/ { kind = "adapters" }
    $2 ~ /\$[0-9]+\.class$/ { kind = "switch maps and other unnamed classes" }
    { bytes[kind] += $1; count[kind]++; all += $1 }
    END { for (kind in bytes) printf "  %5.1f %%  %5d  %s\n", 100 * bytes[kind] / all, count[kind], kind }' | sort -rn
}

compare_javac() {
  echo "== javac on the generated sources, against the same types as bare records"
  generate "$work/full"
  # As bare records have neither comments nor marks, the nearest to them with readers, writers and builders has none.
  generate "$work/plain" --no-documentation --generated-annotation=
  java -cp "$tools" io.github.qapi4j.generator.emit.BareRecords "$root" "$work/bare"
  for tree in bare plain full; do
    find "$work/$tree" -name '*.java' > "$work/$tree.files"
    echo "$tree: $(wc -l < "$work/$tree.files") files, $(cat "$work/$tree.files" | xargs cat | wc -l) lines"
  done
  javac="javac -proc:none --release 17 -nowarn -cp '${interop%%:*}'"
  rounds "bare=$javac -d '$work/bare.out' @'$work/bare.files'" "full=$javac -d '$work/full.out' @'$work/full.files'" \
    "full, without comments and marks=$javac -d '$work/plain.out' @'$work/plain.files'"
  for tree in bare full; do
    jar_content "$work/$tree.out" "$work/$tree.jar"
  done
}

compare_copies() {
  echo "== one process generates from 1, 10 and 100 renamed copies, without writing"
  for copies in 1 10 100; do
    java -Xmx4g -XX:+UseSerialGC "-Dqemu.source=${QEMU_SOURCE-}" -cp "$tools" \
      io.github.qapi4j.generator.CopiesRun "$copies"
  done
}

java -version 2>&1 | sed -n 3p
for what in "$@"; do
  case $what in
    check | diff | generate | read | javac | copies) "compare_$what" ;;
    *) echo "compare.sh: there is no '$what'; say check, diff, generate, read, javac or copies" >&2 && exit 2 ;;
  esac
done
