#!/bin/sh
# Starts DynamoDB Local in memory on the port given (default 8000) and stays in the foreground. Needs Java 17 and Maven;
# the jars are copied once into target/. The suite uses it when DYNAMODB_LOCAL_ENDPOINT names it:
#   test/contract/dynamodb-local/start.sh 8000 &
#   DYNAMODB_LOCAL_ENDPOINT=http://127.0.0.1:8000 npx jest test/contract
set -eu
cd "$(dirname "$0")"
port="${1:-8000}"
if [ ! -d target/dependency ]; then
  mvn --batch-mode --quiet dependency:copy-dependencies -DincludeScope=runtime
fi
exec java -Djava.library.path=target/dependency -DDDB_LOCAL_TELEMETRY=0 -cp 'target/dependency/*' \
  com.amazonaws.services.dynamodbv2.local.main.ServerRunner -inMemory -sharedDb -port "$port"
