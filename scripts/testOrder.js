/** What the longer files take on a quiet machine with two cores, in seconds. The order needs no more than a rough idea. */
const SECONDS = {
  "e2e/accessibility": 100,
  "e2e/neo4j": 90,
  "e2e/embedded": 75,
  "e2e/searchAndStates": 55,
  "e2e/narrowing": 55,
  "e2e/sharing": 50,
  "e2e/queryEditor": 45,
  "e2e/evidenceAndBrief": 45,
  "e2e/folding": 45,
  "e2e/growth": 45,
  "contract/neo4jAway": 40,
  "e2e/keyboard": 35,
  "e2e/matrix": 35,
  "contract/killedLoad": 30,
  "contract/sameAnswers": 28,
};
const WORKERS = 2;
/** Asks most of Neo4j, which answers slowly when it has just been started. */
const LAST_ON_NEO4J = "e2e/neo4j";

/** Test files that share one Neo4j wait for each other; tests/contract/neo4jAway has its own. */
function isOnSharedNeo4j(name) {
  return (name.startsWith("contract/") && name !== "contract/neo4jAway") || ["e2e/neo4j", "scripts/container"].includes(name);
}

function nameOf({ path }) {
  return /[\\/]tests[\\/](.+)\.test\.tsx?$/.exec(path)?.[1].replaceAll("\\", "/") ?? path;
}

function secondsOf(name) {
  return SECONDS[name] ?? (isOnSharedNeo4j(name) ? 8 : 1.5);
}

/**
 * The order of the test files: the longest first, so that no long one is left to run alone at the end, and never two at once that wait for
 * the same Neo4j. It is what the workers would choose, each time one of them is free, if every file took its time.
 */
export default class TestOrder {
  sort(tests) {
    const waiting = tests
      .map((test) => ({ test, name: nameOf(test) }))
      .map(({ test, name }) => ({ test, name, seconds: secondsOf(name), isShared: isOnSharedNeo4j(name) }))
      .sort(
        (a, b) =>
          Number(a.name === LAST_ON_NEO4J) - Number(b.name === LAST_ON_NEO4J) || b.seconds - a.seconds || a.name.localeCompare(b.name),
      );
    const freeAt = Array.from({ length: WORKERS }, () => 0);
    let neo4jFreeAt = 0;
    const order = [];
    while (waiting.length > 0) {
      const now = Math.min(...freeAt);
      const mayTake = waiting.findIndex(({ isShared }) => isShared === now >= neo4jFreeAt);
      const [{ test, seconds, isShared }] = waiting.splice(Math.max(mayTake, 0), 1);
      freeAt[freeAt.indexOf(now)] = now + seconds;
      if (isShared) neo4jFreeAt = Math.max(now, neo4jFreeAt) + seconds;
      order.push(test);
    }
    return order;
  }

  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_, index) => index % shardCount === shardIndex - 1);
  }

  /** Which tests failed the last time is not remembered. */
  allFailedTests(tests) {
    return tests;
  }

  /** Nor how long they took: the order is the same on a machine that has never run them. */
  cacheResults() {}
}
